import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { CurrentPersonProvider } from "@/components/people/current-person";
import { AccountLinks, ChangePerson } from "@/components/people/sign-out-button";
import { ShellFormHost } from "@/components/shell/form-host";
import { navigationFor } from "@/components/shell/navigation";
import { Shell } from "@/components/shell/shell";
import { currentActor } from "@/lib/core/actor";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";
import { getStationHere, isDemoHere } from "@/lib/people/queries";

/** Navigation only: a page asks for its own permission, and strangers are sent away by it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const [words, jar, station, isDemo] = await Promise.all([
    getMessages(),
    cookies(),
    getStationHere(),
    isDemoHere(),
  ]);
  const person = {
    name: actor.name,
    staffCode: actor.staffCode,
    roles: actor.roles.map((role) => words.core.roles[role]),
    station: station?.name ?? null,
  };
  return (
    <Shell
      person={person}
      navigation={navigationFor(actor)}
      theme={asTheme(jar.get(themeCookie)?.value)}
      isDemo={isDemo}
      searchPath="/api/search"
      changePerson={<ChangePerson />}
      signOut={<AccountLinks />}
    >
      <CurrentPersonProvider
        person={{ name: actor.name, staffCode: actor.staffCode, atStation: actor.via === "station" }}
      >
        <ShellFormHost signer={actor.name}>{children}</ShellFormHost>
      </CurrentPersonProvider>
    </Shell>
  );
}
