import { formatMoment } from "@/lib/core/dates";
import type { ReadingRefusal, SheetRefusal } from "@/lib/dosimetry/rules";
import type { dosimetry as vi } from "@/lib/i18n/dosimetry.vi";
import { sayDose, sayList } from "@/lib/i18n/say";

const doseOrNone = (doseGy: number | null) =>
  doseGy === null ? "a reading that does not count" : sayDose(doseGy, "en");

const raws: typeof vi.raws = {
  absorbance: "the absorbance",
  background: "the background",
  thickness: "the thickness",
  printedGy: "the dose the reader printed",
};

const columns: typeof vi.imports.columns = {
  dosimeter: "dosimeter",
  absorbance: "absorbance",
  background: "background",
  thickness: "thickness",
  temperature: "temperature",
  dose: "dose",
};

export const dosimetry: typeof vi = {
  title: "Dosimeter readings",
  strip: {
    title: "Doses of the lot",
    minimum: "Minimum",
    maximum: "Maximum",
    none: "No reading at the monitor position yet.",
    legend:
      "Each dot is a dosimeter at the monitor position, its bar the measurement uncertainty (k = 2). The dashed area is the acceptance window, computed from limits, dose-map ratios and uncertainty; a triangle lies outside it.",
    finding: (count, outside) => {
      if (count === 1)
        return `The reading lies ${outside === 0 ? "inside" : "outside"} the acceptance window`;
      if (outside === 0) return `All ${count} readings lie inside the acceptance window`;
      const those = outside === count ? `All ${count}` : `${outside} of ${count}`;
      return `${those} readings lie outside the acceptance window`;
    },
    infeasible: "These limits and ratios leave no acceptance window.",
    summary: ({ count, outside, low, high }) =>
      `${count} readings, ${outside} outside the acceptance window from ${low} to ${high}.`,
  },
  table: {
    calibration: "Calibration",
    none: "does not count",
    open: "Open",
    importFile: "Import a reader's file",
    dosimeter: "Dosimeter",
    batch: "Batch",
    carrier: "Carrier",
    position: "Position",
    dose: "Dose",
    read: "Read at · by · instrument",
    again: "Read again",
    notRead: "not read",
    because: (reason) => `Read again because: ${reason}`,
    unread: (count) => `${count} ${count === 1 ? "dosimeter is" : "dosimeters are"} still unread.`,
    emptyTitle: "No dosimeter placed yet",
    emptyWords: "Dosimeters are placed when carriers are loaded; each will have a line here.",
  },
  form: {
    calibration: "Calibration",
    calibrationHint: "Batch and reader come with the calibration.",
    noCalibrations: "No approved calibration is valid today, so no reading can be recorded.",
    choice: (code, batch, reader) => `${code} · batch ${batch} · reader ${reader}`,
    notReady: (reader) =>
      `Reader ${reader} was not checked today, or is out of service. Check it first; a reading made now will not count.`,
    absorbance: "Absorbance",
    background: "Background",
    thickness: "Thickness",
    temperature: "Temperature of irradiation",
    printed: "Dose the reader printed",
    instrument: "Reader",
    instrumentHint: "The code on the instrument",
    readAt: "Read at",
    readings: "Readings",
    add: "Add a dosimeter",
    dosimeter: "Dosimeter code",
    dose: "Measured dose",
    submit: "Record readings",
    done: "Readings recorded.",
    reread: "Read again",
    rereadTitle: (code) => `Read dosimeter ${code} again`,
    rereadSubmit: "Record the new reading",
    reason: "Why it is read again",
    wouldBeInvalid: (why) => `This reading will not count: ${why}.`,
    reasonHint: "The first reading stays, together with this reason.",
  },
  desk: {
    lead: "Unloaded lots with unread dosimeters, the earliest arrival first.",
    waiting: "Lots waiting for readings",
    lot: "Lot",
    product: "Product",
    unread: "Unread / placed",
    emptyTitle: "No dosimeter is waiting",
    emptyWords: "When a lot has been unloaded its dosimeters appear here to be read.",
  },
  reading: {
    title: (code) => `Reading of dosimeter ${code}`,
    lot: "Lot",
    carrier: "Carrier",
    position: "Position",
    batch: "Batch",
    read: "Read",
    by: (name, at, instrument) => `${name}, ${at}, reader ${instrument}`,
    seen: "What the reader showed",
    made: "How it became a dose",
    response: "Specific response",
    measured: "Measured dose",
    dose: "Dose that is judged",
    invalid: "This reading does not count",
    superseded: "A later reading has taken its place",
    reason: "Why it was read again",
    calibration: "Calibration used",
    uncertainty: "U (k = 2)",
    traceability: "Reference laboratory",
    noCalibration: "This reading is from before calibrations were kept.",
    check: "Latest check of the reader before it",
    signatures: "Signatures",
    certificate: "Certificate",
    noSignatures: "Nothing is signed yet.",
  },
  imports: {
    title: "Import readings from a reader's file",
    lead: "One dosimeter a line. A bad line shows each of its cells; nothing is recorded until every line is right, or you leave the bad ones out yourself.",
    file: "The reader's file (CSV)",
    fileBad: "This file cannot be read. Save it as CSV in UTF-8.",
    table: "Content",
    tableHint:
      "Dosimeter; absorbance; background; thickness; temperature; dose. With a header the columns may stand in any order; comma and dot are both decimal marks. Dose is in Gy and thickness in the calibration's unit, unless the header says kGy, mm, cm or µm.",
    preview: "Preview",
    line: "Line",
    drop: "Leave out",
    dropLine: (row) => `Leave out line ${row}`,
    result: "Dose, tried out",
    submit: "Record the lines kept",
    cell: (column, text, problem) => `${column}${text === "" ? "" : ` “${text}”`}: ${problem}`,
    counts: (good, bad) => (bad === 0 ? `${good} lines read.` : `${good} lines read, ${bad} with bad cells.`),
    chooseFirst: "Choose a calibration to try out the doses.",
    columns,
    problems: {
      "input.required": "empty",
      "input.not-a-number": "not a number",
      "input.decimal-ambiguous":
        "unclear whether comma or dot is the decimal mark; part cells with semicolons and write the figure anew",
      "input.too-many-decimals": "too many decimals",
      "input.too-small": "too small",
      "input.too-big": "too big",
      "input.bad-code": "not a code",
      twice: "this dosimeter is on another line too",
      "too-many-cells": "too many cells",
    },
  },
  replicates: {
    investigate: "Record what was found out",
    title: (carrier, position) => `Dosimeters on carrier ${carrier}, ${position}`,
    lead: "No reading is deleted. Say what was looked into and why dosimeters at one place differ.",
    finding: "Finding",
    save: "Record the finding",
  },
  raws,
  refusals: {
    "dosimetry.calibration-unknown": () => "There is no such calibration, or nobody approved it.",
    "dosimetry.reader-unknown": ({ instrumentCode }) =>
      `There is no reader ${instrumentCode}. Scan the code on it again, or register it first.`,
    "dosimetry.raw-missing": ({ missing }) => `This calibration needs ${raws[missing]}.`,
    "dosimetry.import-row": ({ row, reason }) => `Line ${row}: ${sayReason(reason)}`,
    "dosimetry.import-bad-cells": ({ rows }) =>
      `Bad cells on line ${sayList(rows.map(String))}. Mend the file, or mark those lines to be left out.`,
    "dosimetry.table-empty": () => "There is no line to record.",
    "dosimetry.table-too-long": ({ limit }) => `At most ${limit} lines at once.`,
    "dosimetry.table-unknown-column": ({ text }) => `Column “${text}” is not known.`,
    "dosimetry.table-unknown-unit": ({ row, cell, text, column, unit, understood }) =>
      `Line ${row}, cell ${cell} “${text}”: the unit “${unit}” is not understood for ${columns[column]}. ${
        understood.length > 0 ? `Understood: ${understood.join(", ")}.` : "This column has no unit."
      } Mend the file and import it again.`,
    "dosimetry.table-repeated-column": ({ column }) => `Column ${columns[column]} is there twice.`,
    "dosimetry.table-no-dosimeter": () => "The column of dosimeter codes is missing.",
    "dosimetry.no-such-replicates": () =>
      "These readings are no longer dosimeters at one place under review. Reload the page.",
    "dosimetry.typed-twice": ({ dosimeterCode }) =>
      `Dosimeter ${dosimeterCode} is typed twice. Remove one row.`,
    "dosimetry.dosimeter-not-placed": ({ dosimeterCode }) =>
      `No dosimeter ${dosimeterCode} was placed in this lot. Check the code on its sleeve and scan again.`,
    "dosimetry.dosimeter-of-another-lot": ({ dosimeterCode, lotCode }) =>
      `Dosimeter ${dosimeterCode} belongs to lot ${lotCode}. Open that lot to write its reading.`,
    "dosimetry.lot-decided": () =>
      "This lot has been decided on, so no reading can be added. Somebody entitled must withdraw the decision first.",
    "dosimetry.not-irradiated-yet": ({ dosimeterCode }) =>
      `Dosimeter ${dosimeterCode} has not come out of its run. Wait until the run has ended.`,
    "dosimetry.read-before-run-end": ({ readAt, irradiatedUntil }) =>
      `The reading time ${formatMoment(readAt)} is before the end of the run, ${formatMoment(irradiatedUntil)}. Check the time.`,
    "dosimetry.read-in-future": ({ readAt, at }) =>
      `The reading time ${formatMoment(readAt)} has not come yet; it is ${formatMoment(at)} now. Check the time.`,
    "dosimetry.already-read": ({ dosimeterCode, doseGy, readAt }) =>
      `Dosimeter ${dosimeterCode} was read at ${formatMoment(readAt)}: ${doseOrNone(doseGy)}. To read it again, choose “Read again” and give the reason; the first reading is kept.`,
    "dosimetry.nothing-to-reread": ({ dosimeterCode }) =>
      `Dosimeter ${dosimeterCode} has no reading yet to be read again. Write it as the first reading.`,
    "dosimetry.reread-since": ({ doseGy, readAt }) =>
      `Somebody has read this dosimeter again at ${formatMoment(readAt)}: ${doseOrNone(doseGy)}. Look at that reading before you write.`,
    "dosimetry.reread-reason-missing": () =>
      "Reading again needs a reason. Say why the reading before cannot be used.",
  },
};

/** The reason of one line, in its own words. */
function sayReason(reason: ReadingRefusal | SheetRefusal): string {
  const words = dosimetry.refusals[reason.code] as (refusal: ReadingRefusal | SheetRefusal) => string;
  return words(reason);
}
