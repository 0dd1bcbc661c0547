import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { SyntheticMark } from "@/components/ui/page";
import { getMessages } from "@/lib/i18n/server";

export type FigureState = "actual" | "estimate" | "final" | "no-data" | "not-licensed";

export type FigureProps = {
  label: ReactNode;
  /** Already formatted; null only when the state says why there is none. */
  value: string | null;
  unit?: string;
  state: FigureState;
  change?: { amount: string; against: string };
  /** "đủ 11/12 tháng" */
  coverage?: string;
  source: ReactNode;
  /** Opens definition, records counted and records left out. */
  href?: string;
  synthetic?: boolean;
};

/** One headline figure that can be opened. Zero, missing and not yet licensed never look alike. */
export async function Figure(props: FigureProps) {
  const { label, value, unit, state, change, coverage, source, href, synthetic } = props;
  const words = (await getMessages()).ui;
  const missing = { "no-data": words.noData, "not-licensed": words.notLicensed } as const;
  const absent = state === "no-data" || state === "not-licensed" ? missing[state] : null;
  const remark = state === "actual" || state === "estimate" || state === "final" ? words.figure[state] : null;
  return (
    <figure className="keep-together flex min-w-0 flex-col border-t-2 border-ink pt-2.5">
      <figcaption className="text-ink-2">{label}</figcaption>
      {absent === null && value !== null ? (
        <p className={`mt-1 font-semibold tracking-tight ${state === "estimate" ? "text-ink-2" : ""}`}>
          <span className="text-3xl">
            {state === "estimate" && <span aria-hidden="true">≈ </span>}
            {value}
          </span>
          {unit && <span className="text-lg font-medium tracking-normal"> {unit}</span>}
        </p>
      ) : (
        <p className={`mt-1 flex min-h-[40px] items-center gap-2 text-lg text-ink-2`}>
          <AbsentMark locked={state === "not-licensed"} />
          {absent ?? words.noData}
        </p>
      )}
      {change && <p className="text-sm font-medium">{words.figure.against(change.amount, change.against)}</p>}
      <p className="mt-1 text-sm text-ink-2">
        {[remark, coverage].filter(Boolean).join(" · ")}
        {(remark || coverage) && " · "}
        {source}
        {href && (
          <>
            {" · "}
            <Link
              href={href}
              className="link"
              aria-label={`${words.openSource}: ${typeof label === "string" ? label : ""}`}
            >
              {words.openSource}
            </Link>
          </>
        )}
      </p>
      {synthetic && (
        <p className="mt-1.5">
          <SyntheticMark />
        </p>
      )}
    </figure>
  );
}

/** An empty box for "nobody measured", a struck box for "not allowed yet": neither is a zero. */
function AbsentMark({ locked }: { locked: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" strokeDasharray={locked ? undefined : "3 2.4"} />
      {locked && <path d="M2.5 13.5l11-11" />}
    </svg>
  );
}
