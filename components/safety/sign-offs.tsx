import type { ReactNode } from "react";
import { Signature } from "@/components/ui/signature";
import { getMessages } from "@/lib/i18n/server";

type SignOff = {
  id: string;
  printedName: string;
  signedAt: Date;
  remark: string | null;
  state: "valid" | "changed" | "forged";
  entries: number;
};

/** Every signature under a week, oldest first, and then what may happen next. */
export async function SignOffs({
  signOffs,
  meaning,
  children,
}: {
  signOffs: readonly SignOff[];
  meaning: string;
  children: ReactNode;
}) {
  const words = (await getMessages()).safety.week;
  return (
    <div className="grid gap-5">
      {signOffs.length === 0 && <p className="text-ink-2">{words.notSigned}</p>}
      {signOffs.length > 0 && (
        <ol className="grid gap-4">
          {signOffs.map(({ id, entries, remark, ...signature }) => (
            <li key={id} className="grid gap-1">
              <Signature {...signature} meaning={meaning} />
              <p className="pl-3 text-sm text-ink-2">
                {words.signedOver(entries)}
                {remark && ` · ${remark}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {children}
    </div>
  );
}

type Standing = {
  over: boolean;
  own: number;
  state: "open" | "signed" | "reopened";
  maySign: boolean;
  elsewhere: string;
};

/** Why this person does not sign this week now; null when they may. */
export async function whyNotSign({ over, own, state, maySign, elsewhere }: Standing): Promise<string | null> {
  const words = (await getMessages()).safety.week;
  if (state === "signed") return words.complete;
  if (!over) return words.notOver;
  if (!maySign) return elsewhere;
  return own > 0 ? words.own(own) : null;
}
