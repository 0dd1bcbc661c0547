import { type MapAgeLimit, outgrownLimit } from "@/lib/configurations/rules/age";
import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";
import { type CheckResult, judged } from "@/lib/release/rules/check";
import { bulkDensityKgM3, type CartonSize, isSameSize, volumeMm3 } from "@/lib/configurations/rules/carton";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { Day } from "@/lib/source/rules/decay";
import { type LoadingState, stateOn } from "@/lib/source/rules/states";
import type { SpecStatus } from "@/lib/specs/rules";

type Version = { code: string; versionNo: number };

/** The map that a specification takes its ratios from, and the configuration it was measured in. */
type MappedFacts = {
  performedOn: Day;
  configuration: Version & {
    status: ConfigurationStatus;
    retiredOn: Day | null;
    carton: CartonSize;
    densityMinKgM3: number;
    densityMaxKgM3: number;
  };
};

export type ConfigFacts = {
  specification: Version & { status: SpecStatus };
  map: MappedFacts | null;
  /** Mean mass of a carton; null where nobody weighed or declared one of this lot. */
  cartonMassG: number | null;
  /** The centre's own limits on the age of maps, the latest first. */
  mapAgeLimits: readonly MapAgeLimit[];
  /** Each run of the lot with the confirmed loading states of its irradiator. */
  runs: readonly { code: string; treatedOn: Day | null; states: readonly LoadingState[] }[];
};

export type ConfigProblem =
  | { code: "specification-not-approved"; status: SpecStatus }
  | { code: "no-configuration" }
  | { code: "configuration-not-approved" }
  | { code: "configuration-retired"; retiredOn: Day; treatedOn: Day }
  | { code: "not-treated-yet" }
  | { code: "no-loading-state"; treatedOn: Day }
  /** Measured with another source than the goods were treated with (process 1.2 step 5, 7 CFR 305.9). */
  | { code: "not-requalified"; performedOn: Day; treatedOn: Day; changedOn: Day }
  | { code: "map-too-old"; performedOn: Day; treatedOn: Day; maxDays: number; source: string }
  | { code: "density-outside"; densityKgM3: number; densityMinKgM3: number; densityMaxKgM3: number }
  /** No mass of a carton, of the lot or agreed: unknown holds (process 0.9). */
  | { code: "density-unknown" }
  | { code: "another-carton"; agreed: CartonSize; mapped: CartonSize };

export type ConfigFindings = {
  specification: Version;
  configuration: Version | null;
  performedOn: Day | null;
  treatedOn: Day[];
  densityKgM3: number | null;
  /** The mass behind the density is the agreement's, for want of one of the lot's own; absent in decisions of before. */
  massAsAgreed?: true;
  problems: ConfigProblem[];
};

/** Limits are inclusive; doubles get a part in 1e9 of room, far under the third decimal that is stored. */
function isWithin(value: number, low: number, high: number): boolean {
  return value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
}

type Judged = Pick<ReleaseFacts, "config" | "agreedCarton">;

/** By the mass of the lot's own cartons, or of the carton that both sides agreed on; and whether it lies inside. */
function judgeDensity({ config, agreedCarton }: Judged) {
  if (config.map === null) return { densityKgM3: null, problems: [] };
  const { carton, densityMinKgM3, densityMaxKgM3 } = config.map.configuration;
  const massG = config.cartonMassG ?? agreedCarton?.massG ?? null;
  const problems: ConfigProblem[] = [];
  const size = agreedCarton?.size ?? null;
  if (size !== null && !isSameSize(size, carton))
    problems.push({ code: "another-carton", agreed: size, mapped: carton });
  if (massG === null)
    return { densityKgM3: null, problems: [...problems, { code: "density-unknown" as const }] };
  const densityKgM3 = bulkDensityKgM3(massG, volumeMm3(carton));
  if (!isWithin(densityKgM3, densityMinKgM3, densityMaxKgM3))
    problems.push({ code: "density-outside", densityKgM3, densityMinKgM3, densityMaxKgM3 });
  return { densityKgM3, problems, ...(config.cartonMassG === null ? { massAsAgreed: true as const } : {}) };
}

function mapProblems({ map, runs, mapAgeLimits }: ConfigFacts): ConfigProblem[] {
  if (map === null) return [{ code: "no-configuration" }];
  const { performedOn, configuration } = map;
  const problems: ConfigProblem[] = [];
  if (configuration.status === "draft") problems.push({ code: "configuration-not-approved" });
  for (const { treatedOn, states } of runs) {
    if (treatedOn === null) continue;
    const { retiredOn } = configuration;
    if (retiredOn !== null && retiredOn < treatedOn)
      problems.push({ code: "configuration-retired", retiredOn, treatedOn });
    const limit = outgrownLimit(mapAgeLimits, { performedOn, treatedOn });
    if (limit !== null) {
      const { maxDays, source } = limit;
      problems.push({ code: "map-too-old", performedOn, treatedOn, maxDays, source });
    }
    const loaded = stateOn(states, treatedOn);
    if (loaded === null) problems.push({ code: "no-loading-state", treatedOn });
    else if (stateOn(states, performedOn)?.id !== loaded.id)
      problems.push({ code: "not-requalified", performedOn, treatedOn, changedOn: loaded.effectiveFrom });
  }
  return problems;
}

/** Configuration, carton and density inside validated limits, and mapped with the source that treated the lot (process 1.2 step 5, 4.1). */
export function judgeConfig({ config, agreedCarton }: Judged): CheckResult<"CONFIG"> {
  const { specification, map, runs } = config;
  const { code, versionNo, status } = specification;
  const problems: ConfigProblem[] = [];
  if (status === "draft" || status === "withdrawn")
    problems.push({ code: "specification-not-approved", status });
  problems.push(...mapProblems(config));
  const treatedOn = [...new Set(runs.flatMap((run) => run.treatedOn ?? []))];
  if (treatedOn.length === 0) problems.push({ code: "not-treated-yet" });
  const { problems: ofDensity, ...density } = judgeDensity({ config, agreedCarton });
  const findings: ConfigFindings = {
    specification: { code, versionNo },
    configuration: map && { code: map.configuration.code, versionNo: map.configuration.versionNo },
    performedOn: map?.performedOn ?? null,
    treatedOn,
    ...density,
    problems: [...problems, ...ofDensity],
  };
  return judged("CONFIG", findings, findings.problems.length > 0 ? "hold" : null);
}
