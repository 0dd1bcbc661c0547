import { done, refuse, type Result } from "@/lib/core/result";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

export type DispatchFacts = {
  at: Date;
  lot: { stage: LotStage; cartonsOut: number };
  certifiedAt: Date | null;
};

export type DispatchEntry = { cartons: number; dispatchedAt: Date; note: string | null };

export type DispatchRefusal =
  | TimeRefusal
  | { code: "lots.not-certified"; stage: LotStage }
  | { code: "lots.more-dispatched-than-treated"; field: "cartons"; cartonsOut: number }
  | { code: "lots.fewer-dispatched-unexplained"; field: "note"; cartonsOut: number; cartons: number };

/** Only with its certificate, only what came out; fewer needs a word about the rest. */
export function checkDispatch(
  facts: DispatchFacts,
  entry: DispatchEntry,
): Result<DispatchEntry, DispatchRefusal[]> {
  const { lot, certifiedAt } = facts;
  const refusals: DispatchRefusal[] = [];
  const { cartons } = entry;
  const { cartonsOut } = lot;
  if (lot.stage !== "certified") refusals.push({ code: "lots.not-certified", stage: lot.stage });
  if (cartons > cartonsOut)
    refusals.push({ code: "lots.more-dispatched-than-treated", field: "cartons", cartonsOut });
  if (cartons < cartonsOut && entry.note === null)
    refusals.push({ code: "lots.fewer-dispatched-unexplained", field: "note", cartonsOut, cartons });
  const bounds = certifiedAt ? [{ after: "certified" as const, at: certifiedAt }] : [];
  refusals.push(...checkTime("dispatchedAt", entry.dispatchedAt, facts.at, bounds));
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export type RoundRefusal = { code: "lots.round-code-taken"; field: "code"; name: string };

export function checkRound(sameCode: { name: string } | null): Result<true, RoundRefusal[]> {
  return sameCode
    ? refuse({ code: "lots.round-code-taken", field: "code", name: sameCode.name })
    : done(true);
}
