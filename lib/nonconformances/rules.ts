import { checkVersion, type StaleRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";
import type { CheckCode } from "@/lib/release/rules/check";

export const nonconformanceStates = ["open", "action", "verified", "closed"] as const;
export type NonconformanceState = (typeof nonconformanceStates)[number];

/** A failed check of these casts doubt on the dose itself, not on papers or counts. */
export const doseChecks: readonly CheckCode[] = [
  "CONFIG",
  "RUN_RECORD",
  "INTERRUPTION",
  "DOSIMETER_MISSING",
  "CALIBRATION",
  "REPLICATES",
  "DOSE_BELOW_WINDOW",
  "DOSE_ABOVE_WINDOW",
  "LEGAL_MAX",
];

type DueFacts = { today: string; dueOn: string };

function checkDue({ today, dueOn }: DueFacts): { code: "nonconformances.due-in-past"; field: "dueOn" }[] {
  return dueOn < today ? [{ code: "nonconformances.due-in-past", field: "dueOn" }] : [];
}

export type OpeningFacts = DueFacts & {
  lotCodes: readonly string[];
  /** Of those typed, which exist. */
  knownLotCodes: readonly string[];
  run: { code: string; known: boolean } | null;
  certificate: { number: string; known: boolean } | null;
  ownerKnown: boolean;
};

export type OpeningRefusal =
  | { code: "nonconformances.concerns-nothing"; field: "lotCodes" }
  | { code: "nonconformances.lot-unknown"; field: "lotCodes"; lotCodes: string[] }
  | { code: "nonconformances.run-unknown"; field: "runCode"; runCode: string }
  | { code: "nonconformances.certificate-unknown"; field: "certificateNumber"; number: string }
  | { code: "nonconformances.owner-unknown"; field: "ownerId" }
  | { code: "nonconformances.due-in-past"; field: "dueOn" };

/** It names what it concerns, who owns it and until when; what is named exists. */
export function checkOpening(facts: OpeningFacts): Result<null, OpeningRefusal[]> {
  const { lotCodes, knownLotCodes, run, certificate } = facts;
  const refusals: OpeningRefusal[] = [];
  const unknown = lotCodes.filter((code) => !knownLotCodes.includes(code));
  if (lotCodes.length === 0 && run === null && certificate === null)
    refusals.push({ code: "nonconformances.concerns-nothing", field: "lotCodes" });
  if (unknown.length > 0)
    refusals.push({ code: "nonconformances.lot-unknown", field: "lotCodes", lotCodes: unknown });
  if (run && !run.known)
    refusals.push({ code: "nonconformances.run-unknown", field: "runCode", runCode: run.code });
  if (certificate && !certificate.known)
    refusals.push({
      code: "nonconformances.certificate-unknown",
      field: "certificateNumber",
      number: certificate.number,
    });
  if (!facts.ownerKnown) refusals.push({ code: "nonconformances.owner-unknown", field: "ownerId" });
  refusals.push(...checkDue(facts));
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

export type SavedNonconformance = {
  version: number;
  state: NonconformanceState;
  ownerId: string;
  ownerName: string;
  plannedById: string | null;
};

export type StepRefusal =
  | { code: "nonconformances.not-found" }
  | { code: "nonconformances.wrong-state"; state: NonconformanceState }
  | { code: "nonconformances.not-owner"; owner: string }
  | { code: "nonconformances.own-work" }
  | { code: "nonconformances.owner-unknown"; field: "ownerId" }
  | { code: "nonconformances.due-in-past"; field: "dueOn" }
  | StaleRefusal;

/** What every step needs: a record as it was seen, in a state that allows the step. */
function checkStep(
  saved: SavedNonconformance | null,
  seen: number,
  states: readonly NonconformanceState[],
): Result<SavedNonconformance, StepRefusal[]> {
  if (saved === null) return refuse({ code: "nonconformances.not-found" });
  if (!states.includes(saved.state))
    return refuse({ code: "nonconformances.wrong-state", state: saved.state });
  const stale = checkVersion(seen, saved, {});
  return stale.length > 0 ? refuse(...stale) : done(saved);
}

/** The owner says why it happened, what was put right, and what keeps it from happening again. */
export function decidePlan(
  saved: SavedNonconformance | null,
  seen: number,
  personId: string,
): Result<SavedNonconformance, StepRefusal[]> {
  const step = checkStep(saved, seen, ["open"]);
  if (!step.ok) return step;
  return step.value.ownerId === personId
    ? step
    : refuse({ code: "nonconformances.not-owner", owner: step.value.ownerName });
}

/** Whether it helped is judged by neither owner nor planner; without effect it is open again. */
export function decideEffect(
  saved: SavedNonconformance | null,
  seen: number,
  judgement: { personId: string; effective: boolean },
): Result<{ state: NonconformanceState }, StepRefusal[]> {
  const step = checkStep(saved, seen, ["action"]);
  if (!step.ok) return step;
  const { ownerId, plannedById } = step.value;
  if ([ownerId, plannedById].includes(judgement.personId))
    return refuse({ code: "nonconformances.own-work" });
  return done({ state: judgement.effective ? "verified" : "open" });
}

export function decideAssignment(
  saved: SavedNonconformance | null,
  seen: number,
  facts: DueFacts & { ownerKnown: boolean },
): Result<SavedNonconformance, StepRefusal[]> {
  const refusals: StepRefusal[] = [];
  const step = checkStep(saved, seen, ["open", "action"]);
  if (!step.ok) refusals.push(...step.error);
  if (!facts.ownerKnown) refusals.push({ code: "nonconformances.owner-unknown", field: "ownerId" });
  refusals.push(...checkDue(facts));
  return refusals.length > 0 || !step.ok ? refuse(...refusals) : step;
}

export function decideClosing(
  saved: SavedNonconformance | null,
  seen: number,
): Result<SavedNonconformance, StepRefusal[]> {
  return checkStep(saved, seen, ["verified"]);
}

/** The due day itself is still in time. */
export function isOverdue(
  { state, dueOn }: { state: NonconformanceState; dueOn: string },
  today: string,
): boolean {
  return state !== "closed" && dueOn < today;
}
