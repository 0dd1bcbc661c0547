import { done, refuse, type Result } from "@/lib/core/result";

export type ReviewRefusal =
  | { code: "source.run-not-found" }
  | { code: "source.run-not-finished" }
  | { code: "source.own-run" }
  | { code: "source.reviewed-already" };

/** Somebody who did not set the timer says why a run stands with it all the same. */
export function decideReview(
  run: { finished: boolean; operatorIds: readonly string[]; reviewed: boolean },
  reviewerId: string,
): Result<true, ReviewRefusal[]> {
  const refusals: ReviewRefusal[] = [];
  if (!run.finished) refusals.push({ code: "source.run-not-finished" });
  if (run.operatorIds.includes(reviewerId)) refusals.push({ code: "source.own-run" });
  if (run.reviewed) refusals.push({ code: "source.reviewed-already" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
