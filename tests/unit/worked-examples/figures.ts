import { deriveMap, type DerivedMap, type MapPoint } from "@/lib/configurations/rules/map";
import { bqFromKCi, CO60_W_PER_KCI } from "@/lib/core/units";
import { type Curve, doseOfResponse, specificResponse } from "@/lib/dosimetry/rules/curve";
import { type Spread, spreadOf } from "@/lib/dosimetry/rules/replicates";
import { doseWithInterruptions } from "@/lib/interruptions/rules";
import { addDays } from "@/lib/source/rules/curve";
import { correctedCycleS } from "@/lib/source/rules/cycle";
import { activityOn } from "@/lib/source/rules/decay";
import { efficiencyOf, massRateKgPerH } from "@/lib/source/rules/throughput";
import { computeMonitorWindow, type WindowFacts } from "@/lib/specs/rules";
import { capabilityOf } from "@/lib/specs/rules/target";

// Every worked example of process section 3: what the paper prints, and the same figure to sixteen digits, computed
// outside of this code with forty. Both sides of every limit stand in the tests of each noun.

/** What a rule gives, what the paper prints of it, and what it is in full. */
export type Example = [section: string, what: string, value: () => number, printed: string, full: number];

export function asPrinted(value: number, printed: string): string {
  const [mantissa = "", exponent] = printed.split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return exponent === undefined ? value.toFixed(decimals) : value.toExponential(decimals);
}

export const known = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("the rule knows no answer");
  return value;
};

export const activityKCi = (kCi: number, days: number) =>
  activityOn({ activityBq: Number(bqFromKCi(kCi)), referenceOn: "2019-10-01" }, addDays("2019-10-01", days))
    .activityKCi;

export const cycleS = (targetDoseGy: number, days: number) =>
  correctedCycleS({ cycleTimeS: 412, doseGy: 520 }, { targetDoseGy, days });

export const noResponses = { responseMin: null, responseMax: null };
export const red: Curve = {
  form: "response_of_dose",
  coefficients: [0.02, 0.07, -0.0009, 5e-6],
  doseMin: 1,
  doseMax: 30,
  ...noResponses,
};
export const film: Curve = {
  form: "dose_of_response",
  coefficients: [0.1, 9.8, 2.1],
  doseMin: 5,
  doseMax: 50,
  responseMin: 0.4,
  responseMax: 3.2,
};
export const rational: Curve = {
  form: "rational",
  coefficients: [0.4, 2.5, 8],
  doseMin: 1,
  doseMax: 12,
  ...noResponses,
};
/** D = ΔA / (ρ ε G l), a straight line from absorbance to dose. */
export const fricke: Curve = {
  form: "dose_of_response",
  coefficients: [0, 1 / (1024 * 219.6 * 1.61e-6 * 0.01)],
  doseMin: 20,
  doseMax: 400,
  responseMin: 0,
  responseMax: 1.448,
};
export const response = (absorbance: number, background: number, thickness: number) =>
  specificResponse({ absorbance, background, thickness });
export const doseOf = (curve: Curve, x: number) => {
  const found = doseOfResponse(curve, x);
  if (!found.ok) throw new Error(`the response is ${found.error.side} the range`);
  return found.value;
};

export const spread = (doses: readonly number[]): Spread => known(spreadOf(doses));
export const fruitSet = [0.462, 0.471, 0.466];
export const maskSet = [26.4, 27.9, 25.6];

export const passed = { siteGy: 5_120, siteUGy: 200, referenceGy: 5_000, referenceUGy: 120 };
export const failed = { siteGy: 460, siteUGy: 18, referenceGy: 430, referenceUGy: 10 };

/** Each replicate is its doses in the load, each at a place of its own, and its monitor outside. */
export function mapOf(replicates: readonly { loadGy: readonly number[]; monitorGy: number }[]): DerivedMap {
  const points = replicates.flatMap(({ loadGy, monitorGy }, n): MapPoint[] => {
    const place = { yMm: 0, zMm: 0, replicate: n + 1 };
    return [
      ...loadGy.map((doseGy, x) => ({ ...place, xMm: x, label: `P${x + 1}`, doseGy, isMonitor: false })),
      { ...place, xMm: -1, label: "M", doseGy: monitorGy, isMonitor: true },
    ];
  });
  const derived = deriveMap({ points, monitorOutsideLoad: true });
  if (!derived.ok) throw new Error(derived.error.map(({ code }) => code).join());
  return derived.value;
}
export const plane = mapOf([{ loadGy: [612, 545, 598, 571, 468, 566, 604, 537, 607], monitorGy: 590 }]);
export const replicated = mapOf([
  { loadGy: [79, 121], monitorGy: 100 },
  { loadGy: [81, 124], monitorGy: 100 },
  { loadGy: [80, 122], monitorGy: 100 },
]);
export const percentOf = (relative: number | null) => known(relative) * 100;

export const windowOf = (facts: WindowFacts) => computeMonitorWindow(facts);
export const fruit = {
  minDoseGy: 400,
  maxDoseGy: 1_000,
  ratioMin: 0.8,
  ratioMax: 1.22,
  expandedUncertainty: 0.05,
};
export const uneven = {
  minDoseGy: 400,
  maxDoseGy: 800,
  ratioMin: 0.75,
  ratioMax: 1.35,
  expandedUncertainty: 0.06,
};
export const mask = {
  minDoseGy: 25e3,
  maxDoseGy: 50e3,
  ratioMin: 0.9,
  ratioMax: 1.4,
  expandedUncertainty: 0.06,
};

/** Ten loads of mean 464.3 Gy and standard deviation 5.7745 Gy: half of them on either side. */
export const half = 5.7745 * Math.sqrt(0.9);
export const tenLoads = known(
  capabilityOf(
    Array.from({ length: 10 }, (_, n) => 464.3 + (n % 2 === 0 ? half : -half)),
    400,
  ),
);

export const long = { plannedGy: 1.8 * 260 + 2.2, addedGy: [2.2, 2.2] };
export const short = { plannedGy: 0.5 * 90 + 1.5, addedGy: [1.5, 1.5, 1.5, 1.5] };
export const morePercent = (run: typeof long) => (doseWithInterruptions(run) / run.plannedGy - 1) * 100;

export const rate = (kCi: number, efficiency: number, doseGy: number) =>
  massRateKgPerH({ powerW: kCi * CO60_W_PER_KCI, efficiency, meanDoseGy: doseGy });
export const percentUsed = (massKg: number, doseGy: number, kCi: number, hours: number) =>
  efficiencyOf({ massKg, meanDoseGy: doseGy, powerW: kCi * CO60_W_PER_KCI, hours }) * 100;

export const carton = 400 * 300 * 200;
export const tote = 500 * 670 * 900;
export const parts = [
  { massKg: 50, doseGy: 550 },
  { massKg: 90, doseGy: 680 },
  { massKg: 60, doseGy: 900 },
];
export const equal = [550, 680, 900].map((doseGy) => ({ massKg: 8, doseGy }));
