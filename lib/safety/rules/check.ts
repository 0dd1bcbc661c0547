import { done, type Result } from "@/lib/core/result";

/** Status of the number or frequency behind a template: C was read in its source; all else is a proposal. */
const templateStatuses = ["C", "CF", "P", "U"] as const;
export type TemplateStatus = (typeof templateStatuses)[number];

/** Whatever is not a known status is unconfirmed. */
export function asStatus(text: string): TemplateStatus {
  return templateStatuses.find((status) => status === text) ?? "U";
}

export type TemplateFacts = {
  code: string;
  kind: string;
  unit: string;
  lower: number | null;
  upper: number | null;
  /** The criterion says "less than": a value at the upper limit fails. */
  upperStrict: boolean;
  siteSetpointRequired: boolean;
  appliesTo: string;
  source: string;
};

export type CheckEntry = {
  performedAt: Date;
  value: number | null;
  /** The unit the value was read in, as the form showed it. */
  unit: string | null;
  /** Seen with one's own eyes; only for checks without a value. */
  verdict: "pass" | "fail" | null;
  siteLower: number | null;
  siteUpper: number | null;
  limitSource: string | null;
  device: string | null;
  note: string | null;
  lateReason: string | null;
};

/** A correction may come years later, and says why by itself. */
export type Entering = { at: Date; correction: boolean };

export type Limits = { lower: number | null; upper: number | null; limitSource: string };

export type JudgedCheck = {
  outcome: "pass" | "fail";
  value: number | null;
  lower: number | null;
  upper: number | null;
  limitSource: string | null;
};

export type CheckRefusal =
  | { code: "safety.template-unknown"; field?: string }
  | { code: "safety.not-at-this-plant"; field?: string }
  | { code: "safety.kind-not-recorded-here"; field?: string }
  | { code: "safety.in-future"; field?: string }
  | { code: "safety.too-long-ago"; field?: string; days: number }
  | { code: "safety.late-without-reason"; field?: string; hours: number }
  | { code: "safety.value-missing"; field?: string; unit: string }
  | { code: "safety.value-not-for-this-check"; field?: string }
  | { code: "safety.value-impossible"; field?: string; unit: string }
  | { code: "safety.unit-differs"; field?: string; unit: string }
  | { code: "safety.verdict-missing"; field?: string }
  | { code: "safety.verdict-not-typed"; field?: string }
  | { code: "safety.site-limit-missing"; field?: string }
  | { code: "safety.limit-without-source"; field?: string }
  | { code: "safety.limit-looser"; field?: string; limit: number; unit: string }
  | { code: "safety.limits-crossed"; field?: string }
  | { code: "safety.device-missing"; field?: string }
  | { code: "safety.failure-unexplained"; field?: string }
  | { code: "safety.corrected-already"; field?: string };

const hourMs = 3_600_000;
/** One shift (proposal for the radiation safety officer): what is entered later says why and from which sheet. */
export const lateAfterH = 12;
/** A year typed wrong is the commonest slip of a date. */
const oldestDays = 366;

/** Quantities that may lie below zero; dose rates, times, counts and lengths may not. */
const signedUnits = new Set(["%", "°C", "Pa"]);

export function isMeasured(template: { kind: string }): boolean {
  return template.kind === "NUM";
}

/** Lists, survey grids and documents need forms of their own; they are not squeezed into a yes or no. */
export function isRecordable(template: { kind: string }): boolean {
  return isMeasured(template) || template.kind === "BOOL" || template.kind === "BOOL+REF";
}

/** This plant stores its source dry and has no cyclotron: a check of a pool or a hot cell is absent, never passed. */
export function isAtThisPlant(template: { appliesTo: string }): boolean {
  return template.appliesTo === "both";
}

/** Only what was read word for word in its source is shown without the mark of a proposal. */
export function isProposal(status: string): boolean {
  return status !== "C";
}

export function isLate(performedAt: Date, enteredAt: Date): boolean {
  return enteredAt.getTime() - performedAt.getTime() > lateAfterH * hourMs;
}

/** Inclusive on both sides, but for an upper limit of which the criterion says "less than". Raw values, no rounding. */
export function isWithin(
  value: number,
  { lower, upper }: Pick<Limits, "lower" | "upper">,
  upperStrict: boolean,
): boolean {
  const aboveLower = lower === null || value >= lower;
  const belowUpper = upper === null || (upperStrict ? value < upper : value <= upper);
  return aboveLower && belowUpper;
}

/** The catalogue's limit on each side, or the site's where it has none or a tighter one. */
function decideLimits(template: TemplateFacts, entry: CheckEntry): Result<Limits, CheckRefusal[]> {
  const { siteLower, siteUpper, limitSource } = entry;
  const refusals: CheckRefusal[] = [];
  const typed = siteLower !== null || siteUpper !== null;
  const empty = {
    lower: template.lower === null && siteLower === null,
    upper: template.upper === null && siteUpper === null,
  };
  const answered =
    (template.lower === null && siteLower !== null) || (template.upper === null && siteUpper !== null);
  if ((template.siteSetpointRequired && !answered) || (empty.lower && empty.upper)) {
    refusals.push({
      code: "safety.site-limit-missing",
      field: template.upper === null ? "siteUpper" : "siteLower",
    });
  }
  if (template.lower !== null && siteLower !== null && siteLower < template.lower) {
    refusals.push({
      code: "safety.limit-looser",
      field: "siteLower",
      limit: template.lower,
      unit: template.unit,
    });
  }
  if (template.upper !== null && siteUpper !== null && siteUpper > template.upper) {
    refusals.push({
      code: "safety.limit-looser",
      field: "siteUpper",
      limit: template.upper,
      unit: template.unit,
    });
  }
  if (typed && limitSource === null)
    refusals.push({ code: "safety.limit-without-source", field: "limitSource" });
  const lower = siteLower ?? template.lower;
  const upper = siteUpper ?? template.upper;
  if (lower !== null && upper !== null && lower > upper)
    refusals.push({ code: "safety.limits-crossed", field: "siteUpper" });
  if (refusals.length > 0) return { ok: false, error: refusals };
  return done({ lower, upper, limitSource: typed && limitSource !== null ? limitSource : template.source });
}

function checkMoment(entry: CheckEntry, { at, correction }: Entering): CheckRefusal[] {
  const agoMs = at.getTime() - entry.performedAt.getTime();
  if (agoMs < 0) return [{ code: "safety.in-future", field: "performedAt" }];
  if (correction) return [];
  if (agoMs > oldestDays * 24 * hourMs)
    return [{ code: "safety.too-long-ago", field: "performedAt", days: oldestDays }];
  return isLate(entry.performedAt, at) && entry.lateReason === null
    ? [{ code: "safety.late-without-reason", field: "lateReason", hours: lateAfterH }]
    : [];
}

function checkValue(template: TemplateFacts, entry: CheckEntry): CheckRefusal[] {
  const { unit } = template;
  if (entry.value === null) return [{ code: "safety.value-missing", field: "value", unit }];
  const refusals: CheckRefusal[] = [];
  if (entry.unit !== unit) refusals.push({ code: "safety.unit-differs", field: "value", unit });
  if (entry.value < 0 && !signedUnits.has(unit))
    refusals.push({ code: "safety.value-impossible", field: "value", unit });
  return refusals;
}

/** Facts about one check become its outcome: computed for a measured value, taken from the eye only where nothing is measured. */
export function judgeCheck(
  template: TemplateFacts,
  entry: CheckEntry,
  entering: Entering,
): Result<JudgedCheck, CheckRefusal[]> {
  if (!isAtThisPlant(template))
    return { ok: false, error: [{ code: "safety.not-at-this-plant", field: "templateCode" }] };
  if (!isRecordable(template))
    return { ok: false, error: [{ code: "safety.kind-not-recorded-here", field: "templateCode" }] };
  const refusals = checkMoment(entry, entering);
  if (template.kind !== "BOOL" && entry.device === null)
    refusals.push({ code: "safety.device-missing", field: "device" });
  const judged = isMeasured(template) ? judgeMeasured(template, entry) : judgeSeen(entry);
  if (!judged.ok) return { ok: false, error: [...refusals, ...judged.error] };
  if (judged.value.outcome === "fail" && entry.note === null) {
    refusals.push({ code: "safety.failure-unexplained", field: "note" });
  }
  return refusals.length > 0 ? { ok: false, error: refusals } : judged;
}

function judgeMeasured(template: TemplateFacts, entry: CheckEntry): Result<JudgedCheck, CheckRefusal[]> {
  const refusals = checkValue(template, entry);
  if (entry.verdict !== null) refusals.push({ code: "safety.verdict-not-typed", field: "verdict" });
  const limits = decideLimits(template, entry);
  if (!limits.ok) return { ok: false, error: [...refusals, ...limits.error] };
  if (refusals.length > 0 || entry.value === null) return { ok: false, error: refusals };
  const outcome = isWithin(entry.value, limits.value, template.upperStrict) ? "pass" : "fail";
  return done({ outcome, value: entry.value, ...limits.value });
}

function judgeSeen(entry: CheckEntry): Result<JudgedCheck, CheckRefusal[]> {
  const measured = [entry.value, entry.siteLower, entry.siteUpper, entry.limitSource].some(
    (part) => part !== null,
  );
  const refusals: CheckRefusal[] = [];
  if (measured) refusals.push({ code: "safety.value-not-for-this-check", field: "value" });
  if (entry.verdict === null) refusals.push({ code: "safety.verdict-missing", field: "verdict" });
  if (refusals.length > 0 || entry.verdict === null) return { ok: false, error: refusals };
  return done({ outcome: entry.verdict, value: null, lower: null, upper: null, limitSource: null });
}
