import { checkRefusals } from "@/lib/i18n/checks";
import { checks } from "@/lib/i18n/checks.en";
import type { release as vi } from "@/lib/i18n/release.vi";
import { sayDose, sayDoseUp } from "@/lib/i18n/say";

const dose = (doseGy: number) => sayDose(doseGy, "en");

const stages: (typeof vi)["stages"] = {
  received: "received",
  loading: "being loaded",
  in_process: "being irradiated",
  processed: "waiting for a decision",
  released: "released",
  rejected: "rejected",
  certified: "certified",
  dispatched: "dispatched",
};

export const release: typeof vi = {
  checks,
  stages,
  rejectionDispositions: { return: "Return to the customer", destroy: "Destroy" },
  refusals: {
    ...checkRefusals(checks.explain),
    "release.already-decided": ({ stage }) =>
      `This lot is ${stages[stage]} already and cannot be decided again. Reload the page to see who decided.`,
    "release.not-processed": ({ stage }) =>
      `This lot is ${stages[stage]}, not yet treated and unloaded. Decide when every carrier is unloaded.`,
    "release.still-in-process": () =>
      "The lot is in the irradiation room. Wait until the run has ended and it is unloaded.",
    "release.rejection-reason-missing": () =>
      "Rejecting a lot needs a reason. Write it so that the customer can read it.",
    "release.not-released": ({ stage }) => `This lot is ${stages[stage]}; there is no release to withdraw.`,
    "release.withdrawal-reason-missing": () => "Withdrawing a decision needs a reason. Say what was wrong.",
    "release.retreatment-reason-missing": () =>
      "Treating again needs a reason. Say why the pass before was not enough.",
    "release.retreatment-of-food": () =>
      "By the centre's rule food is never treated again. Reject the lot, and return or destroy it.",
    "release.product-maximum-unknown": () =>
      "Nobody knows what dose this product can bear, so it is not treated again. Ask its maker first.",
    "release.dose-so-far-unknown": () =>
      "The dose of the pass before is not known, so it is not treated again. Read all its dosimeters.",
    "release.retreatment-above-maximum": ({ soFarGy, plannedMaxDoseGy, productMaxDoseGy }) =>
      `It has had up to ${sayDoseUp(soFarGy, "en")}; ${dose(plannedMaxDoseGy)} more makes ${sayDoseUp(soFarGy + plannedMaxDoseGy, "en")}, above what the product can bear, ${dose(productMaxDoseGy)}. It is not treated again.`,
  },
};
