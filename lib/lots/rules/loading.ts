import { done, refuse, type Result } from "@/lib/core/result";
import {
  checkFullness,
  type Filler,
  type FillerEntry,
  type FullnessFacts,
  type PartialRefusal,
} from "@/lib/lots/rules/partial";
import { type Bound, checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

export type LoadedCarrier = { carrierCode: string; cartons: number; loadedAt: Date; dosimeters: number };

export type LoadingFacts = {
  at: Date;
  lot: {
    stage: LotStage;
    arrivedAt: Date;
    /** Accepted at the gate, or what came out of the pass before. */
    cartonsToTreat: number;
    inspectionFailed: boolean;
    /** An inspector was asked for, and has not come. */
    awaitsInspector: boolean;
    /** When the last carrier of an earlier pass was unloaded. */
    passBeforeEndedAt: Date | null;
    /** The place at which all that waits is held back. */
    heldAt: string | null;
  };
  spec: FullnessFacts & { monitorPosition: string };
  /** The carriers of this pass so far, in order. */
  loads: readonly LoadedCarrier[];
  /** Whose cartons stand on the scanned carrier now. */
  carrierHolds: { lotCode: string } | null;
  /** Those of the scanned dosimeters that were placed before, anywhere. */
  usedDosimeters: readonly { batchCode: string; dosimeterCode: string; lotCode: string }[];
};

export type DosimeterEntry = {
  batchCode: string | null;
  dosimeterCode: string | null;
  position: string | null;
};

export type LoadingEntry = FillerEntry & {
  carrierCode: string;
  cartons: number;
  loadedAt: Date;
  /** As typed: a row left empty is none. */
  dosimeters: readonly DosimeterEntry[];
};

export type PlacedEntry = { batchCode: string; dosimeterCode: string; position: string };

export type LoadingRefusal =
  | TimeRefusal
  | PartialRefusal
  | { code: "lots.not-loadable"; stage: LotStage }
  | { code: "lots.inspection-failed" }
  | { code: "lots.awaits-inspector" }
  | { code: "lots.held-back"; place: string }
  | { code: "lots.carrier-occupied"; field: "carrierCode"; carrierCode: string; lotCode: string }
  | { code: "lots.cartons-exceed-lot"; field: "cartons"; cartonsLeft: number }
  | { code: "lots.cartons-exceed-carrier"; field: "cartons"; cartonsPerCarrier: number }
  | { code: "lots.batch-missing"; field: string }
  | { code: "lots.dosimeter-missing"; field: string }
  | { code: "lots.dosimeter-twice"; field: string; dosimeterCode: string }
  | { code: "lots.dosimeter-used"; field: string; dosimeterCode: string; lotCode: string };

/** More carriers may follow while the first ones are already in the room. */
const loadable: readonly LotStage[] = ["received", "loading", "in_process"];

export function cartonsLeft(cartonsToTreat: number, loads: readonly { cartons: number }[]): number {
  return cartonsToTreat - loads.reduce((sum, { cartons }) => sum + cartons, 0);
}

/**
 * Must the next carrier have a dosimeter? The first and the last one of a pass always,
 * and never n carriers in a row go without (the specification's frequency).
 */
export function isDosimeterDue(
  loads: readonly { cartons: number; dosimeters: number }[],
  {
    cartonsToTreat,
    cartons,
    everyNCarriers,
  }: { cartonsToTreat: number; cartons: number; everyNCarriers: number },
): boolean {
  if (loads.length === 0 || cartons >= cartonsLeft(cartonsToTreat, loads)) return true;
  const lastWith = loads.findLastIndex(({ dosimeters }) => dosimeters > 0);
  const without = loads.length - 1 - lastWith;
  return without >= everyNCarriers - 1;
}

const sameDosimeter = (
  one: DosimeterEntry,
  other: { batchCode: string | null; dosimeterCode: string | null },
) => one.batchCode === other.batchCode && one.dosimeterCode === other.dosimeterCode;

function checkDosimeters(
  { usedDosimeters }: LoadingFacts,
  rows: readonly DosimeterEntry[],
): LoadingRefusal[] {
  return rows.flatMap((row, index): LoadingRefusal[] => {
    const { batchCode, dosimeterCode } = row;
    const field = (name: string) => `dosimeters.${index}.${name}`;
    if (dosimeterCode === null)
      return batchCode === null ? [] : [{ code: "lots.dosimeter-missing", field: field("dosimeterCode") }];
    if (batchCode === null) return [{ code: "lots.batch-missing", field: field("batchCode") }];
    if (rows.findIndex((other) => sameDosimeter(other, row)) < index)
      return [{ code: "lots.dosimeter-twice", field: field("dosimeterCode"), dosimeterCode }];
    const used = usedDosimeters.find((other) => sameDosimeter(row, other));
    return used
      ? [{ code: "lots.dosimeter-used", field: field("dosimeterCode"), dosimeterCode, lotCode: used.lotCode }]
      : [];
  });
}

/** May these cartons go on this carrier? A carrier holds one lot at a time, so that no carton meets another lot's. */
export function checkLoading(
  facts: LoadingFacts,
  entry: LoadingEntry,
): Result<{ ordinal: number; dosimeters: PlacedEntry[]; filler: Filler | null }, LoadingRefusal[]> {
  const { lot, spec, loads, carrierHolds } = facts;
  const { carrierCode, cartons } = entry;
  const refusals: LoadingRefusal[] = [];
  if (!loadable.includes(lot.stage)) refusals.push({ code: "lots.not-loadable", stage: lot.stage });
  if (lot.inspectionFailed) refusals.push({ code: "lots.inspection-failed" });
  if (lot.awaitsInspector) refusals.push({ code: "lots.awaits-inspector" });
  if (lot.heldAt !== null) refusals.push({ code: "lots.held-back", place: lot.heldAt });
  if (carrierHolds !== null)
    refusals.push({
      code: "lots.carrier-occupied",
      field: "carrierCode",
      carrierCode,
      lotCode: carrierHolds.lotCode,
    });
  const left = cartonsLeft(lot.cartonsToTreat, loads);
  if (cartons > left) refusals.push({ code: "lots.cartons-exceed-lot", field: "cartons", cartonsLeft: left });
  if (cartons > spec.cartonsPerCarrier)
    refusals.push({
      code: "lots.cartons-exceed-carrier",
      field: "cartons",
      cartonsPerCarrier: spec.cartonsPerCarrier,
    });
  const fullness = checkFullness(spec, cartons, entry);
  refusals.push(...fullness.refusals);
  refusals.push(...checkDosimeters(facts, entry.dosimeters));
  refusals.push(...checkTime("loadedAt", entry.loadedAt, facts.at, loadingBounds(facts)));
  if (refusals.length > 0) return refuse(...refusals);
  const dosimeters = entry.dosimeters.flatMap(({ batchCode, dosimeterCode, position }) =>
    batchCode !== null && dosimeterCode !== null
      ? [{ batchCode, dosimeterCode, position: position ?? spec.monitorPosition }]
      : [],
  );
  return done({ ordinal: loads.length + 1, dosimeters, filler: fullness.filler });
}

export function loadingBounds({ lot, loads }: LoadingFacts): Bound[] {
  const last = loads.at(-1);
  return [
    { after: "received", at: lot.arrivedAt },
    ...(lot.passBeforeEndedAt ? [{ after: "pass-before" as const, at: lot.passBeforeEndedAt }] : []),
    ...(last ? [{ after: "carrier-before" as const, at: last.loadedAt, subject: last.carrierCode }] : []),
  ];
}
