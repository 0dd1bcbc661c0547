import { describe, expect, test } from "vitest";
import { deriveMap, type DerivedMap, type MapPoint } from "@/lib/configurations/rules/map";
import { bqFromKCi, CO60_W_PER_KCI, co60Remaining } from "@/lib/core/units";
import { type Curve, doseOfResponse, specificResponse } from "@/lib/dosimetry/rules/curve";
import { type Spread, spreadOf } from "@/lib/dosimetry/rules/replicates";
import { correctForTemperature } from "@/lib/dosimetry/rules/temperature";
import { combineUncertainty, compareDoses } from "@/lib/dosimetry/rules/uncertainty";
import { doseWithInterruptions } from "@/lib/interruptions/rules";
import { bulkDensityKgM3 } from "@/lib/release/rules/config";
import { type SelectionRequest, selectSchedule } from "@/lib/schedules/rules/selection";
import { addDays } from "@/lib/source/rules/curve";
import { correctedCycleS, roundUpToStep } from "@/lib/source/rules/cycle";
import { activityOn, co60MeanRemaining } from "@/lib/source/rules/decay";
import { efficiencyOf, massRateKgPerH, meanDoseGy } from "@/lib/source/rules/throughput";
import { computeDoseExtremes, computeMonitorWindow, type WindowFacts } from "@/lib/specs/rules";
import { capabilityOf, oneSided, processTargetGy, shareBelow } from "@/lib/specs/rules/target";
import { activated, fly, fruitBorer, lychee, mealybug, moth, refusalsOf } from "./schedules/published-rows";

// Every worked example of process section 3: what the paper prints, and the same figure to sixteen digits, computed
// outside of this code with forty. Both sides of every limit stand in the tests of each noun.

/** What a rule gives, what the paper prints of it, and what it is in full. */
type Example = [section: string, what: string, value: () => number, printed: string, full: number];

function asPrinted(value: number, printed: string): string {
  const [mantissa = "", exponent] = printed.split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return exponent === undefined ? value.toFixed(decimals) : value.toExponential(decimals);
}

const known = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("the rule knows no answer");
  return value;
};

const activityKCi = (kCi: number, days: number) =>
  activityOn({ activityBq: Number(bqFromKCi(kCi)), referenceOn: "2019-10-01" }, addDays("2019-10-01", days))
    .activityKCi;

const cycleS = (targetDoseGy: number, days: number) =>
  correctedCycleS({ cycleTimeS: 412, doseGy: 520 }, { targetDoseGy, days });

const noResponses = { responseMin: null, responseMax: null };
const red: Curve = {
  form: "response_of_dose",
  coefficients: [0.02, 0.07, -0.0009, 5e-6],
  doseMin: 1,
  doseMax: 30,
  ...noResponses,
};
const film: Curve = {
  form: "dose_of_response",
  coefficients: [0.1, 9.8, 2.1],
  doseMin: 5,
  doseMax: 50,
  responseMin: 0.4,
  responseMax: 3.2,
};
const rational: Curve = {
  form: "rational",
  coefficients: [0.4, 2.5, 8],
  doseMin: 1,
  doseMax: 12,
  ...noResponses,
};
/** D = ΔA / (ρ ε G l), a straight line from absorbance to dose. */
const fricke: Curve = {
  form: "dose_of_response",
  coefficients: [0, 1 / (1024 * 219.6 * 1.61e-6 * 0.01)],
  doseMin: 20,
  doseMax: 400,
  responseMin: 0,
  responseMax: 1.448,
};
const response = (absorbance: number, background: number, thickness: number) =>
  specificResponse({ absorbance, background, thickness });
const doseOf = (curve: Curve, x: number) => {
  const found = doseOfResponse(curve, x);
  if (!found.ok) throw new Error(`the response is ${found.error.side} the range`);
  return found.value;
};

const spread = (doses: readonly number[]): Spread => known(spreadOf(doses));
const fruitSet = [0.462, 0.471, 0.466];
const maskSet = [26.4, 27.9, 25.6];

const passed = { siteGy: 5_120, siteUGy: 200, referenceGy: 5_000, referenceUGy: 120 };
const failed = { siteGy: 460, siteUGy: 18, referenceGy: 430, referenceUGy: 10 };

/** Each replicate is its doses in the load, each at a place of its own, and its monitor outside. */
function mapOf(replicates: readonly { loadGy: readonly number[]; monitorGy: number }[]): DerivedMap {
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
const plane = mapOf([{ loadGy: [612, 545, 598, 571, 468, 566, 604, 537, 607], monitorGy: 590 }]);
const replicated = mapOf([
  { loadGy: [79, 121], monitorGy: 100 },
  { loadGy: [81, 124], monitorGy: 100 },
  { loadGy: [80, 122], monitorGy: 100 },
]);
const percentOf = (relative: number | null) => known(relative) * 100;

const windowOf = (facts: WindowFacts) => computeMonitorWindow(facts);
const fruit = { minDoseGy: 400, maxDoseGy: 1_000, ratioMin: 0.8, ratioMax: 1.22, expandedUncertainty: 0.05 };
const uneven = { minDoseGy: 400, maxDoseGy: 800, ratioMin: 0.75, ratioMax: 1.35, expandedUncertainty: 0.06 };
const mask = { minDoseGy: 25e3, maxDoseGy: 50e3, ratioMin: 0.9, ratioMax: 1.4, expandedUncertainty: 0.06 };

/** Ten loads of mean 464.3 Gy and standard deviation 5.7745 Gy: half of them on either side. */
const half = 5.7745 * Math.sqrt(0.9);
const tenLoads = known(
  capabilityOf(
    Array.from({ length: 10 }, (_, n) => 464.3 + (n % 2 === 0 ? half : -half)),
    400,
  ),
);

const long = { plannedGy: 1.8 * 260 + 2.2, addedGy: [2.2, 2.2] };
const short = { plannedGy: 0.5 * 90 + 1.5, addedGy: [1.5, 1.5, 1.5, 1.5] };
const morePercent = (run: typeof long) => (doseWithInterruptions(run) / run.plannedGy - 1) * 100;

const rate = (kCi: number, efficiency: number, doseGy: number) =>
  massRateKgPerH({ powerW: kCi * CO60_W_PER_KCI, efficiency, meanDoseGy: doseGy });
const percentUsed = (massKg: number, doseGy: number, kCi: number, hours: number) =>
  efficiencyOf({ massKg, meanDoseGy: doseGy, powerW: kCi * CO60_W_PER_KCI, hours }) * 100;

const carton = 400 * 300 * 200;
const tote = 500 * 670 * 900;
const parts = [
  { massKg: 50, doseGy: 550 },
  { massKg: 90, doseGy: 680 },
  { massKg: 60, doseGy: 900 },
];
const equal = [550, 680, 900].map((doseGy) => ({ massKg: 8, doseGy }));

const examples: Example[] = [
  ["3.1", "share left in 45 days", () => co60Remaining(45), "0.983929", 0.98392886803094469],
  ["3.1", "170 kCi, 45 days later", () => activityKCi(170, 45), "167.268", 167.2679075652606],
  ["3.1", "share left in 1096 days", () => co60Remaining(1_096), "0.673949", 0.6739490597090035],
  ["3.1", "100 kCi, 1096 days later", () => activityKCi(100, 1_096), "67.395", 67.39490597090035],
  ["3.1", "% lost in a day", () => 100 * (1 - co60Remaining(1)), "0.036", 0.03599723750423783],
  ["3.1", "% lost in a mean month", () => 100 * (1 - co60Remaining(30.44)), "1.09", 1.0899694904794008],
  ["3.1", "% lost in a year", () => 100 * (1 - co60Remaining(365.242)), "12.3", 12.322133855058797],

  ["3.2", "412.0 s, 45 days later", () => cycleS(520, 45), "418.729", 418.72945635236972],
  ["3.2", "the timer", () => roundUpToStep(cycleS(520, 45), 0.1), "418.8", 418.8],
  ["3.2", "412.0 s for 600 Gy, 120 days later", () => cycleS(600, 120), "496.373", 496.37349361179051],
  ["3.2", "the timer", () => roundUpToStep(cycleS(600, 120), 0.1), "496.4", 496.4],
  ["3.2", "3 days at 1.2 Gy/min, simple", () => 1.2 * 1_440 * 3, "5184.0", 5_184],
  ["3.2", "the same, integrated", () => 5_184 * co60MeanRemaining(3), "5181.20", 5181.201358588914],
  ["3.2", "% less", () => 100 * (co60MeanRemaining(3) - 1), "-0.054", -0.053986138331133964],

  ["3.3 a1", "response, 1/mm", () => response(1.1, 0.06, 2.98), "0.348993", 0.34899328859060403],
  ["3.3 a1", "kGy", () => doseOf(red, response(1.1, 0.06, 2.98)), "5.01415", 5.0141499594143109],
  ["3.3 a2", "response, 1/mm", () => response(2.05, 0.06, 3.02), "0.658940", 0.65894039735099338],
  ["3.3 a2", "kGy", () => doseOf(red, response(2.05, 0.06, 3.02)), "10.45032", 10.45031833098684],
  ["3.3 b1", "response, 1/cm", () => response(0.62, 0.04, 0.305), "1.901639", 1.9016393442622951],
  ["3.3 b1", "kGy", () => doseOf(film, response(0.62, 0.04, 0.305)), "26.33015", 26.330153184627788],
  ["3.3 b2", "response, 1/cm", () => response(0.29, 0.04, 0.302), "0.827815", 0.82781456953642384],
  // The paper goes on with its rounded response; in full precision the last digit is another.
  ["3.3 b2", "kGy, of the rounded response", () => doseOf(film, 0.827815), "9.65167", 9.6516701158725],
  ["3.3 b2", "kGy", () => doseOf(film, response(0.29, 0.04, 0.302)), "9.65166", 9.6516644006841805],
  ["3.3 c", "X 0.80", () => doseOf(rational, 0.8), "3.52941", 3.5294117647058824],
  ["3.3 c", "X 1.40", () => doseOf(rational, 1.4), "9.81818", 9.8181818181818182],
  ["3.3", "Fricke, Gy per unit of absorbance", () => doseOf(fricke, 1), "276.2", 276.21154781703606],
  ["3.3", "Fricke, 0.250", () => doseOf(fricke, 0.25), "69.05", 69.052886954259014],
  ["3.3", "Fricke, 0.800", () => doseOf(fricke, 0.8), "220.97", 220.96923825362885],
  [
    "3.3",
    "temperature, additive, kGy",
    () =>
      correctForTemperature(
        24_000,
        { kind: "additive", gyPerDegree: 15 },
        { irradiatedC: 38, calibratedC: 25 },
      ) / 1_000,
    "23.805",
    23.805,
  ],
  [
    "3.3",
    "temperature, relative, kGy",
    () =>
      correctForTemperature(
        18,
        { kind: "relative", perDegree: 0.0026 },
        { irradiatedC: 35, calibratedC: 25 },
      ),
    "17.5439",
    17.543859649122807,
  ],

  ["3.4 ex. 1", "mean", () => spread(fruitSet).mean, "0.466333", 0.46633333333333333],
  ["3.4 ex. 1", "s", () => spread(fruitSet).deviation, "0.004509", 0.0045092497528228943],
  ["3.4 ex. 1", "CV %", () => spread(fruitSet).cvPercent, "0.967", 0.96695848881119964],
  ["3.4 ex. 1", "SEM %", () => spread(fruitSet).semPercent, "0.558", 0.55827374381033984],
  ["3.4 ex. 2", "mean", () => spread(maskSet).mean, "26.6333", 26.633333333333333],
  ["3.4 ex. 2", "s", () => spread(maskSet).deviation, "1.16762", 1.1676186592091329],
  ["3.4 ex. 2", "CV %", () => spread(maskSet).cvPercent, "4.384", 4.3840500345774704],

  [
    "3.5",
    "published, k = 1",
    () => combineUncertainty([1.39, 0.22, 1.94]).combined,
    "2.397",
    2.3966852108693791,
  ],
  ["3.5", "published, U", () => combineUncertainty([1.39, 0.22, 1.94]).expanded, "4.79", 4.7933704217387581],
  [
    "3.5",
    "computed, k = 1",
    () => combineUncertainty([1.2, 0.8, 1.5, 0.6, 0.4]).combined,
    "2.202",
    2.2022715545545241,
  ],
  [
    "3.5",
    "computed, U",
    () => combineUncertainty([1.2, 0.8, 1.5, 0.6, 0.4]).expanded,
    "4.40",
    4.4045431091090481,
  ],
  ["3.5", "E_n ex. 1", () => compareDoses(passed).score, "0.5145", 0.51449575542752651],
  ["3.5", "E_n ex. 2", () => compareDoses(failed).score, "1.457", 1.4569287935358963],

  ["3.6 ex. 1", "minimum", () => plane.ofExtremes.low.doseGy, "468", 468],
  ["3.6 ex. 1", "maximum", () => plane.ofExtremes.high.doseGy, "612", 612],
  ["3.6 ex. 1", "DUR", () => plane.ofExtremes.dur, "1.3077", 1.3076923076923077],
  [
    "3.6 ex. 2",
    "DUR",
    () => mapOf([{ loadGy: [28_100, 38_400], monitorGy: 30_000 }]).ofExtremes.dur,
    "1.3665",
    1.3665480427046263,
  ],

  ["3.7 ex. 1", "r_min", () => plane.ratioMin.mean, "0.79322", 0.79322033898305085],
  ["3.7 ex. 1", "r_max", () => plane.ratioMax.mean, "1.03729", 1.0372881355932203],
  [
    "3.7 ex. 1",
    "Dmin of the monitor",
    () =>
      computeDoseExtremes(590, { ratioMin: plane.ratioMin.mean, ratioMax: plane.ratioMax.mean }).minDoseGy,
    "468",
    468,
  ],
  [
    "3.7 ex. 1",
    "Dmax of the monitor",
    () =>
      computeDoseExtremes(590, { ratioMin: plane.ratioMin.mean, ratioMax: plane.ratioMax.mean }).maxDoseGy,
    "612",
    612,
  ],
  ["3.7 ex. 2", "r_min", () => replicated.ratioMin.mean, "0.8000", 0.8],
  ["3.7 ex. 2", "s of r_min, %", () => percentOf(replicated.ratioMin.relativeS), "1.25", 1.25],
  ["3.7 ex. 2", "r_max", () => replicated.ratioMax.mean, "1.22333", 1.2233333333333333],
  ["3.7 ex. 2", "s of r_max, %", () => percentOf(replicated.ratioMax.relativeS), "1.25", 1.2486582275084033],

  ["3.8 ex. 1", "low", () => windowOf(fruit).lowGy, "526.32", 526.31578947368421],
  ["3.8 ex. 1", "high", () => windowOf(fruit).highGy, "780.64", 780.64012490241998],
  ["3.8 ex. 1", "DUR", () => windowOf(fruit).dur, "1.525", 1.525],
  ["3.8 ex. 1", "largest DUR", () => windowOf(fruit).largestDur, "2.262", 2.2619047619047619],
  ["3.8 ex. 2", "low", () => windowOf(uneven).lowGy, "567.38", 567.3758865248227],
  ["3.8 ex. 2", "high", () => windowOf(uneven).highGy, "559.05", 559.04961565338924],
  ["3.8 ex. 3", "low, kGy", () => windowOf(mask).lowGy / 1_000, "29.551", 29.550827423167849],
  ["3.8 ex. 3", "high, kGy", () => windowOf(mask).highGy / 1_000, "33.693", 33.692722371967655],

  ["3.9 ex. 1", "target", () => processTargetGy(400, oneSided["95"], 0.04), "428.17", 428.17383857846286],
  ["3.9 ex. 2", "target, kGy", () => processTargetGy(25_000, 2, 0.03) / 1_000, "26.596", 26.595744680851064],
  ["3.9 ex. 3", "by tolerance", () => tenLoads.toleranceGy, "447.49", 447.4904305],
  ["3.9 ex. 3", "by z", () => tenLoads.meanGy - oneSided["95"] * tenLoads.sGy, "454.80", 454.8009475],
  ["3.9", "% under 400 Gy, aimed at 430", () => 100 * shareBelow(400, 430, 0.03), "1.00", 1.002044652073216],
  [
    "3.9",
    "share under 400 Gy, aimed at 470",
    () => shareBelow(400, 470, 0.035),
    "1.0e-5",
    1.0437551924014574e-5,
  ],

  ["3.10 ex. 1", "undisturbed", () => doseWithInterruptions({ ...long, addedGy: [] }), "470.2", 470.2],
  ["3.10 ex. 1", "twice interrupted", () => doseWithInterruptions(long), "474.6", 474.6],
  ["3.10 ex. 1", "% more", () => morePercent(long), "0.94", 0.93577201190982561],
  ["3.10 ex. 2", "undisturbed", () => doseWithInterruptions({ ...short, addedGy: [] }), "46.5", 46.5],
  ["3.10 ex. 2", "four times interrupted", () => doseWithInterruptions(short), "52.5", 52.5],
  ["3.10 ex. 2", "% more", () => morePercent(short), "12.9", 12.903225806451613],

  ["3.11", "W per kCi", () => CO60_W_PER_KCI, "14.844", 14.844],
  ["3.11", "kg/h per kCi and kGy", () => rate(1, 1, 1_000), "53.44", 53.4384],
  ["3.11 ex. 1", "kg/h", () => rate(150, 0.07, 600), "935.2", 935.172],
  ["3.11 ex. 1", "t in 24 h", () => (rate(150, 0.07, 600) * 24) / 1_000, "22.4", 22.444128],
  ["3.11 ex. 2", "kg/h", () => rate(300, 0.28, 25_000), "179.6", 179.553024],
  ["3.11 ex. 2", "t in 24 h", () => (rate(300, 0.28, 25_000) * 24) / 1_000, "4.3", 4.309272576],
  ["3.11", "% used, backwards", () => percentUsed(20_000, 550, 160, 22), "5.85", 5.8478547261894069],
  ["3.11", "% used for 20 t a day", () => percentUsed(20_000, 600, 170, 24), "5.5", 5.5038632717076771],
  ["3.11", "% used for 30 t a day", () => percentUsed(30_000, 600, 170, 24), "8.3", 8.2557949075615155],

  ["3.12 ex. 1", "kg/m³", () => bulkDensityKgM3(5_000, carton), "208.33", 208.33333333333333],
  ["3.12 ex. 1", "g/cm³", () => bulkDensityKgM3(5_000, carton) / 1_000, "0.2083", 0.20833333333333333],
  ["3.12 ex. 2", "kg/m³ of the tote", () => bulkDensityKgM3(60_000, tote), "199.0", 199.00497512437811],
  [
    "3.12 ex. 2",
    "% of the tote filled",
    () => (100 * bulkDensityKgM3(60_000, tote)) / bulkDensityKgM3(5_000, carton),
    "95.5",
    95.522388059701493,
  ],

  ["3.13 ex. 1", "kGy", () => known(meanDoseGy(parts)) / 1_000, "0.7135", 0.7135],
  ["3.13 ex. 1", "half-way, kGy", () => (550 + 900) / 2 / 1_000, "0.725", 0.725],
  ["3.13 ex. 2", "equal masses", () => known(meanDoseGy(equal)), "710", 710],
];

test.each(examples)("process %s, %s", (_section, _what, value, printed, full) => {
  const found = value();
  expect(asPrinted(found, printed)).toBe(printed);
  // A few operations on doubles; near nought the difference itself has lost some of them.
  expect(Math.abs(found - full)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(full), 1e-1));
});

describe("verdicts of the examples", () => {
  test("3.5: the first comparison passes, the second fails", () => {
    expect([compareDoses(passed).agrees, compareDoses(failed).agrees]).toEqual([true, false]);
  });

  test("3.6: the minimum lies in the centre of the plane", () => {
    expect(plane.ofExtremes.low.labels).toEqual(["P5"]);
  });

  test("3.8: the first and third are feasible, the second is not", () => {
    expect([fruit, uneven, mask].map((facts) => windowOf(facts).feasible)).toEqual([true, false, true]);
  });

  test("3.9: the ten loads are capable, and 25 × 1.06 is not the target", () => {
    expect(tenLoads).toMatchObject({ loads: 10, capable: true });
    expect(processTargetGy(25_000, 2, 0.03)).toBeGreaterThan(25_000 * 1.06);
  });

  test("3.11: the constant is the energy of a decay", () => {
    expect(2.504 * 1.602177e-13 * 3.7e13).toBeCloseTo(CO60_W_PER_KCI, 3);
  });
});

describe("process 3.14", () => {
  const rows = activated(["VN-US-04", "US-305.31"]);
  const select = (change: Partial<SelectionRequest>) => {
    const found = selectSchedule({ ...lychee, ...change }, rows);
    return found.ok ? found.value : found.error.map(({ code }) => code);
  };

  test("lychee to the US with fruit fly 150 and Cryptophlebia 250 is 400, not 250", () => {
    expect(select({ pests: [fly, moth] })).toMatchObject({ requiredMinDoseGy: 400 });
  });

  test.each([
    ["its own row", 250, moth],
    ["its own row", 150, fly],
    ["its family's, Tephritidae", 150, { ...fly, name: "Bactrocera sp." }],
    ["its class's, Insecta", 400, mealybug],
  ])("a pest goes by %s: %d Gy", (_, doseGy, pest) => {
    const found = select({ pests: [pest] });
    if (Array.isArray(found)) throw new Error(found.join());
    expect(found.minima.find(({ source }) => source === "pest")?.doseGy).toBe(doseGy);
  });

  test("the class's row is not for pupae and adults of Lepidoptera", () => {
    const stages = (["pupa", "adult"] as const).map((stage) =>
      refusalsOf({ ...lychee, pests: [{ ...fruitBorer, lifeStages: [stage] }] }, rows).map(
        ({ code }) => code,
      ),
    );
    expect(stages).toEqual([["schedules.pest-not-covered"], ["schedules.pest-not-covered"]]);
  });

  test("no active row of the programme is not covered, whatever the pest table says", () => {
    expect(refusalsOf(lychee).map(({ code }) => code)).toEqual(["schedules.not-covered"]);
    expect(select({ commodity: "durian", pests: [fly] })).toEqual(["schedules.not-covered"]);
  });

  test("the lowest of the maxima counts", () => {
    expect(select({ productMaxDoseGy: 900, customerMaxDoseGy: 950 })).toMatchObject({
      allowedMaxDoseGy: 900,
    });
    expect(select({ customerMaxDoseGy: 850, productMaxDoseGy: 900 })).toMatchObject({
      allowedMaxDoseGy: 850,
    });
  });
});
