import type { Permission } from "@/lib/core/permissions";
import { cartonsLeft } from "@/lib/lots/rules/loading";
import type { RejectionDisposition } from "@/lib/release/rules/decisions";
import type { LotStage } from "@/lib/release/rules/facts";

/** How far the present pass of a lot has come. */
export type LotProgress = {
  cartonsToTreat: number;
  loads: number;
  loadedCartons: number;
  entered: number;
  departed: number;
  unloaded: number;
  cartonsOut: number;
  damagedCartons: number;
  dosimeters: number;
  dosimetersRead: number;
  /** Not read yet, and the run of their carrier is over. */
  dosimetersReadable: number;
  inspection: "pass" | "fail" | null;
  /** An inspector was asked for, and has not come. */
  awaitsInspector: boolean;
  /** Under the seals of plant quarantine; null where nothing is sealed. */
  sealedCartons: number | null;
  /** By the centre's own term nothing leaves unsealed. */
  sealRequired: boolean;
  acknowledged: boolean;
  /** Somebody must end a hold before it goes on. */
  held: boolean;
  /** What was decided about the goods of a rejected lot, and how many cartons still stand here; null for any other. */
  rejected: { disposition: RejectionDisposition; cartons: number } | null;
};

export type ProgressOfLot = {
  stage: LotStage;
  kind: "fruit" | "ppe";
  requiresAcknowledgement: boolean;
  progress: LotProgress;
};

export const stepCodes = [
  "inspect",
  "inspect-again",
  "await-inspector",
  "acknowledge",
  "load",
  "enter",
  "leave",
  "unload",
  "close",
  "finish-run",
  "read",
  "decide",
  "clear",
  "seal",
  "certify",
  "dispatch",
  "return",
  "destroy",
] as const;

export type StepCode = (typeof stepCodes)[number];

/** What can be done next, how much of it there is (null where it is one act), and who may. */
export type Step = { code: StepCode; count: number | null; permission: Permission };

const permissions: Record<StepCode, Permission> = {
  inspect: "lots.inspect",
  "inspect-again": "lots.inspect",
  "await-inspector": "lots.call-inspector",
  acknowledge: "lots.acknowledge",
  load: "lots.load",
  enter: "runs.operate",
  leave: "runs.operate",
  unload: "lots.unload",
  close: "lots.unload",
  "finish-run": "runs.operate",
  read: "dosimetry.log",
  decide: "release.decide",
  clear: "release.decide",
  seal: "lots.seal",
  certify: "certificates.issue",
  dispatch: "lots.dispatch",
  return: "lots.remove",
  destroy: "lots.remove",
};

export function stepPermission(code: StepCode): Permission {
  return permissions[code];
}

function step(code: StepCode, count: number | null = null): Step {
  return { code, count, permission: permissions[code] };
}

function inspectionStep({ kind, progress }: ProgressOfLot): Step[] {
  if (kind !== "fruit") return [];
  if (progress.awaitsInspector) return [step("await-inspector")];
  if (progress.inspection === null) return [step("inspect")];
  return progress.inspection === "fail" ? [step("inspect-again")] : [];
}

/** While an inspector is waited for nothing is loaded and nothing goes in. */
function floorSteps({ stage, progress }: ProgressOfLot): Step[] {
  const { loads, entered, departed, unloaded } = progress;
  const left = cartonsLeft(progress.cartonsToTreat, [{ cartons: progress.loadedCartons }]);
  const steps: Step[] = [];
  if (departed > unloaded) steps.push(step("unload", departed - unloaded));
  if (entered > departed) steps.push(step("leave", entered - departed));
  if (loads > entered && !progress.awaitsInspector) steps.push(step("enter", loads - entered));
  if (left > 0 && !progress.awaitsInspector) steps.push(step("load", left));
  if (stage === "in_process" && left > 0 && loads === unloaded) steps.push(step("close", left));
  return steps;
}

/** Fruit that is treated and still here; the officer who seals it comes when he can. */
function sealStep({ kind, progress }: ProgressOfLot): Step[] {
  return kind === "fruit" && progress.sealedCartons === null && progress.cartonsOut > 0 ? [step("seal")] : [];
}

/** Dosimeters are read once the run of their carrier is over. */
function readingSteps({ dosimeters, dosimetersRead, dosimetersReadable }: LotProgress): Step[] {
  if (dosimetersReadable > 0) return [step("read", dosimetersReadable)];
  return dosimeters > dosimetersRead ? [step("finish-run")] : [];
}

/** Rejected goods stand in the way until they have left as it was decided. */
function removalStep({ rejected }: LotProgress): Step[] {
  return rejected && rejected.cartons > 0 ? [step(rejected.disposition, rejected.cartons)] : [];
}

/** Every step open now, the most pressing first; the page offers the first one its reader may take. */
export function openSteps(lot: ProgressOfLot): Step[] {
  const { stage, progress, requiresAcknowledgement } = lot;
  const acknowledge = requiresAcknowledgement && !progress.acknowledged ? [step("acknowledge")] : [];
  const read = readingSteps(progress);
  switch (stage) {
    case "received": {
      const inspection = inspectionStep(lot);
      return inspection.length > 0 ? inspection : [...acknowledge, ...floorSteps(lot)];
    }
    case "loading":
    case "in_process":
      return [...floorSteps(lot), ...acknowledge, ...inspectionStep(lot)];
    case "processed":
      return [...read, ...acknowledge, ...inspectionStep(lot), step("decide"), ...sealStep(lot)];
    case "released":
      return [step(progress.held ? "clear" : "certify"), ...sealStep(lot)];
    case "certified":
      if (progress.held) return [step("clear"), ...sealStep(lot)];
      // Where the centre's term wants the seal, it comes first.
      return progress.sealRequired && progress.sealedCartons === null
        ? sealStep(lot)
        : [step("dispatch"), ...sealStep(lot)];
    case "rejected":
      return removalStep(progress);
    case "dispatched":
      return [];
  }
}
