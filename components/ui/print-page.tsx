import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { TabTitle } from "@/components/ui/tab-title";
import { getMessages } from "@/lib/i18n/server";

type PrintPageProps = {
  title: string;
  /** The title in the other language. */
  subtitle?: string;
  /** The document's number or code, beside the title. */
  number?: string;
  /** Organisation at the left of the head. */
  organisation: ReactNode;
  /** Place, date or state at the right of the head. */
  stamp?: ReactNode;
  /** At the foot of the sheet: source, trail position, page's address. */
  footer?: ReactNode;
  /** Where "back" goes; not printed. */
  back?: string;
  /** Other ways from here, above the sheet; not printed. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A sheet of A4: on screen as on paper. */
export async function PrintPage({
  title,
  subtitle,
  number,
  organisation,
  stamp,
  footer,
  back,
  actions,
  children,
}: PrintPageProps) {
  const words = (await getMessages()).ui;
  return (
    <div className="min-h-dvh bg-sunken py-6 print:bg-transparent print:py-0">
      <TabTitle>{number ? `${title} ${number}` : title}</TabTitle>
      <header className="no-print mx-auto mb-4 flex max-w-[210mm] flex-wrap justify-between gap-2 px-4">
        {back ? <LinkButton href={back}>← {words.back}</LinkButton> : <span />}
        <div className="flex flex-wrap items-center gap-2">
          {actions}
          <PrintButton />
        </div>
      </header>
      <main
        id="main"
        className="sheet mx-auto flex min-h-[297mm] max-w-[210mm] flex-col bg-surface p-[16mm_15mm] text-ink shadow-sm print:min-h-[262mm] print:max-w-none print:p-0 print:shadow-none"
      >
        <header className="flex justify-between gap-8 border-b border-ink pb-3 text-sm">
          <div>{organisation}</div>
          {stamp && <div className="text-right">{stamp}</div>}
        </header>
        <div className="mt-6 mb-5 text-center">
          <h1 className="text-xl">
            {title}
            {subtitle && <span className="block text-base font-normal text-ink-2">{subtitle}</span>}
          </h1>
          {number && <p className="mt-1 text-ink-2">{number}</p>}
        </div>
        <div className="grid grow content-start gap-5">{children}</div>
        {footer && (
          <footer className="mt-8 border-t border-line-strong pt-2 text-xs text-ink-2">{footer}</footer>
        )}
      </main>
    </div>
  );
}

/** Places for hand-written signatures, side by side. */
export function SignatureLines({ places }: { places: readonly { role: string; name?: string }[] }) {
  return (
    <div className="keep-together grid auto-cols-fr grid-flow-col gap-8 pt-4 text-center">
      {places.map((place) => (
        <div key={place.role} className="flex min-h-[32mm] flex-col justify-between">
          <p className="font-medium">{place.role}</p>
          <p className="border-t border-dotted border-control-line pt-1">{place.name}</p>
        </div>
      ))}
    </div>
  );
}
