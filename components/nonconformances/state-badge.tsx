import { StateBadge, type Tone } from "@/components/ui/badge";
import type { Messages } from "@/lib/i18n/messages";
import type { NonconformanceState } from "@/lib/nonconformances/rules";

const tones: Record<NonconformanceState, Tone> = {
  open: "hold",
  action: "process",
  verified: "process",
  closed: "good",
};

/** How far it is, and whether its day has passed. */
export function NonconformanceBadge({
  state,
  overdue,
  m,
}: {
  state: NonconformanceState;
  overdue: boolean;
  m: Messages;
}) {
  const words = m.nonconformances;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <StateBadge tone={tones[state]}>{words.states[state]}</StateBadge>
      {overdue && <StateBadge tone="bad">{words.overdue}</StateBadge>}
    </span>
  );
}
