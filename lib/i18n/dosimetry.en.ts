import { formatMoment } from "@/lib/core/dates";
import type { dosimetry as vi } from "@/lib/i18n/dosimetry.vi";
import { sayDose } from "@/lib/i18n/say";

const dose = (doseGy: number) => sayDose(doseGy, "en");

export const dosimetry: typeof vi = {
  title: "Dosimeter readings",
  strip: {
    title: "Doses of the lot",
    minimum: "Minimum",
    maximum: "Maximum",
    none: "No reading at the monitor position yet.",
    legend:
      "Each dot is a dosimeter at the monitor position, its bar the measurement uncertainty (k = 2). The dashed area is the acceptance window, computed from limits, dose-map ratios and uncertainty; a triangle lies outside it.",
    infeasible: "These limits and ratios leave no acceptance window.",
    summary: ({ count, outside, low, high }) =>
      `${count} readings, ${outside} outside the acceptance window from ${low} to ${high}.`,
  },
  table: {
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
  refusals: {
    "dosimetry.typed-twice": ({ dosimeterCode }) =>
      `Dosimeter ${dosimeterCode} is typed twice. Remove one row.`,
    "dosimetry.dosimeter-not-placed": ({ dosimeterCode }) =>
      `No dosimeter ${dosimeterCode} was placed in this lot. Check the code on its sleeve and scan again.`,
    "dosimetry.dosimeter-of-another-lot": ({ dosimeterCode, lotCode }) =>
      `Dosimeter ${dosimeterCode} belongs to lot ${lotCode}. Open that lot to write its reading.`,
    "dosimetry.lot-decided": () =>
      "This lot has been decided on, so no reading can be added. Somebody entitled must withdraw the decision first.",
    "dosimetry.dose-not-positive": () =>
      "A dose read must be above 0. If it cannot be read, leave it empty instead of writing 0.",
    "dosimetry.dose-outside-range": ({ doseGy, range: { minDoseGy, maxDoseGy } }) =>
      `${dose(doseGy)} is outside the range of this dosimeter type (${minDoseGy === null ? "…" : dose(minDoseGy)} to ${maxDoseGy === null ? "…" : dose(maxDoseGy)}), so it is not valid. Read it once more today.`,
    "dosimetry.not-irradiated-yet": ({ dosimeterCode }) =>
      `Dosimeter ${dosimeterCode} has not come out of its run. Wait until the run has ended.`,
    "dosimetry.read-before-run-end": ({ readAt, irradiatedUntil }) =>
      `The reading time ${formatMoment(readAt)} is before the end of the run, ${formatMoment(irradiatedUntil)}. Check the time.`,
    "dosimetry.read-in-future": ({ readAt, at }) =>
      `The reading time ${formatMoment(readAt)} has not come yet; it is ${formatMoment(at)} now. Check the time.`,
    "dosimetry.already-read": ({ dosimeterCode, doseGy, readAt }) =>
      `Dosimeter ${dosimeterCode} was read at ${formatMoment(readAt)}: ${dose(doseGy)}. To read it again, choose “Read again” and give the reason; the first reading is kept.`,
    "dosimetry.nothing-to-reread": ({ dosimeterCode }) =>
      `Dosimeter ${dosimeterCode} has no reading yet to be read again. Write it as the first reading.`,
    "dosimetry.reread-since": ({ doseGy, readAt }) =>
      `Somebody has read this dosimeter again at ${formatMoment(readAt)}: ${dose(doseGy)}. Look at that reading before you write.`,
    "dosimetry.reread-reason-missing": () =>
      "Reading again needs a reason. Say why the reading before cannot be used.",
  },
};
