import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";
import { type CheckResult, judged } from "@/lib/release/rules/check";
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
    cartonVolumeMm3: number;
    densityMinKgM3: number;
    densityMaxKgM3: number;
  };
};

export type ConfigFacts = {
  specification: Version & { status: SpecStatus };
  map: MappedFacts | null;
  /** Mean mass of a carton; null where nobody weighed or declared one. */
  cartonMassG: number | null;
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
  | { code: "density-outside"; densityKgM3: number; densityMinKgM3: number; densityMaxKgM3: number };

export type ConfigFindings = {
  specification: Version;
  configuration: Version | null;
  performedOn: Day | null;
  treatedOn: Day[];
  densityKgM3: number | null;
  problems: ConfigProblem[];
};

/** Net mass over outer volume (process 3.12). */
export function bulkDensityKgM3(massG: number, volumeMm3: number): number {
  return (massG / volumeMm3) * 1_000_000;
}

/** Limits are inclusive; doubles get a part in 1e9 of room, far under the third decimal that is stored. */
function isWithin(value: number, low: number, high: number): boolean {
  return value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
}

function densityOf({ map, cartonMassG }: ConfigFacts): number | null {
  if (map === null || cartonMassG === null) return null;
  return bulkDensityKgM3(cartonMassG, map.configuration.cartonVolumeMm3);
}

function mapProblems({ map, runs }: ConfigFacts): ConfigProblem[] {
  if (map === null) return [{ code: "no-configuration" }];
  const { performedOn, configuration } = map;
  const problems: ConfigProblem[] = [];
  if (configuration.status === "draft") problems.push({ code: "configuration-not-approved" });
  for (const { treatedOn, states } of runs) {
    if (treatedOn === null) continue;
    const { retiredOn } = configuration;
    if (retiredOn !== null && retiredOn < treatedOn)
      problems.push({ code: "configuration-retired", retiredOn, treatedOn });
    const loaded = stateOn(states, treatedOn);
    if (loaded === null) problems.push({ code: "no-loading-state", treatedOn });
    else if (stateOn(states, performedOn)?.id !== loaded.id)
      problems.push({ code: "not-requalified", performedOn, treatedOn, changedOn: loaded.effectiveFrom });
  }
  return problems;
}

/** Configuration and density inside validated limits, and mapped with the source that treated the lot (process 1.2 step 5, 4.1). */
export function judgeConfig({ config }: Pick<ReleaseFacts, "config">): CheckResult<"CONFIG"> {
  const { specification, map, runs } = config;
  const { code, versionNo, status } = specification;
  const problems: ConfigProblem[] = [];
  if (status === "draft" || status === "withdrawn")
    problems.push({ code: "specification-not-approved", status });
  problems.push(...mapProblems(config));
  const treatedOn = [...new Set(runs.flatMap((run) => run.treatedOn ?? []))];
  if (treatedOn.length === 0) problems.push({ code: "not-treated-yet" });
  const densityKgM3 = densityOf(config);
  if (map !== null && densityKgM3 !== null) {
    const { densityMinKgM3, densityMaxKgM3 } = map.configuration;
    if (!isWithin(densityKgM3, densityMinKgM3, densityMaxKgM3))
      problems.push({ code: "density-outside", densityKgM3, densityMinKgM3, densityMaxKgM3 });
  }
  const findings: ConfigFindings = {
    specification: { code, versionNo },
    configuration: map && { code: map.configuration.code, versionNo: map.configuration.versionNo },
    performedOn: map?.performedOn ?? null,
    treatedOn,
    densityKgM3,
    problems,
  };
  return judged("CONFIG", findings, problems.length > 0 ? "hold" : null);
}
