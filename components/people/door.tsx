import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";
import { LanguageSwitch, ThemeSwitch } from "@/components/shell/user-menu";
import type { Theme } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";

type DoorProps = { theme: Theme; isDemo?: boolean; children: ReactNode; beside?: ReactNode };

/** The frame of every page before the desks: the product's name, one strip of readings, language and light. */
export async function Door({ theme, isDemo, children, beside }: DoorProps) {
  const { shell } = await getMessages();
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header className="border-b border-line">
        <div className="mx-auto flex w-full max-w-[1120px] flex-wrap items-center justify-between gap-4 px-4 py-3 md:px-8">
          <p className="flex items-center gap-3">
            <Mark size={32} />
            <span>
              <span className="flex items-center gap-2.5 text-lg leading-tight font-semibold tracking-tight">
                {shell.product}
                {isDemo && (
                  <span
                    title={shell.demoWhy}
                    className="rounded border border-dashed border-hold px-1.5 py-px text-xs font-medium text-hold"
                  >
                    {shell.demo}
                  </span>
                )}
              </span>
              <span className="block text-sm text-ink-2">{shell.tagline}</span>
            </span>
          </p>
          <div className="flex gap-4">
            <div className="w-44">
              <LanguageSwitch label={shell.user.language} />
            </div>
            <div className="w-60">
              <ThemeSwitch label={shell.user.theme} initial={theme} />
            </div>
          </div>
        </div>
      </header>
      <main
        id="main"
        className={`mx-auto w-full px-4 py-10 md:px-8 ${beside ? "grid max-w-[1120px] items-start gap-x-16 gap-y-12 md:grid-cols-[minmax(0,400px)_minmax(0,1fr)]" : "max-w-[504px]"}`}
      >
        <div className="min-w-0 max-w-[440px]">{children}</div>
        {beside}
      </main>
      <Strip />
    </div>
  );
}

const readings = [
  14, 26, 19, 33, 22, 29, 17, 24, 31, 21, 27, 18, 25, 30, 20, 23, 28, 16, 32, 24, 21, 26, 19, 29,
];

/** What the product is about, as a drawing: readings that stay inside their window. */
function Strip() {
  return (
    <svg
      viewBox="0 0 1000 48"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="no-print h-12 w-full text-accent-text opacity-70"
    >
      <rect x="0" y="10" width="1000" height="28" className="fill-accent-soft" />
      <g stroke="currentColor" strokeWidth="1" strokeDasharray="4 4" opacity="0.6">
        <path d="M0 10h1000M0 38h1000" vectorEffect="non-scaling-stroke" />
      </g>
      <g stroke="currentColor" strokeWidth="1.5">
        {readings.map((y, position) => (
          <path key={position} d={`M${21 + position * 41.6} ${y - 4}v8`} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
    </svg>
  );
}
