import { Fragment, type ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { TabTitle } from "@/components/ui/tab-title";
import { getMessages } from "@/lib/i18n/server";

export type Crumb = { label: string; href: string };

type PageProps = {
  title: string;
  /** A short line above the title: the kind of thing this is. */
  eyebrow?: ReactNode;
  /** State badges and facts that belong to the title. */
  beside?: ReactNode;
  /** One sentence under the title: what this page is for. */
  lead?: ReactNode;
  /** Buttons at the right; at most one primary, the next step. */
  actions?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** Forms read best narrow. */
  narrow?: boolean;
  children: ReactNode;
};

/** Every page of the desks: where am I, what is it, what is next, then the content. */
export async function Page({
  title,
  eyebrow,
  beside,
  lead,
  actions,
  breadcrumbs,
  narrow,
  children,
}: PageProps) {
  const words = (await getMessages()).ui;
  return (
    <div className={`mx-auto w-full px-4 pt-6 pb-16 md:px-8 ${narrow ? "max-w-[760px]" : "max-w-[1240px]"}`}>
      <TabTitle>{title}</TabTitle>
      {breadcrumbs && breadcrumbs.length > 0 && (
        <nav aria-label={words.breadcrumbs} className="no-print mb-3 text-sm text-ink-2">
          <ol className="flex flex-wrap items-center gap-x-2">
            {breadcrumbs.map((crumb, position) => (
              <Fragment key={crumb.href}>
                {position > 0 && (
                  <li aria-hidden="true" className="text-ink-3">
                    /
                  </li>
                )}
                <li>
                  <Link href={crumb.href} className="hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                </li>
              </Fragment>
            ))}
          </ol>
        </nav>
      )}
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {eyebrow && <p className="mb-0.5 text-sm text-ink-2 first-letter:uppercase">{eyebrow}</p>}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="text-xl break-words">{title}</h1>
            {beside}
          </div>
          {lead && <p className="mt-1.5 max-w-[68ch] text-ink-2">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">{children}</div>
    </div>
  );
}

type SectionProps = {
  title?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
};

/** A titled part of a page, set apart by space and a hairline, not by a box. */
export function Section({ title, lead, actions, id, children }: SectionProps) {
  return (
    <section {...(id ? { id } : {})} className="min-w-0">
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line pb-2">
          <div>
            {title && <h2 className="text-lg">{title}</h2>}
            {lead && <p className="mt-0.5 max-w-[72ch] text-sm text-ink-2">{lead}</p>}
          </div>
          {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Stands beside every made-up record and figure. */
export async function SyntheticMark() {
  const words = (await getMessages()).ui;
  return (
    <span
      title={words.syntheticWhy}
      className="inline-flex items-center gap-1.5 rounded border border-dashed border-control-line px-1.5 py-px text-xs whitespace-nowrap text-ink-2"
    >
      {words.synthetic}
    </span>
  );
}
