import "server-only";
import { defineCommand } from "@/lib/core/command";
import { done, refuse } from "@/lib/core/result";
import { judgeSitting, type SittingRefusal } from "@/lib/dosimetry/commands/sitting";
import { loadCalibrationInUse } from "@/lib/dosimetry/facts/calibrations";
import type { ImportRefusal } from "@/lib/dosimetry/rules";
import { readReaderTable, type TableRefusal } from "@/lib/dosimetry/rules/table";
import { importReadingsInput, logReadingsInput, rereadDosimeterInput } from "@/lib/dosimetry/schema";

/** Readings of one sitting at one instrument: all of them, or none and every reason at its row. */
export const logReadings = defineCommand({
  name: "dosimetry.log-readings",
  permission: "dosimetry.log",
  input: logReadingsInput,
  async run({ tx, actor, at }, { readings, ...sitting }) {
    const judged = await judgeSitting(tx, {
      sitting,
      at,
      readById: actor.personId,
      readings: readings.map(({ dosimeterCode, ...raw }, row) => ({
        at: `readings.${row}`,
        dosimeterCode,
        raw,
        reread: null,
      })),
    });
    if (!judged.ok) return judged;
    await tx.dosimeterReading.createMany({ data: judged.value });
    const invalid = judged.value.filter((reading) => "invalidReasons" in reading).length;
    return done({ lotId: sitting.lotId, count: readings.length, invalid });
  },
});

/** The first reading stays; the new one names it and says why. */
export const rereadDosimeter = defineCommand({
  name: "dosimetry.reread-dosimeter",
  permission: "dosimetry.log",
  input: rereadDosimeterInput,
  async run({ tx, actor, at }, input) {
    const { lotId, calibrationId, instrumentCode, readAt, dosimeterCode, supersedesId, reason, ...raw } =
      input;
    const judged = await judgeSitting(tx, {
      sitting: { lotId, calibrationId, instrumentCode, readAt },
      at,
      readById: actor.personId,
      readings: [{ at: "", dosimeterCode, raw, reread: { supersedesId, reason } }],
    });
    if (!judged.ok) return judged;
    await tx.dosimeterReading.createMany({ data: judged.value });
    return done({ lotId });
  },
});

/** What a reader wrote to a file: every line, but those left out knowingly; or nothing, and every reason at its line. */
export const importReadings = defineCommand({
  name: "dosimetry.import-readings",
  permission: "dosimetry.log",
  input: importReadingsInput,
  async run({ tx, actor, at }, { table, drop, ...sitting }) {
    const calibration = await loadCalibrationInUse(tx, sitting.calibrationId);
    const read = readReaderTable(table, calibration?.thicknessUnit ?? null);
    if (!read.ok) return read;
    const kept = read.value.filter(({ row }) => !drop.includes(row));
    const counts = new Map<string, number>();
    for (const { dosimeterCode } of kept) counts.set(dosimeterCode, (counts.get(dosimeterCode) ?? 0) + 1);
    // A dosimeter named twice is settled once all but one of its lines are left out.
    const bad = kept.filter(({ problems, dosimeterCode }) =>
      problems.some(({ problem }) => problem !== "twice" || counts.get(dosimeterCode) !== 1),
    );
    if (kept.length === 0) return refuse<TableRefusal>({ code: "dosimetry.table-empty", field: "table" });
    const judged = await judgeSitting(tx, {
      sitting,
      at,
      readById: actor.personId,
      readings: kept
        .filter((line) => !bad.includes(line))
        .map(({ row, dosimeterCode, raw }) => ({ at: `row.${row}`, dosimeterCode, raw, reread: null })),
    });
    const refusals: (ImportRefusal | SittingRefusal)[] =
      bad.length > 0
        ? [{ code: "dosimetry.import-bad-cells", field: "table", rows: bad.map(({ row }) => row) }]
        : [];
    if (!judged.ok) refusals.push(...judged.error.map(atLine));
    if (refusals.length > 0 || !judged.ok) return refuse(...refusals);
    await tx.dosimeterReading.createMany({ data: judged.value });
    const invalid = judged.value.filter((reading) => "invalidReasons" in reading).length;
    return done({ lotId: sitting.lotId, count: judged.value.length, invalid });
  },
});

/** "row.7.absorbance" is said with its line; what concerns the whole sitting stays at its own box. */
function atLine(refusal: SittingRefusal): ImportRefusal | SittingRefusal {
  const line = /^row\.(\d+)\./.exec(("field" in refusal && refusal.field) || "");
  return line && refusal.code !== "input.bad-id"
    ? { code: "dosimetry.import-row", field: "table", row: Number(line[1]), reason: refusal }
    : refusal;
}
