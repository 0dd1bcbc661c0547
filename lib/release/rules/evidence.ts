import { type CheckCode, type CheckResult, checkCodes } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";

/** What a signer's page was rendered from: where the trail stood, how each check came out, and all that was measured. */
export type Evidence = { seq: string; hash16: string; statuses: string; sha256: string };

const letters = { pass: "p", fail: "f", hold: "h", "not-judged": "n" } satisfies Record<
  CheckResult["status"],
  string
>;

export function statusLetters(checks: readonly CheckResult[]): string {
  return checks.map(({ status }) => letters[status]).join("");
}

export function writeEvidence({ seq, hash16, statuses, sha256 }: Evidence): string {
  return [seq, hash16, statuses, sha256].join(".");
}

/** As the form sends it back; null for anything a page of ours cannot have sent. */
export function readEvidence(text: string): Evidence | null {
  const [, seq, hash16, statuses, sha256] =
    /^(\d{1,19})\.([0-9a-f]{16})\.([pfhn]+)\.([0-9a-f]{64})$/.exec(text) ?? [];
  return seq && hash16 && statuses && sha256 ? { seq, hash16, statuses, sha256 } : null;
}

export type EvidenceRefusal =
  | { code: "release.evidence-missing" }
  | { code: "release.evidence-changed"; changed: CheckCode[] };

/** A signature goes under what was seen: whatever has changed since the page was rendered must be seen first. */
export function checkEvidence(seen: Evidence | null, now: Evidence): EvidenceRefusal[] {
  if (seen === null) return [{ code: "release.evidence-missing" }];
  const changed = checkCodes.filter((_, position) => seen.statuses[position] !== now.statuses[position]);
  const same = changed.length === 0 && seen.statuses.length === now.statuses.length;
  return same && seen.sha256 === now.sha256 ? [] : [{ code: "release.evidence-changed", changed }];
}

/** Whoever decided since the kind of an inspection counts has signed every inspection whole; before, result and name of the latest. */
export function coversInspections(checks: readonly CheckResult[]): boolean {
  return checks.some(
    (check) =>
      check.code === "INSPECTION" && check.status !== "not-judged" && check.facts.lacking !== undefined,
  );
}

/** What a signature over a decision on this pass covers; later passes, stages and schedule rows come after it. */
export function factsUnderSignature(
  facts: ReleaseFacts,
  pass: number,
  { wholeInspections }: { wholeInspections: boolean },
) {
  const { loads, runs, dosimeters, readings, specification, inspections, acknowledgement } = facts;
  const passLoads = loads.filter((load) => load.pass <= pass);
  const loadIds = new Set(passLoads.map((load) => load.loadId));
  const runIds = new Set(passLoads.flatMap((load) => load.run?.runId ?? []));
  const placed = dosimeters.filter((dosimeter) => loadIds.has(dosimeter.loadId));
  const placedIds = new Set(placed.map((dosimeter) => dosimeter.placementId));
  const [latest] = inspections;
  return {
    specification,
    inspection: latest ? { result: latest.result, inspectorName: latest.inspectorName } : null,
    ...(wholeInspections ? { inspections } : {}),
    acknowledgement,
    loads: passLoads.map(({ unload, ...load }) => ({ ...load, unload })),
    runs: runs.filter((run) => runIds.has(run.runId)),
    dosimeters: placed,
    readings: readings.filter((reading) => placedIds.has(reading.placementId)),
  };
}
