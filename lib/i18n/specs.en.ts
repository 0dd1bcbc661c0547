import { formatNumber } from "@/lib/core/dates";
import { sayDose, sayDoseUp, sayDoseDown } from "@/lib/i18n/say";
import type { specs as vi } from "@/lib/i18n/specs.vi";

const statuses: (typeof vi)["statuses"] = {
  draft: "a draft",
  approved: "approved",
  withdrawn: "withdrawn",
  retired: "retired",
};

const dose = (doseGy: number) => sayDose(doseGy, "en");
const number = (value: number) => formatNumber(value, "en");

export const specs: typeof vi = {
  statuses,
  flags: {
    "specs.minimum-ratio-above-one": ({ ratioMin }) =>
      `The minimum ratio is ${number(ratioMin)}, above 1: right only when the monitor hangs outside the load. Look at the dose map before approving.`,
    "specs.no-guard-band": () =>
      "The uncertainty is given as 0, so the acceptance window has no guard band. Only where customer and agency agree.",
  },
  refusals: {
    "specs.value-not-positive": () => "This figure must be above 0. Check the dose map and type it again.",
    "specs.uncertainty-out-of-range": () =>
      "The uncertainty must be from 0 to below 0.5. Type it as a fraction of one, such as 0.05 for 5 %.",
    "specs.minimum-not-below-maximum": ({ minDoseGy, maxDoseGy }) =>
      `The minimum dose ${dose(minDoseGy)} must be below the maximum dose ${dose(maxDoseGy)}. Check whether the two were swapped.`,
    "specs.ratios-not-ascending": ({ ratioMin, ratioMax }) =>
      `The minimum ratio ${number(ratioMin)} must be below the maximum ratio ${number(ratioMax)}. Check the dose map.`,
    "specs.product-maximum-unknown": () =>
      "Nobody knows yet what dose this product can bear. Ask its maker and write it into the product record first.",
    "specs.maximum-above-product": ({ maxDoseGy, productMaxDoseGy }) =>
      `The maximum dose ${dose(maxDoseGy)} is above what the product can bear, ${dose(productMaxDoseGy)}. Lower it.`,
    "specs.purpose-not-for-product": ({ kind }): string =>
      kind === "ppe"
        ? "This product is protective equipment, not fruit for export. Choose the purpose for protective equipment."
        : "This product is fruit. Choose phytosanitary treatment for export.",
    "specs.destination-missing": () =>
      "Phytosanitary treatment for export needs a destination. Choose the country.",
    "specs.infeasible": ({ lowGy, highGy, dur, largestDur }) =>
      `There is no acceptance window: the monitor would have to read at least ${sayDoseUp(lowGy, "en")} and at most ${sayDoseDown(highGy, "en")}. ` +
      `The dose uniformity ratio is ${number(dur)}, and ${number(largestDur)} is the most these limits bear. Turn the load, lower its density, or decline.`,
    "specs.not-a-draft": ({ status }) =>
      `This specification is ${statuses[status]}; only a draft can be approved. Reload the page to see it.`,
    "specs.own-draft": () =>
      "You drafted this specification, so you cannot approve it yourself. Ask a second person.",
  },
};
