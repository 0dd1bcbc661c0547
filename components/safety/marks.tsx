import { StateBadge, type Tone } from "@/components/ui/badge";
import type { WeekState } from "@/lib/safety/rules/week";
import { getMessages } from "@/lib/i18n/server";

/** Passed or failed: about the record and its limit, never about an area. */
export async function OutcomeBadge({ outcome }: { outcome: "pass" | "fail" }) {
  const words = (await getMessages()).safety.outcomes;
  return <StateBadge tone={outcome === "pass" ? "good" : "bad"}>{words[outcome]}</StateBadge>;
}

const weekTones: Record<WeekState, Tone> = { open: "draft", signed: "good", reopened: "hold" };

export async function WeekBadge({ state }: { state: WeekState }) {
  const words = (await getMessages()).safety.week.states;
  return <StateBadge tone={weekTones[state]}>{words[state]}</StateBadge>;
}

/** Stands beside every frequency or limit that is not law. */
export async function ProposalMark() {
  const words = (await getMessages()).safety;
  return (
    <span
      title={words.proposalWhy}
      className="inline-flex items-center rounded border border-dashed border-control-line px-1.5 text-xs whitespace-nowrap text-ink-2"
    >
      {words.proposal}
    </span>
  );
}

/** On every page of the noun: the book records, and says of no area that it is safe. */
export async function BookPromise() {
  const words = (await getMessages()).safety;
  return (
    <p className="max-w-[80ch] border-l-2 border-line-strong pl-3 text-sm text-ink-2">{words.promise}</p>
  );
}
