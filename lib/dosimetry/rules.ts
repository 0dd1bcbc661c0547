import type { RawField } from "@/lib/dosimetry/rules/validity";
import { type Result, done, refuse } from "@/lib/core/result";

/** A placed dosimeter as the person who reads it finds it; `current` is its latest reading. */
export type PlacedDosimeter = {
  placementId: string;
  lotId: string;
  lotCode: string;
  dosimeterCode: string;
  /** When the carrier it rode on left the run; null while it has not. */
  irradiatedUntil: Date | null;
  current: { readingId: string; doseGy: number | null; readAt: Date } | null;
};

/** A re-read names the reading it supersedes and says why; the first one stays. */
export type ReadingEntry = {
  lotId: string;
  dosimeterCode: string;
  readAt: Date;
  reread: { supersedesId: string; reason: string } | null;
};

export type ReadingRefusal =
  | { code: "dosimetry.dosimeter-not-placed"; field: "dosimeterCode"; dosimeterCode: string }
  | {
      code: "dosimetry.dosimeter-of-another-lot";
      field: "dosimeterCode";
      dosimeterCode: string;
      lotCode: string;
    }
  | { code: "dosimetry.lot-decided" }
  | { code: "dosimetry.not-irradiated-yet"; field: "dosimeterCode"; dosimeterCode: string }
  | { code: "dosimetry.read-before-run-end"; field: "readAt"; readAt: Date; irradiatedUntil: Date }
  | { code: "dosimetry.read-in-future"; field: "readAt"; readAt: Date; at: Date }
  | {
      code: "dosimetry.already-read";
      field: "dosimeterCode";
      dosimeterCode: string;
      doseGy: number | null;
      readAt: Date;
    }
  | { code: "dosimetry.nothing-to-reread"; field: "dosimeterCode"; dosimeterCode: string }
  | { code: "dosimetry.reread-since"; field: "dosimeterCode"; doseGy: number | null; readAt: Date }
  | { code: "dosimetry.reread-reason-missing"; field: "reason" };

/** One sheet of readings names a dosimeter once, and everything its calibration asks for. */
export type SheetRefusal =
  | { code: "dosimetry.typed-twice"; field: string; dosimeterCode: string }
  | { code: "dosimetry.calibration-unknown"; field: "calibrationId" }
  | { code: "dosimetry.reader-unknown"; field: "instrumentCode"; instrumentCode: string }
  | { code: "dosimetry.raw-missing"; field: string; missing: RawField };

/** What is refused of one line of a file is said with its line. */
export type ImportRefusal =
  | { code: "dosimetry.import-row"; field: "table"; row: number; reason: ReadingRefusal | SheetRefusal }
  | { code: "dosimetry.import-bad-cells"; field: "table"; rows: number[] };

export type InvestigationRefusal = { code: "dosimetry.no-such-replicates" };

/** A reading's time is typed to the minute; within the minute the carrier left, it is not too early. */
const minuteOf = (time: Date) => Math.floor(time.getTime() / 60_000);

function checkTime(
  { irradiatedUntil, dosimeterCode }: PlacedDosimeter,
  readAt: Date,
  at: Date,
): ReadingRefusal[] {
  const refusals: ReadingRefusal[] = [];
  if (irradiatedUntil === null)
    refusals.push({ code: "dosimetry.not-irradiated-yet", field: "dosimeterCode", dosimeterCode });
  else if (minuteOf(readAt) < minuteOf(irradiatedUntil))
    refusals.push({ code: "dosimetry.read-before-run-end", field: "readAt", readAt, irradiatedUntil });
  if (readAt > at) refusals.push({ code: "dosimetry.read-in-future", field: "readAt", readAt, at });
  return refusals;
}

function checkReread(placed: PlacedDosimeter, reread: ReadingEntry["reread"]): ReadingRefusal[] {
  const { current, dosimeterCode } = placed;
  if (reread === null)
    return current === null
      ? []
      : [
          {
            code: "dosimetry.already-read",
            field: "dosimeterCode",
            dosimeterCode,
            doseGy: current.doseGy,
            readAt: current.readAt,
          },
        ];
  const refusals: ReadingRefusal[] = [];
  if (current === null)
    refusals.push({ code: "dosimetry.nothing-to-reread", field: "dosimeterCode", dosimeterCode });
  else if (current.readingId !== reread.supersedesId)
    refusals.push({
      code: "dosimetry.reread-since",
      field: "dosimeterCode",
      doseGy: current.doseGy,
      readAt: current.readAt,
    });
  if (reread.reason.trim() === "")
    refusals.push({ code: "dosimetry.reread-reason-missing", field: "reason" });
  return refusals;
}

/** May this reading be written down at `at`? `placed` is the dosimeter the code was found under, null where none was. */
export function checkReading(
  placed: PlacedDosimeter | null,
  entry: ReadingEntry,
  facts: { at: Date; lotDecided: boolean },
): Result<ReadingEntry, ReadingRefusal[]> {
  const { dosimeterCode } = entry;
  const refusals: ReadingRefusal[] = facts.lotDecided ? [{ code: "dosimetry.lot-decided" }] : [];
  if (placed === null) {
    refusals.push({ code: "dosimetry.dosimeter-not-placed", field: "dosimeterCode", dosimeterCode });
  } else if (placed.lotId !== entry.lotId) {
    const { lotCode } = placed;
    refusals.push({
      code: "dosimetry.dosimeter-of-another-lot",
      field: "dosimeterCode",
      dosimeterCode,
      lotCode,
    });
  } else {
    refusals.push(...checkTime(placed, entry.readAt, facts.at), ...checkReread(placed, entry.reread));
  }
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

/** What counts: a reading that a later one names as superseded is dropped, whatever the order they come in. */
export function latestReadings<R extends { id: string; supersedesId: string | null }>(
  readings: readonly R[],
): R[] {
  const superseded = new Set(readings.map(({ supersedesId }) => supersedesId));
  return readings.filter(({ id }) => !superseded.has(id));
}
