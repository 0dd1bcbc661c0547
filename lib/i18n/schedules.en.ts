import { sayDay, sayDose, sayList } from "@/lib/i18n/say";
import type { schedules as vi } from "@/lib/i18n/schedules.vi";
import type { Bound } from "@/lib/schedules/rules/selection";

const dose = (doseGy: number) => sayDose(doseGy, "en");

const sources: (typeof vi)["sources"] = {
  programme: "programme of the importing country",
  pest: "pest table",
  "food-law": "food law",
  product: "limit of the product",
  customer: "wish of the customer",
};

function bound({ source, doseGy, rowCode, pest }: Bound): string {
  return `${dose(doseGy)} (${[sources[source], pest, rowCode].filter((part) => part !== null).join(", ")})`;
}

export const schedules: typeof vi = {
  sources,
  bound,
  refusals: {
    "schedules.not-covered": ({ commodity, destination, treatedOn, pendingRowCodes }) =>
      `On ${sayDay(treatedOn)} no programme in force covers ${commodity} to ${destination}, so it is refused. ` +
      (pendingRowCodes.length > 0
        ? `Row ${sayList(pendingRowCodes)} exists, but nobody has activated it with a document.`
        : "There is no dose by default."),
    "schedules.row-without-dose": ({ rowCode, programme, purpose }) =>
      `Row ${rowCode} (${programme}) sets no irradiation dose: ${purpose}. This market wants another treatment.`,
    "schedules.pest-not-covered": ({ pest, why, rowCodes }) =>
      why === "row-not-in-force"
        ? `The pest ${pest} is listed (${sayList(rowCodes)}), but that row has not been activated. Activate it with a document first.`
        : why === "lepidoptera-stage-excluded"
          ? `The general dose for insects (${sayList(rowCodes)}) leaves out pupae and adults of Lepidoptera, and ${pest} may be one. State its order and stage, or find a row of its own.`
          : `No row sets a dose for the pest ${pest} in this market, and there is no dose by default. Ask the plant protection authority.`,
    "schedules.minimum-above-maximum": ({ required, allowed }) =>
      `The required minimum ${bound(required)} is above the allowed maximum ${bound(allowed)}, so the job cannot be accepted.`,
    "schedules.document-missing": () => "Activating needs a document. Write its number and date.",
    "schedules.dates-reversed": ({ effectiveFrom, effectiveTo }) =>
      `The last day ${sayDay(effectiveTo)} is before the first day ${sayDay(effectiveFrom)}. Check both.`,
    "schedules.before-row-begins": ({ effectiveFrom, rowFrom }) =>
      `It cannot be in force from ${sayDay(effectiveFrom)}: the source says this row begins on ${sayDay(rowFrom)}.`,
    "schedules.after-row-ends": ({ effectiveFrom, rowTo }) =>
      `It cannot be in force from ${sayDay(effectiveFrom)}: this row ended on ${sayDay(rowTo)}.`,
    "schedules.already-in-force": ({ effectiveFrom, document }) =>
      `On ${sayDay(effectiveFrom)} this row is in force already${document === null ? "" : ` by ${document}`}. Nothing is left to activate.`,
    "schedules.no-dose-to-activate": ({ rowCode, purpose }) =>
      `Row ${rowCode} gives no dose (${purpose}), so there is nothing to activate.`,
    "schedules.synthetic-outside-demo": () =>
      "A made-up document works only in the demonstration. Write the real document.",
  },
};
