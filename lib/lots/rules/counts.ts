import type { LotStage } from "@/lib/release/rules/facts";

export type CountFacts = {
  stage: LotStage;
  declaredCartons: number;
  receivedCartons: number;
  rejectedCartons: number;
  loads: readonly {
    pass: number;
    cartons: number;
    unload: { cartonsOut: number; damagedCartons: number } | null;
  }[];
  /** Treated cartons that stand in known places now; null where nobody keeps a log of places for it. */
  storedCartons: number | null;
  /** Under the seals of plant quarantine; null where nothing is sealed. */
  sealedCartons: number | null;
  dispatchedCartons: number | null;
  /** Of a rejected lot: what has left as decided, and what still stands here; null for any other. */
  removal: { step: "returned" | "destroyed"; gone: number; here: number } | null;
};

export type CountStep =
  | "received"
  | "accepted"
  | "loaded"
  | "unloaded"
  | "stored"
  | "sealed"
  | "dispatched"
  | "returned"
  | "destroyed";

/** One hand-over: what was counted, what came from the hand before, and what of the gap is written down. */
export type HandOver = {
  step: CountStep;
  pass: number | null;
  cartons: number;
  expected: number;
  /** Turned back at the gate, or damaged: counted out in writing. */
  setAside: number;
  state: "open" | "agrees" | "differs";
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const onTheFloor: readonly LotStage[] = ["received", "loading", "in_process"];

function handOver(
  step: CountStep,
  counts: Pick<HandOver, "cartons" | "expected"> & Partial<Pick<HandOver, "pass" | "setAside">>,
  finished = true,
): HandOver {
  const { cartons, expected, pass = null, setAside = 0 } = counts;
  const state = cartons + setAside === expected ? "agrees" : finished ? "differs" : "open";
  return { step, pass, cartons, expected, setAside, state };
}

/** Cartons from hand to hand, in order; work that goes on is open, not wrong. */
export function countHandOvers(facts: CountFacts): HandOver[] {
  const { stage, declaredCartons, receivedCartons, rejectedCartons } = facts;
  const { storedCartons, sealedCartons, dispatchedCartons, removal } = facts;
  const accepted = receivedCartons - rejectedCartons;
  const steps = [
    handOver("received", { cartons: receivedCartons, expected: declaredCartons }),
    handOver("accepted", { cartons: accepted, expected: receivedCartons, setAside: rejectedCartons }),
  ];
  const lastPass = Math.max(0, ...facts.loads.map(({ pass }) => pass));
  let inHand = accepted;
  for (let pass = 1; pass <= lastPass; pass += 1) {
    const loads = facts.loads.filter((load) => load.pass === pass);
    const over = pass < lastPass || !onTheFloor.includes(stage);
    const loaded = sum(loads.map(({ cartons }) => cartons));
    steps.push(handOver("loaded", { pass, cartons: loaded, expected: inHand }, over));
    const unloads = loads.flatMap(({ unload }) => unload ?? []);
    const out = sum(unloads.map(({ cartonsOut }) => cartonsOut));
    const setAside = sum(unloads.map(({ damagedCartons }) => damagedCartons));
    if (unloads.length > 0)
      steps.push(handOver("unloaded", { pass, cartons: out, expected: loaded, setAside }, over));
    inHand = out;
  }
  if (removal) {
    const { step, gone, here } = removal;
    return [...steps, handOver(step, { cartons: gone, expected: gone + here }, false)];
  }
  if (lastPass === 0) return steps;
  if (sealedCartons !== null)
    steps.push(handOver("sealed", { cartons: sealedCartons, expected: inHand }, dispatchedCartons !== null));
  if (dispatchedCartons !== null)
    steps.push(handOver("dispatched", { cartons: dispatchedCartons, expected: inHand }));
  else if (storedCartons !== null && inHand > 0)
    steps.push(handOver("stored", { cartons: storedCartons, expected: inHand }, !onTheFloor.includes(stage)));
  return steps;
}

type Stands = { place: unknown; treated: boolean; cartons: number };

/** Treated cartons that stand somewhere now; null where nobody recorded a place for any of them. */
export function storedOf(standing: readonly Stands[]): number | null {
  const treated = standing.filter((stands) => stands.treated);
  return treated.some(({ place }) => place !== null) ? sum(treated.map(({ cartons }) => cartons)) : null;
}

type Removed = {
  progress: { rejected: { disposition: "return" | "destroy"; cartons: number } | null };
  departures: readonly { cartons: number }[];
};

/** What of a rejected lot has left, and what has not; null for a lot that is not rejected. */
export function removalOf({ progress: { rejected }, departures }: Removed): CountFacts["removal"] {
  if (rejected === null) return null;
  const step = rejected.disposition === "return" ? "returned" : "destroyed";
  return { step, gone: sum(departures.map(({ cartons }) => cartons)), here: rejected.cartons };
}
