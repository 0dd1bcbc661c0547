import { type CheckResult, judged } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import {
  inTime,
  type StepKind,
  type StorageStep,
  type Zone,
  zoneGives,
  zoneTakes,
} from "@/lib/storage/rules/zones";

export type SegregationProblem =
  | { code: "nothing-recorded" }
  | { code: "place-not-recorded"; step: StepKind; at: string; carrierCode: string | null }
  | {
      code: "crossed";
      step: StepKind;
      at: string;
      cartons: number;
      treated: boolean;
      place: string;
      zone: Zone;
      carrierCode: string | null;
    }
  | { code: "more-out-than-in"; step: StepKind; at: string; treated: boolean };

export type SegregationFacts = { places: { code: string; zone: Zone }[]; problems: SegregationProblem[] };

/** Cartons put down at a place nobody recorded, less those that somebody has placed since. */
function neverPlaced(steps: readonly StorageStep[], treated: boolean): StorageStep[] {
  const of = steps.filter((step) => step.treated === treated);
  const down = of.filter(({ kind, to }) => (kind === "received" || kind === "unloaded") && to === null);
  let placed = of
    .filter(({ kind, from }) => kind === "moved" && from === null)
    .reduce((sum, { cartons }) => sum + cartons, 0);
  return down.filter(({ cartons }) => {
    placed -= cartons;
    return placed < 0;
  });
}

function crossing(step: StorageStep): SegregationProblem[] {
  const { kind, treated, from, to, cartons, carrierCode } = step;
  const at = step.at.toISOString();
  const found = (place: { code: string; zone: Zone }): SegregationProblem => ({
    code: "crossed",
    step: kind,
    at,
    cartons,
    treated,
    place: place.code,
    zone: place.zone,
    carrierCode,
  });
  const problems: SegregationProblem[] = [];
  if (kind === "loaded" && from && !zoneGives(from.zone, treated)) problems.push(found(from));
  if (kind === "loaded" && from === null)
    problems.push({ code: "place-not-recorded", step: kind, at, carrierCode });
  if (to && !zoneTakes(to.zone, treated)) problems.push(found(to));
  return problems;
}

/** At no moment has more been taken away than had been put down, for each kind by itself. */
function unbalanced(steps: readonly StorageStep[]): SegregationProblem[] {
  const stock = { true: 0, false: 0 };
  return steps.flatMap((step): SegregationProblem[] => {
    const { kind, treated, cartons } = step;
    const side = treated ? "true" : "false";
    if (kind === "received" || kind === "unloaded") stock[side] += cartons;
    if (kind === "loaded") stock[side] -= cartons;
    return stock[side] < 0
      ? [{ code: "more-out-than-in", step: kind, at: step.at.toISOString(), treated }]
      : [];
  });
}

/** The zone log is unbroken, and no carton stood or was taken on the wrong side of the barrier. */
export function judgeSegregation({ storage }: ReleaseFacts): CheckResult<"SEGREGATION"> {
  const steps = inTime(storage);
  const missing = [...neverPlaced(steps, false), ...neverPlaced(steps, true)].map(
    ({ kind, at, carrierCode }): SegregationProblem => ({
      code: "place-not-recorded",
      step: kind,
      at: at.toISOString(),
      carrierCode,
    }),
  );
  const problems = [
    ...(steps.length === 0 ? [{ code: "nothing-recorded" as const }] : []),
    ...missing,
    ...steps.flatMap(crossing),
    ...unbalanced(steps),
  ];
  const named = new Map(
    steps.flatMap(({ from, to }) => [from, to]).flatMap((place) => (place ? [[place.code, place.zone]] : [])),
  );
  const facts = { places: [...named].map(([code, zone]) => ({ code, zone })), problems };
  if (problems.length === 0) return judged("SEGREGATION", facts, null);
  return judged("SEGREGATION", facts, problems.some(({ code }) => code === "crossed") ? "mixed" : "hold");
}
