import { TabTitle } from "@/components/ui/tab-title";
import { cookies } from "next/headers";
import { Door } from "@/components/people/door";
import { LinkButton } from "@/components/ui/button";
import { requireActor } from "@/lib/core/actor";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";

/** For everybody who is signed in: says no in plain words, and nothing about what lies behind. */
export default async function NoAccessPage() {
  const actor = await requireActor();
  const [messages, jar] = await Promise.all([getMessages(), cookies()]);
  const words = messages.people.noAccess;
  return (
    <Door theme={asTheme(jar.get(themeCookie)?.value)}>
      <TabTitle>{words.title}</TabTitle>
      <h1 className="text-2xl">{words.title}</h1>
      <p className="mt-3 text-ink-2">{words.words}</p>
      {actor.via === "station" && <p className="mt-3">{words.atStation}</p>}
      <p className="mt-4">
        <span className="text-ink-2">{`${words.yours}: `}</span>
        {actor.roles.length > 0
          ? actor.roles.map((role) => messages.core.roles[role]).join(", ")
          : messages.people.list.noRoles}
      </p>
      <div className="mt-6">
        <LinkButton href="/" tone="primary">
          {words.home}
        </LinkButton>
      </div>
    </Door>
  );
}
