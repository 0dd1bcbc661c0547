import { formatMoment, formatNumber } from "@/lib/core/dates";
import { agreements } from "@/lib/i18n/agreements.en";
import { saySegregation, sayStorageLimit } from "@/lib/i18n/storage.en";
import { type CheckSentences, explainWith } from "@/lib/i18n/checks";
import type { checks as vi } from "@/lib/i18n/checks.vi";
import { licences } from "@/lib/i18n/licences.en";
import { products } from "@/lib/i18n/products.en";
import { sayCarton, sayDay, sayDose, sayDoseDown, sayDoseUp, sayList, sayPercent } from "@/lib/i18n/say";
import { source } from "@/lib/i18n/source.en";
import type { TimerFinding } from "@/lib/release/rules/timer";
import { runs } from "@/lib/i18n/runs.en";
import { sayInspection } from "@/lib/i18n/quarantine.en";
import { sayInvalid } from "@/lib/i18n/validity";
import { schedules } from "@/lib/i18n/schedules.en";
import type { AgreementFindings, AgreementGap } from "@/lib/release/rules/agreement";
import type { ConfigProblem } from "@/lib/release/rules/config";
import type { LicenceFindings, LicenceGap } from "@/lib/release/rules/licence";
import type { CheckFacts, Duty, NotJudged, PestFinding, ScheduleProblem } from "@/lib/release/rules/check";
import type { InterruptionProblem, TransitEffect } from "@/lib/release/rules/interruption";
import type { MixedNeighbour } from "@/lib/release/rules/facts";

const dose = (doseGy: number) => sayDose(doseGy, "en");
const number = (value: number) => formatNumber(value, "en");

const names: (typeof vi)["names"] = {
  AGREEMENT: "Technical agreement with the customer",
  CONFIG: "Validated configuration",
  PREV_IRRAD: "Not irradiated before",
  INSPECTION: "Inspection before treatment",
  LOAD_COUNT: "Cartons add up",
  SEGREGATION: "Untreated and treated goods kept apart",
  RUN_RECORD: "Record of the run",
  INTERRUPTION: "Interruptions",
  DOSIMETER_MISSING: "All dosimeters there",
  CALIBRATION: "Calibration of the dosimetry system",
  REPLICATES: "Spread of replicate dosimeters",
  DOSE_BELOW_WINDOW: "No underdose",
  DOSE_ABOVE_WINDOW: "No overdose",
  LEGAL_MAX: "Largest dose allowed",
  STORAGE_LIMIT: "Storage time and temperature",
  SCHEDULE: "Programme of the market",
  LICENCE: "Licence and approval of the market",
  SOURCE_HOLD: "No hold on the source",
  N95_ACKNOWLEDGEMENT: "Customer's acknowledgement for N95 masks",
  SEPARATION_OF_DUTIES: "Independent decider",
};

const statuses: (typeof vi)["statuses"] = {
  pass: "Pass",
  fail: "Fail",
  hold: "Hold",
  "not-judged": "Not judged",
};

const dispositions: (typeof vi)["dispositions"] = {
  hold: "Hold the lot until this is mended",
  refuse: "Refuse",
  underdose: "Nonconforming: underdose",
  overdose: "Nonconforming: overdose",
  mixed: "Nonconforming: may be mixed",
  reject: "Reject; never re-process",
  block: "This person may not decide",
};

const notJudged: Record<NotJudged, string> = {
  "not-yet-judged": "The system does not judge this yet.",
  "fruit-only": "For fruit only.",
  "dose-unknown": "The dose of the lot is not known yet, so there is nothing to compare.",
  "maximum-unknown": "The largest dose allowed is not known, so there is nothing to compare with.",
  "not-exported": "This lot is not exported.",
  "no-storage-limit": "No storage time or temperature was agreed for this product.",
  "no-acknowledgement-needed": "This product needs no acknowledgement.",
  "nothing-read": "No dosimeter has been read yet.",
  "single-dosimeters": "Every place has one dosimeter only, so there is nothing to compare.",
  "no-decider-yet": "Judged when somebody decides.",
};

const duties: Record<Duty, string> = {
  ran: "operated run",
  loaded: "loaded carrier",
  "placed-dosimeter": "placed dosimeter",
  unloaded: "unloaded carrier",
  "read-dosimeter": "read dosimeter",
};

const problems: Record<InterruptionProblem, string> = {
  "cause-missing": "no cause given",
  "not-ended": "its end is not recorded",
  "position-unknown": "places of the carriers in the room unknown",
  "not-reviewed": "nobody else has reviewed and signed it",
  "held-by-review": "the review decided to hold",
  "dose-unknown":
    "the added dose is not calculated for every carrier; the configuration has no approved transit dose",
};

function parts(...found: [label: string, names: readonly string[]][]): string {
  return found
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => `${label}: ${sayList(items)}`)
    .join("; ");
}

function others(count: number, side: string): string {
  if (count === 0) return "";
  return count === 1 ? ` One more dosimeter is ${side} too.` : ` ${count} more dosimeters are ${side} too.`;
}

function below(facts: CheckFacts["DOSE_BELOW_WINDOW"]): string {
  const worst = facts.outside.toSorted((one, other) => one.doseGy - other.doseGy)[0];
  if (worst === undefined) return "Nothing has been read at the monitor position yet.";
  const low = sayDoseUp(facts.lowGy, "en");
  const more = others(facts.outside.length - 1, "below");
  const where = `Dosimeter ${worst.dosimeterCode} (carrier ${worst.carrierCode}) read ${dose(worst.doseGy)}`;
  if (!worst.bareReadingMeetsLimit)
    return `${where}, below even the minimum dose ${dose(facts.minDoseGy)}; it must read at least ${low}.${more}`;
  return (
    `${where}, which is not below ${dose(facts.minDoseGy)} and still not enough: the place in the load that gets least has only ${number(facts.ratioMin)} times the dose at the dosimeter, ` +
    `and the measurement may be off by ${sayPercent(facts.expandedUncertainty, "en")}, so only a reading of ${low} or more makes sure that every carton got ${dose(facts.minDoseGy)}.${more}`
  );
}

function above(facts: CheckFacts["DOSE_ABOVE_WINDOW"]): string {
  const worst = facts.outside.toSorted((one, other) => other.doseGy - one.doseGy)[0];
  if (worst === undefined) return "Nothing has been read at the monitor position yet.";
  const high = sayDoseDown(facts.highGy, "en");
  const more = others(facts.outside.length - 1, "above");
  const where = `Dosimeter ${worst.dosimeterCode} (carrier ${worst.carrierCode}) read ${dose(worst.doseGy)}`;
  if (!worst.bareReadingMeetsLimit)
    return `${where}, above even the maximum dose ${dose(facts.maxDoseGy)}; it may read at most ${high}.${more}`;
  return (
    `${where}, which is not above ${dose(facts.maxDoseGy)} and still too much: the place in the load that gets most has ${number(facts.ratioMax)} times the dose at the dosimeter, ` +
    `and the measurement may be off by ${sayPercent(facts.expandedUncertainty, "en")}, so only a reading of ${high} or less makes sure that no carton got more than ${dose(facts.maxDoseGy)}.${more}`
  );
}

function agreementGap({ day, event, problem, nearest }: AgreementGap, destination: string | null): string {
  const market = destination === null ? "" : ` to ${schedules.destination(destination)}`;
  const when = `On ${sayDay(day)}, when the lot was ${event},`;
  if (nearest === null || problem === "none")
    return `${when} nothing was agreed with the customer about this product${market}. Both sides sign an agreement first.`;
  const named = `${agreements.name(nearest.code, nearest.versionNo)} (${agreements.term(nearest.from, nearest.to)})`;
  if (problem === "expired") return `${when} agreement ${named} had ended.`;
  if (problem === "not-begun") return `${when} agreement ${named} was not in force yet.`;
  const other =
    nearest.destination === null ? "goods that stay here" : schedules.destination(nearest.destination);
  return `${when} there was only agreement ${named} for ${other}, not for this lot${market}.`;
}

function agreedDose(shortfall: AgreementFindings["shortfall"]): string[] {
  if (!shortfall) return [];
  const { specMinDoseGy, customerMinDoseGy } = shortfall;
  return [
    `The specification asks for ${dose(specMinDoseGy)} only, less than the ${dose(customerMinDoseGy)} agreed with the customer.`,
  ];
}

function transit(effect: TransitEffect | null): string {
  if (effect === null || effect.totalMaxGy === null) return "";
  const { addedGy, carrierCodes, totalMaxGy, allowedMaxGy, provenMaxGy } = effect;
  const added =
    carrierCodes.length === 0
      ? "No carrier of the lot has an added dose"
      : `Further source movements added ${dose(addedGy)} at most (carrier ${sayList(carrierCodes)})`;
  return ` ${added}; the largest dose with them is ${sayDoseUp(totalMaxGy, "en")}, allowed up to ${provenMaxGy === undefined ? dose(allowedMaxGy) : `${sayDoseDown(provenMaxGy, "en")} to be surely within ${dose(allowedMaxGy)}`}.`;
}

function beside(mixed: readonly MixedNeighbour[] = []): string {
  if (mixed.length === 0) return "";
  const said = mixed.map(
    ({ carrierCode, neighbourCode, neighbourLotCode, why }) =>
      `${carrierCode} beside ${neighbourCode} of lot ${neighbourLotCode} (${runs.mixed[why]})`,
  );
  return ` Carriers beside goods they were not mapped beside: ${sayList(said, 6)}.`;
}

const licencePaper = (paper: LicenceFindings["inForce"][number]) =>
  `${licences.scopes[paper.scope].toLowerCase()} ${paper.number} (${licences.term(paper.from, paper.to)})`;

function licenceGap(
  { day, scope, problem, nearest }: LicenceGap,
  market: string | null,
  commodity: string,
): string {
  const paper =
    scope === "facility"
      ? "licence of the facility"
      : `approval by ${schedules.destination(market ?? "")} for ${products.commodity(commodity)}`;
  const when = `On ${sayDay(day)}, the day of treatment,`;
  if (nearest === null || problem === "none") return `${when} no ${paper} was recorded and signed.`;
  const named = `the ${paper} ${nearest.number} (${licences.term(nearest.from, nearest.to)})`;
  if (problem === "expired") return `${when} ${named} had expired.`;
  return problem === "revoked"
    ? `${when} ${named} had been ended.`
    : `${when} ${named} was not in force yet.`;
}

function scheduleProblem(problem: ScheduleProblem): string {
  switch (problem.code) {
    case "destination-unknown":
      return "The destination of the lot is not recorded.";
    case "not-treated-yet":
      return "The lot has not been treated, so there is no day to compare.";
    case "specification-for-another-market":
      return `The specification is for ${problem.specDestination === null ? "the home market" : schedules.destination(problem.specDestination)}, the lot goes to ${schedules.destination(problem.destination)}.`;
    case "specification-below-minimum":
      return `The specification asks for only ${dose(problem.specMinDoseGy)}, below the required ${schedules.bound(problem.required)}.`;
    case "schedules.not-covered":
      return schedules.refusals[problem.code](problem);
    case "schedules.row-without-dose":
      return schedules.refusals[problem.code](problem);
    case "schedules.pest-not-covered":
      return schedules.refusals[problem.code](problem);
    case "schedules.minimum-above-maximum":
      return schedules.refusals[problem.code](problem);
  }
}

/** The row that answers for each target pest. */
function sayTargets(targets: readonly PestFinding[] = []): string {
  const said = targets.flatMap(({ pest, coveredBy }) =>
    coveredBy === null ? [] : [`${pest} by ${coveredBy.rowCode} (${dose(coveredBy.doseGy)})`],
  );
  return said.length === 0 ? "" : ` Pests: ${sayList(said, 6)}.`;
}

const timerProblems: Record<NonNullable<TimerFinding["problem"]>, string> = {
  ...source.cycleProblems,
  "not-set": "nobody wrote down what it was set to",
  outside: "too far from what is needed",
};

/** Set and needed, where both are known. */
function seconds({ programmedS, expectedS }: TimerFinding): string {
  return programmedS === null || expectedS === null
    ? ""
    : ` (set ${number(programmedS)} s, needed ${number(expectedS)} s)`;
}

function timersOpen(timers: readonly TimerFinding[] = []): string[] {
  return timers.flatMap((timer) =>
    timer.problem !== null && timer.review === null
      ? [`${timer.runCode}: ${timerProblems[timer.problem]}${seconds(timer)}, waits for review`]
      : [],
  );
}

function sayTimers(timers: readonly TimerFinding[] = []): string {
  return timers
    .map((timer) => {
      if (timer.problem === null) return ` The timer of ${timer.runCode} agrees${seconds(timer)}.`;
      const { reviewerName = "", reason = "" } = timer.review ?? {};
      return ` Timer of ${timer.runCode}: ${timerProblems[timer.problem]}${seconds(timer)}; reviewed by ${reviewerName}: ${reason}.`;
    })
    .join("");
}

function configProblem(problem: ConfigProblem): string {
  switch (problem.code) {
    case "specification-not-approved":
      return "The lot's specification is not approved.";
    case "no-configuration":
      return "The lot's specification names no dose map. Draft a new version of it on a configuration that was mapped.";
    case "configuration-not-approved":
      return "The configuration of the dose map is not approved.";
    case "configuration-retired":
      return `The configuration was retired on ${sayDay(problem.retiredOn)}, the lot was treated on ${sayDay(problem.treatedOn)}.`;
    case "not-treated-yet":
      return "The lot is not treated yet, so it is not known with which loading of the source.";
    case "no-loading-state":
      return `No loading state of the source is confirmed for ${sayDay(problem.treatedOn)}. The safety officer enters it, a second person confirms.`;
    case "not-requalified":
      return `The dose map is of ${sayDay(problem.performedOn)}, with another loading of the source than on ${sayDay(problem.treatedOn)} (changed on ${sayDay(problem.changedOn)}). Stop, and map again.`;
    case "density-outside":
      return `Density ${formatNumber(problem.densityKgM3, "en", 1)} kg/m³ is outside what was mapped, ${number(problem.densityMinKgM3)} – ${number(problem.densityMaxKgM3)} kg/m³.`;
    case "map-too-old":
      return `The dose map of ${sayDay(problem.performedOn)} was older than ${number(problem.maxDays)} days on ${sayDay(problem.treatedOn)}, the limit by ${problem.source}. Stop, and map again.`;
    case "density-unknown":
      return "The mass of a carton is not known, so density cannot be compared. Weigh one and record it on the receipt, or agree it with the customer.";
    case "another-carton":
      return `The agreed carton is ${sayCarton(problem.agreed)}, the dose map was made with cartons of ${sayCarton(problem.mapped)}.`;
  }
}

const sentences: CheckSentences = {
  AGREEMENT: ({ inForce, gaps, destination, shortfall }, passed) =>
    passed
      ? `In force: ${sayList(inForce.map(({ code, versionNo, from, to }) => `${agreements.name(code, versionNo)} (${agreements.term(from, to)})`))}.`
      : [...gaps.map((gap) => agreementGap(gap, destination)), ...agreedDose(shortfall)].join(" "),
  CONFIG: ({ configuration, performedOn, densityKgM3, massAsAgreed, problems: found }, passed) =>
    passed && configuration !== null && performedOn !== null
      ? `${configuration.code} · version ${configuration.versionNo}, dose map of ${sayDay(performedOn)}, same loading of the source${densityKgM3 === null ? "; carton mass not recorded, so density is not compared" : `; density ${formatNumber(densityKgM3, "en", 1)} kg/m³${massAsAgreed ? " (mass of a carton as agreed)" : ""}`}.`
      : found.map(configProblem).join(" "),
  PREV_IRRAD: ({ answer, pass, agreedBy = [] }, passed) =>
    passed && pass > 1
      ? `Treatment ${pass} completes the same treatment, which the agency has agreed to in writing: ${sayList(agreedBy)}.`
      : pass > 1 && answer === "no"
        ? `This is treatment number ${pass} of the lot. By the centre's rule food is irradiated only once.`
        : answer === "yes"
          ? "This lot was irradiated before it came here. Food is irradiated only once."
          : answer === "unknown"
            ? "It is not known whether this lot was irradiated before. Ask the customer and record the answer."
            : "The customer states that it was not irradiated before.",
  INSPECTION: sayInspection,
  LOAD_COUNT: ({ receivedCartons, rejectedCartons, passes }, passed) => {
    const head = `Received ${number(receivedCartons)} cartons, turned back ${number(rejectedCartons)}`;
    const counts = passes.map(
      (count) =>
        `${count.pass > 1 ? `pass ${count.pass}: ` : ""}loaded ${number(count.loadedCartons)}/${number(count.expectedCartons)}, out ${number(count.cartonsOut)}, damaged ${number(count.damagedCartons)}`,
    );
    const wrong = parts(
      ["carriers not unloaded", passes.flatMap(({ carriersNotUnloaded }) => carriersNotUnloaded)],
      ["carriers not adding up", passes.flatMap(({ carriersNotAddingUp }) => carriersNotAddingUp)],
    );
    return `${head}; ${counts.join("; ")}.${passed ? "" : ` The cartons do not add up${wrong === "" ? "" : `, ${wrong}`}. Count again and record the difference.`}`;
  },
  SEGREGATION: saySegregation,
  RUN_RECORD: (facts, passed) =>
    (passed
      ? `Every carrier went through run ${sayList(facts.runCodes)}; source up and down complete.${sayTimers(facts.timers)}`
      : facts.noCarriers
        ? "No carrier has been loaded for this lot."
        : `The record is incomplete: ${parts(
            ["in no run", facts.carriersWithoutRun],
            ["still in the room", facts.carriersInside],
            ["runs not finished", facts.openRuns],
            ["runs lacking source up or down", facts.sourceIncomplete],
            ["cycle timer", timersOpen(facts.timers)],
          )}.`) + beside(facts.mixedNeighbours),
  INTERRUPTION: ({ interruptions, doseEffect, tooMany = [] }, passed) => {
    if (interruptions.length === 0) return "No interruption.";
    const open = interruptions.flatMap(({ runCode, startedAt, problem }) =>
      problem === null ? [] : `run ${runCode} at ${formatMoment(new Date(startedAt))}: ${problems[problem]}`,
    );
    const effect =
      doseEffect === "not-yet-judged" ? " The effect on dose is not judged yet." : transit(doseEffect);
    if (passed)
      return `${interruptions.length === 1 ? "One interruption" : `${interruptions.length} interruptions`}, each with cause and end.${effect}`;
    const often = tooMany.map(
      ({ runCode, count, allowed }) =>
        `Run ${runCode} stopped ${count} times over goods of this lot; the process was validated for ${allowed}.`,
    );
    const settled = often.length > 0 ? [] : ["With the dose of its interruptions the lot exceeds its limit."];
    const said = open.length > 0 ? [`Interruptions not settled: ${sayList(open)}.`] : settled;
    return `${[...said, ...often].join(" ")}${effect}`;
  },
  DOSIMETER_MISSING: (facts, passed) =>
    passed
      ? `All ${facts.read}/${facts.placed} dosimeters read.`
      : facts.placed === 0
        ? "No dosimeter was placed in this lot, so no dose can be shown."
        : `${facts.read}/${facts.placed} dosimeters read; ${
            parts(
              ["not read", facts.unread],
              [
                `carriers lacking a monitor (one on every ${facts.everyNCarriers}, first and last included)`,
                facts.carriersWithout,
              ],
            ) || "none of them at the monitor position"
          }.`,
  CALIBRATION: ({ readings, calibrations, invalid }, passed) =>
    passed
      ? `${readings} readings, all valid under calibration ${sayList(calibrations)}.`
      : `${invalid.length} of ${readings} readings do not count: ${sayList(
          invalid.map(
            ({ dosimeterCode, calibrationCode, reasons }) =>
              `dosimeter ${dosimeterCode}${calibrationCode === null ? "" : ` (${calibrationCode})`}, ${reasons.map((reason) => sayInvalid(reason, "en")).join(" and ")}`,
          ),
          3,
        )}. Read again under a valid calibration, or hold the lot.`,
  REPLICATES: ({ sets, largestPercent, investigated, wide }, passed) =>
    passed
      ? `${sets} places with several dosimeters, largest CV ${number(largestPercent ?? 0)} %${investigated > 0 ? `; ${investigated} that spread were investigated, with a finding` : ""}.`
      : `Dosimeters at one place spread too far: ${sayList(
          wide.map(
            ({ carrierCode, position, cvPercent, acceptedPercent }) =>
              `carrier ${carrierCode}, ${position}: CV ${number(cvPercent)} %${acceptedPercent === null ? " (no approved figure for this dose)" : `, accepted up to ${number(acceptedPercent)} %`}`,
          ),
        )}. Investigate and record the finding.`,
  DOSE_BELOW_WINDOW: (facts, passed) =>
    passed && facts.lowestGy !== null
      ? `Lowest reading ${dose(facts.lowestGy)}, needed ${sayDoseUp(facts.lowGy, "en")} or more.`
      : below(facts),
  DOSE_ABOVE_WINDOW: (facts, passed) =>
    passed && facts.highestGy !== null
      ? `Highest reading ${dose(facts.highestGy)}, allowed ${sayDoseDown(facts.highGy, "en")} or less.`
      : above(facts),
  LEGAL_MAX: ({ maxDoseGy, decidedBy, passes, provenMaxGy, expandedUncertainty = 0 }, passed) => {
    if (decidedBy === null) return "Nobody knows what dose this product can bear. Ask its maker.";
    if (maxDoseGy === null) return notJudged["dose-unknown"];
    const total =
      passes > 1 ? `The highest doses of ${passes} passes add up to` : "The calculated highest dose is";
    const proven =
      provenMaxGy === undefined
        ? ""
        : `; the measurement may be off by ${sayPercent(expandedUncertainty, "en")}, so only ${sayDoseDown(provenMaxGy, "en")} or less is sure to keep it`;
    return passed
      ? `${total} ${sayDoseUp(maxDoseGy, "en")}, allowed ${schedules.bound(decidedBy)}${proven}.`
      : `${total} ${sayDoseUp(maxDoseGy, "en")}, ${proven === "" ? "above" : "allowed"} ${schedules.bound(decidedBy)}${proven}. The lot must be rejected and never re-processed.`;
  },
  STORAGE_LIMIT: sayStorageLimit,
  SCHEDULE: ({ destination, treatedOn, required, synthetic, pests: targets, problems: found }, passed) =>
    passed && required !== null
      ? `To ${schedules.destination(destination ?? "")}, treated on ${sayList(treatedOn.map(sayDay))}: required ${schedules.bound(required)}.${sayTargets(targets)}${synthetic ? " In force by a made-up document." : ""}`
      : found.map(scheduleProblem).join(" "),
  SOURCE_HOLD: ({ open, ended }, passed) =>
    passed
      ? ended.length === 0
        ? "The source was not held since this lot was treated."
        : ended
            .map(
              ({ kind, openedAt, closedAt, closedReason }) =>
                `Held from ${formatMoment(new Date(openedAt))} to ${formatMoment(new Date(closedAt))} (${source.holdKinds[kind]}); finding: ${closedReason}.`,
            )
            .join(" ")
      : open
          .map(
            ({ kind, openedAt, reason }) =>
              `The source is held since ${formatMoment(new Date(openedAt))} (${source.holdKinds[kind]}): ${reason}. The safety officer has to end it.`,
          )
          .join(" "),
  LICENCE: ({ inForce, gaps, market, commodity, treatedOn, synthetic }, passed) =>
    passed
      ? `In force on ${sayList(treatedOn.map(sayDay))}: ${sayList(inForce.map(licencePaper))}.${synthetic ? " A made-up paper is among them." : ""}`
      : treatedOn.length === 0
        ? "The lot is not fully treated yet, so there is no day to compare licences with."
        : gaps.map((gap) => licenceGap(gap, market, commodity)).join(" "),
  N95_ACKNOWLEDGEMENT: ({ customerSignatory, document }, passed) =>
    passed
      ? `Acknowledged by ${customerSignatory ?? ""}, ${document ?? ""}.`
      : "Gamma rays weaken the filter of an N95 mask. The customer must acknowledge this in writing before release.",
  SEPARATION_OF_DUTIES: ({ conflicts }, passed) =>
    passed
      ? "The decider neither operated nor read dosimeters of this lot."
      : `You took part in this lot (${sayList(conflicts.map(({ duty, reference }) => `${duties[duty]} ${reference}`))}), so you may not decide. Ask another entitled person.`,
};

export const checks: typeof vi = {
  names,
  statuses,
  dispositions,
  explain: explainWith(sentences, notJudged),
};
