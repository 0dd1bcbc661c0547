import { formatNumber } from "@/lib/core/dates";
import { officers } from "@/lib/i18n/lot-officers.en";
import type { quarantine as vi } from "@/lib/i18n/quarantine.vi";
import { sayList } from "@/lib/i18n/say";
import type { AskedInspection } from "@/lib/quarantine/rules";
import type { CheckFacts } from "@/lib/release/rules/check";

const asked = ({ kind, by, source }: AskedInspection): string =>
  `${officers.kinds[kind]} (${by === "market" ? "asked by the market" : "the centre's own term"}: ${source})`;

const decapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The sentence of the INSPECTION check. */
export function sayInspection(facts: CheckFacts["INSPECTION"], passed: boolean): string {
  const { result, inspectorName, kind, lacking: missing = [], packaging } = facts;
  if (result === "missing")
    return "No inspection before treatment is on record. Record it, then judge the lot again.";
  const by = kind ? `${inspectorName} (${officers.kinds[kind].toLowerCase()})` : inspectorName;
  if (result === "fail") return `${by} inspected it: failed. Hold the lot and ask the quarantine authority.`;
  if (passed) return `${by} inspected it: passed.`;
  return [
    `${by} inspected it: passed, but that is not enough.`,
    ...(missing.length > 0
      ? [`Still lacking: ${sayList(missing.map((one) => decapitalised(asked(one))))}.`]
      : []),
    ...(packaging === "unrecorded"
      ? ["Whether the packaging keeps pests out, as the market asks, is not on record."]
      : packaging
        ? ["The packaging is open and does not keep pests out as the market asks."]
        : []),
    "If it was inspected before treatment, enter that inspection.",
  ].join(" ");
}

export const quarantine: typeof vi = {
  title: "Plant quarantine",
  lead: "Which lot waits for whom, and what the centre asks of inspections and seals.",
  waiting: "Waiting for an inspector",
  waitingLead: "A lot that waits is neither loaded nor brought into the room.",
  noneWaiting: "No lot is waiting",
  noneWaitingWords: "Ask for an inspector on the lot's page; it stands here until it has been inspected.",
  lot: "Lot",
  goods: "Goods",
  whom: "Waits for",
  told: (whom) => `told: ${whom}`,
  called: (at) => `asked at ${at}`,
  expectedAt: "Expected",
  noTime: "no time given",
  overdue: "overdue",
  terms: "The centre's own terms",
  termsLead:
    "On top of what a market asks. The day of arrival decides which line counts; one market's own line comes before the one for all.",
  noTerms: "The centre has stated no term",
  noTermsWords: "Then only what a market is known to ask counts.",
  stateTerm: "State a term",
  destination: "Market",
  destinationHint: "Two-letter country code, such as US. Empty is every market.",
  everyMarket: "every market",
  kind: "Who inspects before treatment",
  kindHint: "Leave empty if the centre asks for nobody beyond the market.",
  noKind: "nobody more",
  seal: "Seal",
  sealRequired: "Nothing leaves without a plant-quarantine seal",
  sealNeeded: "required",
  sealFree: "not required",
  inForceFrom: "In force from",
  inForceHint: "Leave empty for today.",
  source: "By which document",
  asked: {
    title: "How this lot has to be inspected",
    one: asked,
    packaging: "The packaging has to keep pests out.",
  },
  booked: (name, code) => `The customer named ${name} in booking ${code}.`,
  sealedOf: (sealed, out) =>
    `Plant quarantine has sealed ${formatNumber(sealed, "en")} of ${formatNumber(out, "en")} cartons.`,
  unsealed: "The lot has no plant-quarantine seal.",
  unsealedAgainst: (source) =>
    `The lot has no plant-quarantine seal, and the centre asks for one: ${source}.`,
  refusals: {
    "quarantine.not-a-country": () => "A market is written as a two-letter country code, such as US or AU.",
  },
};
