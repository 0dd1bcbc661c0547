import type { ReactNode } from "react";

/** A running total one can read from across the hall. */
export function Tally({ done, total, children }: { done: number; total: number; children: ReactNode }) {
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div className="grid gap-2">
      <p aria-live="polite" className="text-xl font-medium">
        {children}
      </p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="h-2 w-full">
        <rect width="100" height="2" className="fill-line" />
        <rect width={percent} height="2" className="fill-accent" />
      </svg>
    </div>
  );
}
