import type { ReactNode } from "react";
import { type Tone, ToneShape, toneSoft, toneText } from "@/components/ui/badge";

export type Fact = { label: ReactNode; value: ReactNode };

/** A record's facts as label and value. A value nobody gave shows a dash, never zero. */
export function Facts({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  const grid = { 1: "max-w-[760px]", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" }[columns];
  return (
    <dl className={`grid gap-x-10 ${grid}`}>
      {facts.map((fact, position) => (
        <div key={position} className="flex justify-between gap-6 border-b border-line py-2">
          <dt className={`text-ink-2 first-letter:uppercase ${whole(fact.label, 24)}`}>{fact.label}</dt>
          <dd className={`min-w-0 text-right font-medium break-words ${whole(fact.value, 20)}`}>
            {isBlank(fact.value) ? "–" : fact.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is short is not broken for what stands beside it. */
function whole(content: ReactNode, letters: number): string {
  return typeof content === "string" && content.length <= letters ? "shrink-0 whitespace-nowrap" : "";
}

function isBlank(value: ReactNode): boolean {
  return value === null || value === undefined || value === "";
}

/** An empty list says what will be here and offers the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-[56ch] text-ink-2">{children}</div>}
      {action && <div className="mt-4 flex justify-center">{action}</div>}
    </div>
  );
}

/** Something the reader must know before going on. */
export function Notice({
  tone = "draft",
  title,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`flex gap-3 rounded-md px-4 py-3 ${toneSoft[tone]}`}>
      <span className={`pt-1 ${toneText[tone]}`}>
        <ToneShape tone={tone} size={14} />
      </span>
      <div className="min-w-0">
        {title && <p className={`font-medium ${toneText[tone]}`}>{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
