"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { goTo } from "@/components/people/password-sign-in";
import { signInWith } from "@/components/people/sign-in";
import { Button } from "@/components/ui/button";
import type { DemoSignIns } from "@/lib/core/demo";
import type { Refusal } from "@/lib/core/result";
import { sayRefusal } from "@/lib/i18n/refusals";

/** Everybody of the demo, one press away. The server sends this list only while its database is the demo. */
export function DemoSignInTable({
  demo,
  next,
  showPin,
}: {
  demo: DemoSignIns;
  next: string;
  showPin: boolean;
}) {
  const messages = useMessages();
  const words = messages.people.login;
  const [entering, setEntering] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function enter(staffCode: string) {
    setEntering(staffCode);
    setRefusal(null);
    const state = await signInWith("password", { staffCode, password: demo.password }).catch(() => null);
    if (state?.status === "done") return goTo(next);
    setRefusal(state?.status === "refused" ? (state.refusals[0] ?? null) : { code: "unreachable" });
    setEntering(null);
  }

  return (
    <section aria-labelledby="demo-heading" className="min-w-0">
      <h2 id="demo-heading" className="text-lg">
        {words.demoTitle}
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        {words.demoWords(demo.password)}
        {showPin && ` · ${words.demoPin(demo.pin)}`}
      </p>
      <p role="alert" className="text-sm text-bad">
        {refusal && sayRefusal(messages, refusal)}
      </p>
      <table className="mt-3 w-full border-collapse">
        <caption className="sr-only">{words.demoTitle}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left text-sm text-ink-2">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {words.demoPerson}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              {words.demoRoles}
            </th>
            <th scope="col">
              <span className="sr-only">{words.enter}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {demo.people.map((person) => (
            <tr key={person.staffCode} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                <span className="block leading-tight">{person.name}</span>
                <span className="block text-xs text-ink-2">{person.staffCode}</span>
              </th>
              <td className="px-3 py-1.5 text-sm text-ink-2">
                {person.roles.map((role) => messages.core.roles[role]).join(", ")}
              </td>
              <td className="py-1.5 text-right">
                <Button
                  small
                  disabled={entering !== null}
                  aria-label={words.enterAs(person.name)}
                  onClick={() => enter(person.staffCode)}
                >
                  {entering === person.staffCode ? "…" : words.enter}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
