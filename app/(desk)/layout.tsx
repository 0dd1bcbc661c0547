import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ShellFormHost } from "@/components/shell/form-host";
import { navigationFor } from "@/components/shell/navigation";
import { Shell } from "@/components/shell/shell";
import { currentActor } from "@/lib/core/actor";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";

/** Navigation only: a page asks for its own permission, and strangers are sent away by it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [actor, words, jar] = await Promise.all([currentActor(), getMessages(), cookies()]);
  if (!actor) return children;
  const person = {
    name: actor.name,
    staffCode: actor.staffCode,
    roles: actor.roles.map((role) => words.core.roles[role]),
    station: null,
  };
  return (
    <Shell
      person={person}
      navigation={navigationFor(actor)}
      theme={asTheme(jar.get(themeCookie)?.value)}
      isDemo={false}
    >
      <ShellFormHost signer={actor.name}>{children}</ShellFormHost>
    </Shell>
  );
}
