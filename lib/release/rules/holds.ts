import { done, refuse, type Result } from "@/lib/core/result";
import type { LotStage } from "@/lib/release/rules/facts";

/**
 * Why a lot is held: somebody's doubt in their words, or what a nonconformance about its dose has found. The latter
 * is a hold rather than part of a check: the numbers may pass while the way they came about is in question.
 */
export type OpenHold = { nonconformance: string | null; reason: string; openedAt: string };

export type HoldRefusal =
  | { code: "release.not-holdable"; stage: LotStage }
  | { code: "release.no-such-hold" }
  | { code: "release.hold-ended" };

const gone: readonly LotStage[] = ["rejected", "dispatched"];

/** Whatever stands in the house and is not turned back can be held; several doubts may stand beside one another. */
export function checkHold(stage: LotStage): Result<null, HoldRefusal[]> {
  return gone.includes(stage) ? refuse({ code: "release.not-holdable", stage }) : done(null);
}

export function checkHoldEnd(hold: { ended: boolean } | null): Result<null, HoldRefusal[]> {
  if (hold === null) return refuse({ code: "release.no-such-hold" });
  return hold.ended ? refuse({ code: "release.hold-ended" }) : done(null);
}

export type HeldRefusal = { code: "release.held"; holds: readonly OpenHold[] };

/** A held lot is neither released, certified nor dispatched (process 1.1, side state HOLD). */
export function checkNotHeld(holds: readonly OpenHold[]): HeldRefusal[] {
  return holds.length > 0 ? [{ code: "release.held", holds }] : [];
}
