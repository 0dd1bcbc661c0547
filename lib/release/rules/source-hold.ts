import { type CheckResult, judged } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { HoldKind, SourceHold } from "@/lib/source/rules/holds";

/** Holds over the irradiators of the lot: open ones, and ended ones that stood over one of its runs. */
export type SourceHoldFacts = readonly (SourceHold & { closedReason: string | null })[];

export type SourceHoldFindings = {
  open: { kind: HoldKind; openedAt: string; reason: string }[];
  ended: { kind: HoldKind; openedAt: string; closedAt: string; closedReason: string }[];
};

/** Nothing is released while the source is held, whenever it was treated (process 4.1). */
export function judgeSourceHold({
  sourceHolds,
}: Pick<ReleaseFacts, "sourceHolds">): CheckResult<"SOURCE_HOLD"> {
  const open = sourceHolds
    .filter(({ closedAt }) => closedAt === null)
    .map(({ kind, openedAt, reason }) => ({ kind, openedAt: openedAt.toISOString(), reason }));
  const ended = sourceHolds.flatMap(({ kind, openedAt, closedAt, closedReason }) =>
    closedAt === null
      ? []
      : [
          {
            kind,
            openedAt: openedAt.toISOString(),
            closedAt: closedAt.toISOString(),
            closedReason: closedReason ?? "",
          },
        ],
  );
  return judged("SOURCE_HOLD", { open, ended }, open.length > 0 ? "hold" : null);
}
