import { done, type Refusal, refuse, type Result } from "@/lib/core/result";

/**
 * The centre's own figure: process 1.2 and ISO 11137-1 10.8 ask for times as they happen and name no delay. What is
 * typed within a quarter of an hour is work; what comes later comes from a sheet of paper (a power cut, as a rule).
 */
export const lateAfterMinutes = 15;

export type LateWords = { lateReason: string | null; paperSheet: string | null };

export type Late = { happenedAt: Date; reason: string; paperSheet: string };

export type LateRefusal =
  | { code: "late.reason-missing"; field: "lateReason"; minutes: number }
  | { code: "late.sheet-missing"; field: "paperSheet" };

export function isLate(happenedAt: Date, at: Date): boolean {
  return at.getTime() - happenedAt.getTime() > lateAfterMinutes * 60_000;
}

/** Late needs both its reason and its sheet; a sheet may be named for what is typed at once, but then with its reason. */
export function checkLate(
  happenedAt: Date,
  at: Date,
  { lateReason, paperSheet }: LateWords,
): Result<Late | null, LateRefusal[]> {
  if (lateReason === null && paperSheet === null && !isLate(happenedAt, at)) return done(null);
  const refusals: LateRefusal[] = [];
  if (lateReason === null)
    refusals.push({ code: "late.reason-missing", field: "lateReason", minutes: lateAfterMinutes });
  if (paperSheet === null) refusals.push({ code: "late.sheet-missing", field: "paperSheet" });
  if (lateReason === null || paperSheet === null) return refuse(...refusals);
  return done({ happenedAt, reason: lateReason, paperSheet });
}

/** A step and its lateness, refused together with all reasons of both. */
export function withLate<T, R extends Refusal>(
  verdict: Result<T, R[]>,
  late: Result<Late | null, LateRefusal[]>,
): Result<{ step: T; late: Late | null }, (R | LateRefusal)[]> {
  if (verdict.ok && late.ok) return done({ step: verdict.value, late: late.value });
  return refuse<R | LateRefusal>(...(verdict.ok ? [] : verdict.error), ...(late.ok ? [] : late.error));
}
