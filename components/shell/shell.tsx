import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";
import { type NavGroup } from "@/components/shell/navigation";
import { NavLink } from "@/components/shell/nav-link";
import { Drawer } from "@/components/shell/drawer";
import { Palette, type PalettePage } from "@/components/shell/palette";
import { UserMenu } from "@/components/shell/user-menu";
import { Link } from "@/components/ui/link";
import type { Theme } from "@/lib/i18n/preferences";
import type { Messages } from "@/lib/i18n/messages";
import { getMessages } from "@/lib/i18n/server";

export type ShellPerson = {
  name: string;
  staffCode: string;
  roles: readonly string[];
  /** Named when this browser is an enrolled shared station. */
  station: string | null;
};

type ShellProps = {
  person: ShellPerson;
  navigation: readonly NavGroup[];
  theme: Theme;
  /** The database is the demo: said on every page. */
  isDemo: boolean;
  /** "Đổi người", large at a shared station. */
  changePerson?: ReactNode;
  signOut?: ReactNode;
  /** Where the palette asks for records; pages alone are offered without it. */
  searchPath?: string;
  children: ReactNode;
};

/** The frame around every desk. It shows ways; it grants nothing. */
export async function Shell(props: ShellProps) {
  const { person, navigation, theme, isDemo, changePerson, signOut, searchPath, children } = props;
  const words = (await getMessages()).shell;
  const pages: PalettePage[] = navigation.flatMap(({ group, entries }) =>
    entries.map((entry) => ({
      href: entry.href,
      label: words.entries[entry.label],
      group: words.groups[group],
    })),
  );
  const menu = <Menu navigation={navigation} words={words} />;
  const user = (place: "aside" | "bar") => (
    <UserMenu place={place} person={person} theme={theme} signOut={signOut} />
  );
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[248px_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-3 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {words.skip}
      </a>

      <header className="no-print sticky top-0 z-30 flex min-h-14 items-center gap-2 border-b border-line bg-surface px-2 md:hidden">
        <Drawer>{menu}</Drawer>
        <Brand words={words} isDemo={isDemo} />
        <span className="grow" />
        <Palette pages={pages} {...(searchPath ? { searchPath } : {})} />
        {user("bar")}
      </header>

      <aside className="no-print sticky top-0 hidden h-dvh flex-col border-r border-line bg-sunken md:flex">
        <div className="grid gap-3 p-3 pb-4">
          <div className="flex items-center px-1 pt-1">
            <Brand words={words} isDemo={isDemo} />
          </div>
          <Palette pages={pages} wide shortcut {...(searchPath ? { searchPath } : {})} />
        </div>
        <nav aria-label={words.navigation} className="min-h-0 grow overflow-y-auto px-3 pb-4">
          {menu}
        </nav>
        <div className="border-t border-line p-2">{user("aside")}</div>
      </aside>

      <div className="min-w-0">
        {person.station !== null && <StationBar person={person} words={words} changePerson={changePerson} />}
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}

type Words = Messages["shell"];

function Brand({ words, isDemo }: { words: Words; isDemo: boolean }) {
  return (
    <span className="flex items-center gap-2.5">
      <Link href="/" className="flex min-h-10 items-center gap-2.5 text-lg font-semibold tracking-tight">
        <Mark />
        {words.product}
      </Link>
      {isDemo && (
        <span
          title={words.demoWhy}
          className="rounded border border-dashed border-hold px-1.5 py-px text-xs font-medium whitespace-nowrap text-hold"
        >
          {words.demo}
        </span>
      )}
    </span>
  );
}

function Menu({ navigation, words }: { navigation: readonly NavGroup[]; words: Words }) {
  return (
    <>
      {navigation.map(({ group, entries }) => (
        <div key={group} className="mt-4 first:mt-0">
          <p className="px-2.5 pb-1 text-xs font-medium text-ink-3">{words.groups[group]}</p>
          <ul className="grid gap-px">
            {entries.map((entry) => (
              <li key={entry.href}>
                <NavLink
                  href={entry.href}
                  below={entries.flatMap(({ href }) => (href.startsWith(`${entry.href}/`) ? href : []))}
                  icon={<entry.icon size={17} strokeWidth={1.75} />}
                >
                  {words.entries[entry.label]}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

type StationBarProps = { person: ShellPerson; words: Words; changePerson: ReactNode };

/** Who is entering stands large where several people share one screen. */
function StationBar({ person, words, changePerson }: StationBarProps) {
  return (
    <section
      aria-label={words.user.entering}
      className="no-print sticky top-14 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line-strong bg-accent-soft px-4 py-2 md:top-0 md:px-8"
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-ink-2">{words.user.entering}</span>
        <span className="text-xl font-semibold">{person.name}</span>
        <span className="text-ink-2">
          {person.staffCode} · {person.station}
        </span>
      </p>
      <div className="floor">{changePerson}</div>
    </section>
  );
}
