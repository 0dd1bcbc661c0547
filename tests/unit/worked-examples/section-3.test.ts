import { expect, test } from "vitest";
import { CO60_W_PER_KCI, co60Remaining } from "@/lib/core/units";
import { correctForTemperature } from "@/lib/dosimetry/rules/temperature";
import { combineUncertainty, compareDoses } from "@/lib/dosimetry/rules/uncertainty";
import { doseWithInterruptions } from "@/lib/interruptions/rules";
import { bulkDensityKgM3 } from "@/lib/configurations/rules/carton";
import { roundUpToStep } from "@/lib/source/rules/cycle";
import { co60MeanRemaining } from "@/lib/source/rules/decay";
import { meanDoseGy } from "@/lib/source/rules/throughput";
import { computeDoseExtremes } from "@/lib/specs/rules";
import { oneSided, processTargetGy, shareBelow } from "@/lib/specs/rules/target";
import {
  type Example,
  asPrinted,
  known,
  activityKCi,
  cycleS,
  red,
  film,
  rational,
  fricke,
  response,
  doseOf,
  spread,
  fruitSet,
  maskSet,
  passed,
  failed,
  mapOf,
  plane,
  replicated,
  percentOf,
  windowOf,
  fruit,
  uneven,
  mask,
  tenLoads,
  long,
  short,
  morePercent,
  rate,
  percentUsed,
  carton,
  tote,
  parts,
  equal,
} from "./figures";

const examples: Example[] = [
  ["3.1", "share left in 45 days", () => co60Remaining(45), "0.983929", 0.9839288680309447],
  ["3.1", "170 kCi, 45 days later", () => activityKCi(170, 45), "167.268", 167.2679075652606],
  ["3.1", "share left in 1096 days", () => co60Remaining(1_096), "0.673949", 0.6739490597090035],
  ["3.1", "100 kCi, 1096 days later", () => activityKCi(100, 1_096), "67.395", 67.39490597090035],
  ["3.1", "% lost in a day", () => 100 * (1 - co60Remaining(1)), "0.036", 0.03599723750423783],
  ["3.1", "% lost in a mean month", () => 100 * (1 - co60Remaining(30.44)), "1.09", 1.0899694904794008],
  ["3.1", "% lost in a year", () => 100 * (1 - co60Remaining(365.242)), "12.3", 12.322133855058796],

  ["3.2", "412.0 s, 45 days later", () => cycleS(520, 45), "418.729", 418.7294563523697],
  ["3.2", "the timer", () => roundUpToStep(cycleS(520, 45), 0.1), "418.8", 418.8],
  ["3.2", "412.0 s for 600 Gy, 120 days later", () => cycleS(600, 120), "496.373", 496.37349361179054],
  ["3.2", "the timer", () => roundUpToStep(cycleS(600, 120), 0.1), "496.4", 496.4],
  ["3.2", "3 days at 1.2 Gy/min, simple", () => 1.2 * 1_440 * 3, "5184.0", 5_184],
  ["3.2", "the same, integrated", () => 5_184 * co60MeanRemaining(3), "5181.20", 5181.201358588914],
  ["3.2", "% less", () => 100 * (co60MeanRemaining(3) - 1), "-0.054", -0.053986138331133963],

  ["3.3 a1", "response, 1/mm", () => response(1.1, 0.06, 2.98), "0.348993", 0.348993288590604],
  ["3.3 a1", "kGy", () => doseOf(red, response(1.1, 0.06, 2.98)), "5.01415", 5.014149959414311],
  ["3.3 a2", "response, 1/mm", () => response(2.05, 0.06, 3.02), "0.658940", 0.6589403973509934],
  ["3.3 a2", "kGy", () => doseOf(red, response(2.05, 0.06, 3.02)), "10.45032", 10.45031833098684],
  ["3.3 b1", "response, 1/cm", () => response(0.62, 0.04, 0.305), "1.901639", 1.9016393442622952],
  ["3.3 b1", "kGy", () => doseOf(film, response(0.62, 0.04, 0.305)), "26.33015", 26.33015318462779],
  ["3.3 b2", "response, 1/cm", () => response(0.29, 0.04, 0.302), "0.827815", 0.8278145695364238],
  // The paper goes on with its rounded response; in full precision the last digit is another.
  ["3.3 b2", "kGy, of the rounded response", () => doseOf(film, 0.827815), "9.65167", 9.6516701158725],
  ["3.3 b2", "kGy", () => doseOf(film, response(0.29, 0.04, 0.302)), "9.65166", 9.651664400684181],
  ["3.3 c", "X 0.80", () => doseOf(rational, 0.8), "3.52941", 3.5294117647058822],
  ["3.3 c", "X 1.40", () => doseOf(rational, 1.4), "9.81818", 9.818181818181818],
  ["3.3", "Fricke, Gy per unit of absorbance", () => doseOf(fricke, 1), "276.2", 276.21154781703603],
  ["3.3", "Fricke, 0.250", () => doseOf(fricke, 0.25), "69.05", 69.05288695425901],
  ["3.3", "Fricke, 0.800", () => doseOf(fricke, 0.8), "220.97", 220.96923825362884],
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
    17.54385964912281,
  ],

  ["3.4 ex. 1", "mean", () => spread(fruitSet).mean, "0.466333", 0.4663333333333333],
  ["3.4 ex. 1", "s", () => spread(fruitSet).deviation, "0.004509", 0.004509249752822894],
  ["3.4 ex. 1", "CV %", () => spread(fruitSet).cvPercent, "0.967", 0.9669584888111996],
  ["3.4 ex. 1", "SEM %", () => spread(fruitSet).semPercent, "0.558", 0.5582737438103399],
  ["3.4 ex. 2", "mean", () => spread(maskSet).mean, "26.6333", 26.633333333333333],
  ["3.4 ex. 2", "s", () => spread(maskSet).deviation, "1.16762", 1.1676186592091329],
  ["3.4 ex. 2", "CV %", () => spread(maskSet).cvPercent, "4.384", 4.38405003457747],

  [
    "3.5",
    "published, k = 1",
    () => combineUncertainty([1.39, 0.22, 1.94]).combined,
    "2.397",
    2.396685210869379,
  ],
  ["3.5", "published, U", () => combineUncertainty([1.39, 0.22, 1.94]).expanded, "4.79", 4.793370421738758],
  [
    "3.5",
    "computed, k = 1",
    () => combineUncertainty([1.2, 0.8, 1.5, 0.6, 0.4]).combined,
    "2.202",
    2.202271554554524,
  ],
  [
    "3.5",
    "computed, U",
    () => combineUncertainty([1.2, 0.8, 1.5, 0.6, 0.4]).expanded,
    "4.40",
    4.404543109109048,
  ],
  ["3.5", "E_n ex. 1", () => compareDoses(passed).score, "0.5145", 0.5144957554275265],
  ["3.5", "E_n ex. 2", () => compareDoses(failed).score, "1.457", 1.4569287935358963],

  ["3.6 ex. 1", "minimum", () => plane.ofExtremes.low.doseGy, "468", 468],
  ["3.6 ex. 1", "maximum", () => plane.ofExtremes.high.doseGy, "612", 612],
  ["3.6 ex. 1", "DUR", () => plane.ofExtremes.dur, "1.3077", 1.3076923076923077],
  [
    "3.6 ex. 2",
    "DUR",
    () => mapOf([{ loadGy: [28_100, 38_400], monitorGy: 30_000 }]).ofExtremes.dur,
    "1.3665",
    1.3665480427046264,
  ],

  ["3.7 ex. 1", "r_min", () => plane.ratioMin.mean, "0.79322", 0.7932203389830509],
  ["3.7 ex. 1", "r_max", () => plane.ratioMax.mean, "1.03729", 1.0372881355932202],
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
  ["3.7 ex. 2", "r_max", () => replicated.ratioMax.mean, "1.22333", 1.2233333333333334],
  ["3.7 ex. 2", "s of r_max, %", () => percentOf(replicated.ratioMax.relativeS), "1.25", 1.2486582275084033],

  ["3.8 ex. 1", "low", () => windowOf(fruit).lowGy, "526.32", 526.3157894736842],
  ["3.8 ex. 1", "high", () => windowOf(fruit).highGy, "780.64", 780.64012490242],
  ["3.8 ex. 1", "DUR", () => windowOf(fruit).dur, "1.525", 1.525],
  ["3.8 ex. 1", "largest DUR", () => windowOf(fruit).largestDur, "2.262", 2.261904761904762],
  ["3.8 ex. 2", "low", () => windowOf(uneven).lowGy, "567.38", 567.3758865248227],
  ["3.8 ex. 2", "high", () => windowOf(uneven).highGy, "559.05", 559.0496156533892],
  ["3.8 ex. 3", "low, kGy", () => windowOf(mask).lowGy / 1_000, "29.551", 29.55082742316785],
  ["3.8 ex. 3", "high, kGy", () => windowOf(mask).highGy / 1_000, "33.693", 33.692722371967655],

  ["3.9 ex. 1", "target", () => processTargetGy(400, oneSided["95"], 0.04), "428.17", 428.17383857846283],
  ["3.9 ex. 2", "target, kGy", () => processTargetGy(25_000, 2, 0.03) / 1_000, "26.596", 26.595744680851062],
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
  ["3.10 ex. 1", "% more", () => morePercent(long), "0.94", 0.9357720119098256],
  ["3.10 ex. 2", "undisturbed", () => doseWithInterruptions({ ...short, addedGy: [] }), "46.5", 46.5],
  ["3.10 ex. 2", "four times interrupted", () => doseWithInterruptions(short), "52.5", 52.5],
  ["3.10 ex. 2", "% more", () => morePercent(short), "12.9", 12.903225806451614],

  ["3.11", "W per kCi", () => CO60_W_PER_KCI, "14.844", 14.844],
  ["3.11", "kg/h per kCi and kGy", () => rate(1, 1, 1_000), "53.44", 53.4384],
  ["3.11 ex. 1", "kg/h", () => rate(150, 0.07, 600), "935.2", 935.172],
  ["3.11 ex. 1", "t in 24 h", () => (rate(150, 0.07, 600) * 24) / 1_000, "22.4", 22.444128],
  ["3.11 ex. 2", "kg/h", () => rate(300, 0.28, 25_000), "179.6", 179.553024],
  ["3.11 ex. 2", "t in 24 h", () => (rate(300, 0.28, 25_000) * 24) / 1_000, "4.3", 4.309272576],
  ["3.11", "% used, backwards", () => percentUsed(20_000, 550, 160, 22), "5.85", 5.847854726189407],
  ["3.11", "% used for 20 t a day", () => percentUsed(20_000, 600, 170, 24), "5.5", 5.503863271707677],
  ["3.11", "% used for 30 t a day", () => percentUsed(30_000, 600, 170, 24), "8.3", 8.255794907561516],

  ["3.12 ex. 1", "kg/m³", () => bulkDensityKgM3(5_000, carton), "208.33", 208.33333333333334],
  ["3.12 ex. 1", "g/cm³", () => bulkDensityKgM3(5_000, carton) / 1_000, "0.2083", 0.20833333333333334],
  ["3.12 ex. 2", "kg/m³ of the tote", () => bulkDensityKgM3(60_000, tote), "199.0", 199.00497512437812],
  [
    "3.12 ex. 2",
    "% of the tote filled",
    () => (100 * bulkDensityKgM3(60_000, tote)) / bulkDensityKgM3(5_000, carton),
    "95.5",
    95.5223880597015,
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
