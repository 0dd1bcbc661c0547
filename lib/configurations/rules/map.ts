import { type Result, done, refuse } from "@/lib/core/result";

export type MapPoint = {
  xMm: number;
  yMm: number;
  zMm: number;
  label: string;
  replicate: number;
  doseGy: number;
  isMonitor: boolean;
};

export type MapFacts = { points: readonly MapPoint[]; monitorOutsideLoad: boolean };

export type Position = Omit<MapPoint, "replicate" | "doseGy"> & {
  /** One dose per replicate it was measured in, in order. */
  doses: { replicate: number; doseGy: number }[];
  meanGy: number;
};

/** One end of the load: the dose, and every position that has it. */
export type Zone = { doseGy: number; labels: string[] };
export type Spread = { low: Zone; high: Zone; dur: number };

export type ReplicateRatios = {
  replicate: number;
  monitorGy: number;
  minGy: number;
  maxGy: number;
  ratioMin: number;
  ratioMax: number;
};

/** Null where a single value has no spread. */
export type Statistics = { mean: number; s: number | null; relativeS: number | null };

export type DerivedMap = {
  positions: Position[];
  /** Means of positions over replicates, and single values: the extremes decide where the zones are (process 3.6). */
  ofMeans: Spread;
  ofExtremes: Spread;
  replicates: ReplicateRatios[];
  ratioMin: Statistics;
  ratioMax: Statistics;
  flags: MapFlag[];
};

export type MapRefusal =
  | { code: "configurations.map-empty"; field: "table" }
  | { code: "configurations.dose-not-positive"; field: "table"; label: string; replicate: number }
  | { code: "configurations.point-twice"; field: "table"; label: string; replicate: number }
  | { code: "configurations.label-elsewhere"; field: "table"; label: string }
  | { code: "configurations.place-has-two-labels"; field: "table"; labels: string[] }
  | { code: "configurations.monitor-missing"; field: "table"; replicate: number }
  | { code: "configurations.monitor-twice"; field: "table"; labels: string[] }
  | { code: "configurations.ratios-not-ascending"; field: "table"; ratioMin: number; ratioMax: number };

/** Not a reason to refuse, but what whoever uses the map must have seen. */
export type MapFlag =
  | { code: "configurations.few-replicates"; count: number }
  | { code: "configurations.minimum-ratio-above-one"; ratioMin: number }
  | { code: "configurations.replicate-incomplete"; replicate: number; labels: string[] };

const WANTED_REPLICATES = 3;

const placeOf = ({ xMm, yMm, zMm }: MapPoint) => `${xMm} ${yMm} ${zMm}`;
const unique = <T>(values: readonly T[]) => [...new Set(values)];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean, standard deviation with n − 1, and that relative to the mean (process 3.4). */
export function computeStatistics(values: readonly number[]): Statistics {
  const average = mean(values);
  if (values.length < 2) return { mean: average, s: null, relativeS: null };
  const s = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1));
  return { mean: average, s, relativeS: s / average };
}

function checkPlaces(points: readonly MapPoint[]): MapRefusal[] {
  const refusals: MapRefusal[] = [];
  const seen = new Set<string>();
  for (const point of points) {
    const { label, replicate } = point;
    const [byPlace, byLabel] = [`${placeOf(point)} #${replicate}`, `"${label}" #${replicate}`];
    if (seen.has(byPlace) || seen.has(byLabel))
      refusals.push({ code: "configurations.point-twice", field: "table", label, replicate });
    seen.add(byPlace).add(byLabel);
  }
  for (const label of unique(points.map((point) => point.label)))
    if (unique(points.filter((point) => point.label === label).map(placeOf)).length > 1)
      refusals.push({ code: "configurations.label-elsewhere", field: "table", label });
  for (const place of unique(points.map(placeOf))) {
    const labels = unique(points.filter((point) => placeOf(point) === place).map(({ label }) => label));
    if (labels.length > 1)
      refusals.push({ code: "configurations.place-has-two-labels", field: "table", labels });
  }
  return refusals;
}

function checkMonitors(points: readonly MapPoint[]): MapRefusal[] {
  const monitors = points.filter(({ isMonitor }) => isMonitor);
  const labels = unique(monitors.map(({ label }) => label));
  if (labels.length > 1) return [{ code: "configurations.monitor-twice", field: "table", labels }];
  return unique(points.map(({ replicate }) => replicate))
    .filter((replicate) => !monitors.some((monitor) => monitor.replicate === replicate))
    .map((replicate) => ({ code: "configurations.monitor-missing", field: "table", replicate }));
}

/** Doses within a zone are those equal to its end: no tolerance invents a neighbour. */
function spreadOf(values: readonly { label: string; doseGy: number }[]): Spread {
  const end = (pick: (...doses: number[]) => number): Zone => {
    const doseGy = pick(...values.map((value) => value.doseGy));
    return {
      doseGy,
      labels: unique(values.filter((value) => value.doseGy === doseGy).map(({ label }) => label)),
    };
  };
  const [low, high] = [end(Math.min), end(Math.max)];
  return { low, high, dur: high.doseGy / low.doseGy };
}

function ratiosOf(replicate: number, all: readonly MapPoint[], load: readonly MapPoint[]): ReplicateRatios {
  const monitorGy =
    all.find((point) => point.isMonitor && point.replicate === replicate)?.doseGy ?? Number.NaN;
  const doses = load.filter((point) => point.replicate === replicate).map(({ doseGy }) => doseGy);
  const [minGy, maxGy] = [Math.min(...doses), Math.max(...doses)];
  return { replicate, monitorGy, minGy, maxGy, ratioMin: minGy / monitorGy, ratioMax: maxGy / monitorGy };
}

function positionsOf(points: readonly MapPoint[]): Position[] {
  return unique(points.map(({ label }) => label)).map((label) => {
    const here = points
      .filter((point) => point.label === label)
      .toSorted((a, b) => a.replicate - b.replicate);
    const [first] = here as [MapPoint];
    const doses = here.map(({ replicate, doseGy }) => ({ replicate, doseGy }));
    const { xMm, yMm, zMm, isMonitor } = first;
    return { xMm, yMm, zMm, label, isMonitor, doses, meanGy: mean(doses.map(({ doseGy }) => doseGy)) };
  });
}

function flagsOf(positions: readonly Position[], replicates: readonly number[], ratioMin: number): MapFlag[] {
  const flags: MapFlag[] = [];
  if (replicates.length < WANTED_REPLICATES)
    flags.push({ code: "configurations.few-replicates", count: replicates.length });
  if (ratioMin > 1) flags.push({ code: "configurations.minimum-ratio-above-one", ratioMin });
  for (const replicate of replicates) {
    const labels = positions
      .filter(({ doses }) => !doses.some((dose) => dose.replicate === replicate))
      .map(({ label }) => label);
    if (labels.length > 0) flags.push({ code: "configurations.replicate-incomplete", replicate, labels });
  }
  return flags;
}

/**
 * Zones, uniformity and ratios of a map (process 3.6, 3.7), or every reason why it is none.
 * A monitor inside the load is one of its positions; only one outside says nothing about the load.
 */
export function deriveMap({ points, monitorOutsideLoad }: MapFacts): Result<DerivedMap, MapRefusal[]> {
  const load = points.filter((point) => !(point.isMonitor && monitorOutsideLoad));
  const replicates = unique(points.map(({ replicate }) => replicate)).toSorted((a, b) => a - b);
  const isEmpty = replicates.some((replicate) => !load.some((point) => point.replicate === replicate));
  if (points.length === 0 || isEmpty) return refuse({ code: "configurations.map-empty", field: "table" });
  const wrong: MapRefusal[] = points
    .filter(({ doseGy }) => !(doseGy > 0 && Number.isFinite(doseGy)))
    .map(({ label, replicate }) => ({
      code: "configurations.dose-not-positive",
      field: "table",
      label,
      replicate,
    }));
  const refusals = [...wrong, ...checkPlaces(points), ...checkMonitors(points)];
  if (refusals.length > 0) return refuse(...refusals);

  const positions = positionsOf(points);
  const inLoad = positions.filter(({ isMonitor }) => !(isMonitor && monitorOutsideLoad));
  const perReplicate = replicates.map((replicate) => ratiosOf(replicate, points, load));
  const ratioMin = computeStatistics(perReplicate.map((one) => one.ratioMin));
  const ratioMax = computeStatistics(perReplicate.map((one) => one.ratioMax));
  if (!(ratioMin.mean < ratioMax.mean))
    return refuse({
      code: "configurations.ratios-not-ascending",
      field: "table",
      ratioMin: ratioMin.mean,
      ratioMax: ratioMax.mean,
    });
  return done({
    positions,
    ofMeans: spreadOf(inLoad.map(({ label, meanGy }) => ({ label, doseGy: meanGy }))),
    ofExtremes: spreadOf(load),
    replicates: perReplicate,
    ratioMin,
    ratioMax,
    flags: flagsOf(positions, replicates, ratioMin.mean),
  });
}

const STEPS = 1e6;

/** As a specification stores them: six digits, the lower ratio never rounded up nor the higher one down. */
export function roundRatios(ratioMin: number, ratioMax: number): { ratioMin: number; ratioMax: number } {
  const steps = (ratio: number) => Number((ratio * STEPS).toPrecision(12));
  return { ratioMin: Math.floor(steps(ratioMin)) / STEPS, ratioMax: Math.ceil(steps(ratioMax)) / STEPS };
}
