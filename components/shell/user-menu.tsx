"use client";

import { ChevronsUpDown, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import type { ShellPerson } from "@/components/shell/shell";
import { localeCookie } from "@/lib/i18n/messages";
import { type Theme, themeCookie, themes } from "@/lib/i18n/preferences";

type UserMenuProps = { place: "aside" | "bar"; person: ShellPerson; theme: Theme; signOut: ReactNode };

/** Who I am here, in which language and light, and the way out. */
export function UserMenu({ place, person, theme, signOut }: UserMenuProps) {
  const words = useMessages().shell.user;
  const id = `user-menu-${place}`;
  const trigger =
    place === "aside"
      ? "flex w-full min-h-12 items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover"
      : "grid size-12 place-items-center rounded-md hover:bg-hover";
  const where = place === "aside" ? "bottom-18 left-2" : "top-14 right-2";
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={trigger}
        aria-label={`${words.menu}: ${person.name}`}
      >
        <span className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text">
          <UserRound size={17} aria-hidden="true" />
        </span>
        {place === "aside" && (
          <>
            <span className="min-w-0 grow leading-tight">
              <span className="block truncate font-medium">{person.name}</span>
              <span className="block truncate text-xs text-ink-2">{person.roles.join(", ")}</span>
            </span>
            <ChevronsUpDown size={15} className="shrink-0 text-ink-3" aria-hidden="true" />
          </>
        )}
      </button>
      <div
        id={id}
        popover="auto"
        className={`fixed inset-auto m-0 w-72 rounded-lg border border-line-strong bg-raised p-4 text-ink shadow-lg ${where}`}
      >
        <p className="font-medium">{person.name}</p>
        <p className="text-sm text-ink-2">
          {person.staffCode}
          {person.station !== null && ` · ${words.station} ${person.station}`}
        </p>
        <ul className="mt-1 text-sm text-ink-2" aria-label={words.roles}>
          {person.roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
        <div className="mt-3 grid gap-3 border-t border-line pt-3">
          <LanguageSwitch label={words.language} />
          <ThemeSwitch label={words.theme} initial={theme} />
        </div>
        {signOut && <div className="mt-3 border-t border-line pt-3">{signOut}</div>}
      </div>
    </>
  );
}

/** Also for pages outside the desks, such as sign-in. */
export function LanguageSwitch({ label }: { label: string }) {
  const locale = useLocale();
  const router = useRouter();
  const choices = [
    { value: "vi", label: "Tiếng Việt" },
    { value: "en", label: "English" },
  ] as const;
  return (
    <Segments
      label={label}
      choices={choices}
      chosen={locale}
      choose={(value) => {
        remember(localeCookie, value);
        router.refresh();
      }}
    />
  );
}

export function ThemeSwitch({ label, initial }: { label: string; initial: Theme }) {
  const words = useMessages().shell.user;
  const [theme, setTheme] = useState(initial);
  return (
    <Segments
      label={label}
      choices={themes.map((value) => ({ value, label: words[value] }))}
      chosen={theme}
      choose={(value) => {
        remember(themeCookie, value);
        document.documentElement.dataset.theme = value;
        setTheme(value);
      }}
    />
  );
}

type SegmentsProps<V extends string> = {
  label: string;
  choices: readonly { value: V; label: string }[];
  chosen: V;
  choose: (value: V) => void;
};

function Segments<V extends string>({ label, choices, chosen, choose }: SegmentsProps<V>) {
  return (
    <div role="group" aria-label={label} className="grid gap-1">
      <p className="text-xs text-ink-2" aria-hidden="true">
        {label}
      </p>
      <div className="flex rounded-md border border-control-line p-0.5">
        {choices.map(({ value, label: name }) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen === value}
            onClick={() => choose(value)}
            className="min-h-8 grow rounded px-2 text-sm text-ink-2 hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-text"
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Not a secret and not a record: a preference of this browser, kept for a year. */
function remember(name: string, value: string) {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
}
