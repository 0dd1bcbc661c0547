import { done, refuse, type Result } from "@/lib/core/result";
import type { LotStage } from "@/lib/release/rules/facts";

export const labelKinds = ["carton", "carrier", "dosimeter"] as const;
export type LabelKind = (typeof labelKinds)[number];

export function knownKind(kind: string): LabelKind {
  return labelKinds.find((known) => known === kind) ?? "carton";
}

export const sheets = ["a4", "roll"] as const;
export type Sheet = (typeof sheets)[number];

/** One page of paper is read and printed at a time. */
export const LABELS_AT_ONCE = 200;

/** Cartons of a lot are numbered from 1 without a gap; the number is part of the code that is scanned. */
export function cartonCode(lotCode: string, ordinal: number): string {
  return `${lotCode}-C${String(ordinal).padStart(4, "0")}`;
}

export type CartonRange = { from: number; to: number };

/** What was asked for, inside the lot and of a size that can be printed; from the first carton when nothing fits. */
export function cartonRange(asked: { from: number | null; to: number | null }, cartons: number): CartonRange {
  const inside = (ordinal: number) => Math.min(Math.max(1, ordinal), cartons);
  const from = inside(asked.from ?? 1);
  const to = Math.max(from, inside(asked.to ?? cartons));
  return { from, to: Math.min(to, from + LABELS_AT_ONCE - 1) };
}

export function cartonCodes(lotCode: string, { from, to }: CartonRange): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => cartonCode(lotCode, from + index));
}

/** What a market wants to read on a carton, as far as a document we hold says so. */
export type MarketLabel = {
  /** 21 CFR 179.26(c): the Radura and "Treated with radiation". */
  radura: boolean;
  statement: string | null;
  /** The Australian programme's carton codes: product of Vietnam, fruit, packhouse, treatment facility, treatment (VTV, 2019). */
  origin: string | null;
  codes: readonly ("packhouse" | "facility" | "treatment")[];
};

const nothing: MarketLabel = { radura: false, statement: null, origin: null, codes: [] };

const treatedStages: readonly LotStage[] = ["released", "certified", "dispatched"];

/** A carton says that it was treated only once its lot is released: a label put on too early would be untrue. */
export function marketLabel(lot: {
  kind: "fruit" | "ppe";
  destination: string | null;
  stage: LotStage;
}): MarketLabel {
  if (lot.kind !== "fruit") return nothing;
  if (lot.destination === "US") {
    const treated = treatedStages.includes(lot.stage);
    return { ...nothing, radura: treated, statement: treated ? "Treated with radiation" : null };
  }
  if (lot.destination === "AU")
    return { ...nothing, origin: "Product of Vietnam", codes: ["packhouse", "facility", "treatment"] };
  return nothing;
}

/** The statement waits for the release of a lot to this market. */
export function awaitsRelease(lot: {
  kind: "fruit" | "ppe";
  destination: string | null;
  stage: LotStage;
}): boolean {
  return marketLabel({ ...lot, stage: "released" }).radura && !marketLabel(lot).radura;
}

export type LabelRefusal =
  | { code: "labels.nothing-to-print" }
  | { code: "labels.page-outdated"; now: number }
  | { code: "labels.reprint-unexplained"; field: "reason"; again: number };

export function countAgain(codes: readonly string[], printed: ReadonlySet<string>): number {
  return codes.filter((code) => printed.has(code)).length;
}

/** What is recorded is what the page showed; a label that was printed before says why it is printed again. */
export function checkLabelPrint(
  facts: { codes: readonly string[]; printed: ReadonlySet<string> },
  entry: { shown: number; reason: string | null },
): Result<{ reason: string | null }, LabelRefusal[]> {
  const { codes, printed } = facts;
  if (codes.length === 0) return refuse({ code: "labels.nothing-to-print" });
  if (codes.length !== entry.shown) return refuse({ code: "labels.page-outdated", now: codes.length });
  const again = countAgain(codes, printed);
  if (again > 0 && entry.reason === null)
    return refuse({ code: "labels.reprint-unexplained", field: "reason", again });
  return done({ reason: again > 0 ? entry.reason : null });
}
