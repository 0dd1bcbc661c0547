import type { ReactNode } from "react";

/** The fixed language of state: draft, in process, on hold, nonconforming, released. */
export type Tone = "draft" | "process" | "hold" | "bad" | "good";

export const toneText: Record<Tone, string> = {
  draft: "text-draft",
  process: "text-process",
  hold: "text-hold",
  bad: "text-bad",
  good: "text-good",
};

export const toneSoft: Record<Tone, string> = {
  draft: "bg-draft-soft",
  process: "bg-process-soft",
  hold: "bg-hold-soft",
  bad: "bg-bad-soft",
  good: "bg-good-soft",
};

/** A shape of its own for every tone, so that state survives grey print and colour-blind eyes. */
export function ToneShape({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
      {shapes[tone]}
    </svg>
  );
}

const shapes: Record<Tone, ReactNode> = {
  draft: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.6"
    />
  ),
  process: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
    </>
  ),
  hold: <path d="M2 1.5h3v9H2zM7 1.5h3v9H7z" fill="currentColor" />,
  bad: (
    <path
      d="M3.7 0h4.6L12 3.7v4.6L8.3 12H3.7L0 8.3V3.7zM3.2 4.3 4.9 6 3.2 7.7l1.1 1.1L6 7.1l1.7 1.7 1.1-1.1L7.1 6l1.7-1.7-1.1-1.1L6 4.9 4.3 3.2z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  good: (
    <path
      d="M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0zM5.3 9 9.6 4.6 8.6 3.5 5.3 6.8 3.5 5 2.4 6.1z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
};

/** State as colour, shape and word together. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded px-2 py-0.5 text-sm font-medium whitespace-nowrap ${toneText[tone]} ${toneSoft[tone]}`}
    >
      <ToneShape tone={tone} />
      <span className="inline-block first-letter:uppercase">{children}</span>
    </span>
  );
}
