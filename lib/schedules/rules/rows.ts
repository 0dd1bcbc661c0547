import { type Result, done, refuse } from "@/lib/core/result";

/** A calendar day, "YYYY-MM-DD"; days compare as text. */
export type Day = string;

/** A named person's act that puts a row in force between two days, both included. */
export type Activation = {
  effectiveFrom: Day;
  effectiveTo: Day | null;
  document: string;
  activatedById: string;
  synthetic: boolean;
};

/** A published treatment schedule as found; `code` is the row's name in the source list, such as VN-US-04. */
export type ScheduleRow = {
  code: string;
  programme: string;
  origin: string | null;
  destination: string | null;
  commodity: string | null;
  pest: string | null;
  purpose: string;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  status: string;
  activations: readonly Activation[];
};

/** A source that gives only a month ("2019-08") means its first day. Null when the text is neither month nor day. */
export function resolveDay(text: string): Day | null {
  const found = /^(\d{4})-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.exec(text);
  return found ? `${found[1]}-${found[2]}${found[3] ?? "-01"}` : null;
}

function isOutside(row: ScheduleRow, day: Day): boolean {
  const begun = row.effectiveFrom === null || row.effectiveFrom <= day;
  const ended = row.effectiveTo !== null && row.effectiveTo < day;
  return !begun || ended;
}

/** The activation that puts a row in force on a day, the latest given where several do. */
export function activationOn(row: ScheduleRow, day: Day): Activation | null {
  const covering = row.activations.filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
  );
  return covering.at(-1) ?? null;
}

/** Confirmed rows with a date count by themselves; every other row only once somebody has activated it (process 3.14). */
export function isInForce(row: ScheduleRow, day: Day): boolean {
  if (isOutside(row, day)) return false;
  const byItself = row.status === "confirmed" && row.effectiveFrom !== null;
  return byItself || activationOn(row, day) !== null;
}

/** Published for that day as far as its own dates say, but nobody has put it in force: it exists and decides nothing. */
export function isPending(row: ScheduleRow, day: Day): boolean {
  return !isOutside(row, day) && !isInForce(row, day);
}

/** Names of goods, pests and countries are compared without case, underscores or doubled spaces. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll("_", " ").replace(/\s+/g, " ").trim();
}

/** "AU/NZ" is both; the members of a convention are no destination: programmes stay separate (process 2.3). */
export function isFor(row: ScheduleRow, destination: string): boolean {
  return (
    row.destination !== null && row.destination.split("/").some((one) => plain(one) === plain(destination))
  );
}

export type ActivationRefusal =
  | { code: "schedules.document-missing"; field: "document" }
  | { code: "schedules.dates-reversed"; field: "effectiveTo"; effectiveFrom: Day; effectiveTo: Day }
  | { code: "schedules.before-row-begins"; field: "effectiveFrom"; effectiveFrom: Day; rowFrom: Day }
  | { code: "schedules.after-row-ends"; field: "effectiveFrom"; effectiveFrom: Day; rowTo: Day }
  | {
      code: "schedules.already-in-force";
      field: "effectiveFrom";
      effectiveFrom: Day;
      document: string | null;
    }
  | { code: "schedules.no-dose-to-activate"; rowCode: string; purpose: string }
  | { code: "schedules.synthetic-outside-demo"; field: "synthetic" }
  | { code: "schedules.not-found" };

/** A row comes into force only by a named person with a document, and never twice for the same first day. */
export function checkActivation(
  row: ScheduleRow,
  activation: Activation,
  facts: { demo: boolean },
): Result<Activation, ActivationRefusal[]> {
  const { effectiveFrom, effectiveTo } = activation;
  const refusals: ActivationRefusal[] = [];
  if (activation.document.trim() === "")
    refusals.push({ code: "schedules.document-missing", field: "document" });
  if (effectiveTo !== null && effectiveTo < effectiveFrom)
    refusals.push({ code: "schedules.dates-reversed", field: "effectiveTo", effectiveFrom, effectiveTo });
  if (row.effectiveFrom !== null && effectiveFrom < row.effectiveFrom)
    refusals.push({
      code: "schedules.before-row-begins",
      field: "effectiveFrom",
      effectiveFrom,
      rowFrom: row.effectiveFrom,
    });
  if (row.effectiveTo !== null && row.effectiveTo < effectiveFrom)
    refusals.push({
      code: "schedules.after-row-ends",
      field: "effectiveFrom",
      effectiveFrom,
      rowTo: row.effectiveTo,
    });
  if (isInForce(row, effectiveFrom)) {
    const document = activationOn(row, effectiveFrom)?.document ?? null;
    refusals.push({ code: "schedules.already-in-force", field: "effectiveFrom", effectiveFrom, document });
  }
  if (row.minDoseGy === null && row.maxDoseGy === null)
    refusals.push({ code: "schedules.no-dose-to-activate", rowCode: row.code, purpose: row.purpose });
  if (activation.synthetic && !facts.demo)
    refusals.push({ code: "schedules.synthetic-outside-demo", field: "synthetic" });
  return refusals.length > 0 ? refuse(...refusals) : done(activation);
}
