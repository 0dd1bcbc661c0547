import { TabTitle } from "@/components/ui/tab-title";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { DemoSignInTable } from "@/components/people/demo-sign-ins";
import { Door } from "@/components/people/door";
import { PasswordSignIn } from "@/components/people/password-sign-in";
import { StationDoor } from "@/components/people/station-door";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/core/actor";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";
import { getStationHere, listDemoSignIns } from "@/lib/people/queries";
import { safePath } from "@/lib/people/rules/people";

type Search = { searchParams: Promise<{ next?: string | string[]; enrolled?: string }> };

/** Open to everybody: this is where people become known. */
export default async function LoginPage({ searchParams }: Search) {
  const { next: wanted, enrolled } = await searchParams;
  const next = typeof wanted === "string" ? safePath(wanted) : "/?start";
  if (await currentActor()) redirect(next);
  const [messages, jar, station, demo] = await Promise.all([
    getMessages(),
    cookies(),
    getStationHere(),
    listDemoSignIns(),
  ]);
  const words = messages.people.login;
  return (
    <Door
      theme={asTheme(jar.get(themeCookie)?.value)}
      isDemo={demo !== null}
      beside={demo && <DemoSignInTable demo={demo} next={next} showPin={station !== null} />}
    >
      {station && <p className="mb-1 text-ink-2">{`${words.atStation} ${station.code} · ${station.name}`}</p>}
      <TabTitle>{station ? words.swipe : words.title}</TabTitle>
      <h1 className="text-2xl">{station ? words.swipe : words.title}</h1>
      {enrolled !== undefined && (
        <div className="mt-4">
          <Notice tone="good">{words.enrolled}</Notice>
        </div>
      )}
      <div className="mt-6">{station ? <StationDoor next={next} /> : <PasswordSignIn next={next} />}</div>
      <div className="mt-8 grid gap-1 text-sm text-ink-2">
        <p>
          <Link href="/enrol" className="link">
            {words.haveCode}
          </Link>
        </p>
        <p>{words.lost}</p>
      </div>
    </Door>
  );
}
