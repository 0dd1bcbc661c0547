import { formatMoment } from "@/lib/core/dates";
import type { dosimetry as vi } from "@/lib/i18n/dosimetry.vi";
import { sayDose } from "@/lib/i18n/say";

const dose = (doseGy: number) => sayDose(doseGy, "en");

export const dosimetry: typeof vi = {
  refusals: {
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
