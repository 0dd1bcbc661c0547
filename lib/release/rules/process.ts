import { asksPackaging } from "@/lib/markets/rules";
import { askedInspections, lackingInspections, standingInspections } from "@/lib/quarantine/rules";
import { type CheckResult, type CountOfPass, judged, unjudged } from "@/lib/release/rules/check";
import { findTimers, isTimerOpen } from "@/lib/release/rules/timer";
import { type LoadFacts, type ReleaseFacts, type RunFacts, loadsOf } from "@/lib/release/rules/facts";

/**
 * Food is irradiated once; a later pass of this very lot is refused unless an agency agreed in writing that it completes
 * the same treatment (process 4.5). Not asked is not "no".
 */
export function judgePreviousIrradiation({ product, lot, permits }: ReleaseFacts): CheckResult<"PREV_IRRAD"> {
  if (product.kind !== "fruit") return unjudged("PREV_IRRAD", "fruit-only");
  const agreed = permits.filter(({ pass, agreement }) => pass <= lot.pass && agreement !== null);
  const agreedBy = agreed.flatMap(({ agreement }) =>
    agreement ? [`${agreement.agency}, ${agreement.document}`] : [],
  );
  const facts = { answer: lot.previouslyIrradiated, pass: lot.pass, ...(lot.pass > 1 ? { agreedBy } : {}) };
  const allAgreed = new Set(agreed.map(({ pass }) => pass)).size === lot.pass - 1;
  if (facts.answer === "yes" || !allAgreed) return judged("PREV_IRRAD", facts, "refuse");
  return judged("PREV_IRRAD", facts, facts.answer === "no" ? null : "hold");
}

/** Passed, by whomever the market and the centre ask for, in packaging the market takes; a later failure undoes what passed. */
export function judgeInspection(facts: ReleaseFacts): CheckResult<"INSPECTION"> {
  const { product, lot, inspections, inspectionTerm } = facts;
  if (product.kind !== "fruit") return unjudged("INSPECTION", "fruit-only");
  const [latest] = inspections;
  // No record is not a pass: unknown blocks (process 0.9).
  if (!latest) return judged("INSPECTION", { result: "missing", inspectorName: null }, "hold");
  const { result, inspectorName, kind } = latest;
  const standing = standingInspections(inspections);
  const goods = { destination: lot.destination, commodity: product.commodity };
  const lacking = lackingInspections(
    askedInspections(goods, inspectionTerm),
    standing.map((one) => one.kind),
  );
  const packaging = standing.find((one) => one.packaging !== null)?.packaging ?? "unrecorded";
  const open = asksPackaging(goods.destination, goods.commodity) && packaging !== "pest_proof";
  return judged(
    "INSPECTION",
    { result, inspectorName, kind, lacking, ...(open ? { packaging } : {}) },
    result === "fail" || lacking.length > 0 || open ? "hold" : null,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function countPass(loads: readonly LoadFacts[], pass: number, expectedCartons: number): CountOfPass {
  const unloads = loads.flatMap(({ unload }) => unload ?? []);
  return {
    pass,
    expectedCartons,
    loadedCartons: sum(loads.map(({ cartons }) => cartons)),
    cartonsOut: sum(unloads.map(({ cartonsOut }) => cartonsOut)),
    damagedCartons: sum(unloads.map(({ damagedCartons }) => damagedCartons)),
    carriersNotUnloaded: loads.filter(({ unload }) => unload === null).map(({ carrierCode }) => carrierCode),
    carriersNotAddingUp: loads
      .filter(
        ({ cartons, unload }) => unload !== null && unload.cartonsOut !== cartons - unload.damagedCartons,
      )
      .map(({ carrierCode }) => carrierCode),
  };
}

/** Received = loaded + rejected; out = in − documented damage; a later pass holds all that came out of the one before. */
export function judgeLoadCount(facts: ReleaseFacts): CheckResult<"LOAD_COUNT"> {
  const { receivedCartons, rejectedCartons, pass: lastPass } = facts.lot;
  const passes: CountOfPass[] = [];
  let expectedCartons = receivedCartons - rejectedCartons;
  for (let pass = 1; pass <= lastPass; pass += 1) {
    const count = countPass(loadsOf(facts, pass), pass, expectedCartons);
    passes.push(count);
    expectedCartons = count.cartonsOut;
  }
  const inOrder = passes.every(
    (count) =>
      count.loadedCartons > 0 &&
      count.loadedCartons === count.expectedCartons &&
      count.carriersNotUnloaded.length === 0 &&
      count.carriersNotAddingUp.length === 0,
  );
  return judged("LOAD_COUNT", { receivedCartons, rejectedCartons, passes }, inOrder ? null : "hold");
}

/** The source goes up first, alternates, and is down at the end. */
function sourceComplete({ movements }: RunFacts): boolean {
  const inTime = movements.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const alternates = inTime.every(({ direction }, index) => direction === (index % 2 === 0 ? "up" : "down"));
  return inTime.length > 0 && inTime.length % 2 === 0 && alternates;
}

export function judgeRunRecord({ loads, runs, timer }: ReleaseFacts): CheckResult<"RUN_RECORD"> {
  const known = new Set(runs.map(({ runId }) => runId));
  const facts = {
    runCodes: runs.map(({ code }) => code),
    noCarriers: loads.length === 0,
    carriersWithoutRun: loads
      .filter(({ run }) => run === null || !known.has(run.runId))
      .map(({ carrierCode }) => carrierCode),
    carriersInside: loads
      .filter(({ run }) => run !== null && !run.left)
      .map(({ carrierCode }) => carrierCode),
    openRuns: runs.filter(({ finished }) => !finished).map(({ code }) => code),
    sourceIncomplete: runs.filter((run) => !sourceComplete(run)).map(({ code }) => code),
    timers: findTimers(timer),
    mixedNeighbours: runs.flatMap((run) => run.mixedNeighbours),
  };
  const complete =
    !facts.noCarriers &&
    facts.carriersWithoutRun.length === 0 &&
    facts.carriersInside.length === 0 &&
    facts.openRuns.length === 0 &&
    facts.sourceIncomplete.length === 0 &&
    !facts.timers.some(isTimerOpen);
  return judged("RUN_RECORD", facts, complete ? null : "hold");
}
