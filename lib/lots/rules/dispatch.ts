import type { CertificateState } from "@/lib/certificates/rules/state";
import { checkNotHeld, type HeldRefusal, type OpenHold } from "@/lib/release/rules/holds";
import { done, refuse, type Result } from "@/lib/core/result";
import { type Bound, checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

export type DispatchFacts = {
  at: Date;
  lot: { stage: LotStage; cartonsOut: number };
  /** The latest one of the lot. */
  certificate: { number: string; issuedAt: Date; state: CertificateState } | null;
  holds: readonly OpenHold[];
  /** Where in the market the goods may not go. */
  limits: readonly string[];
  /** Under the seals of plant quarantine; null where nothing is sealed. */
  sealedCartons: number | null;
  /** The document by which the centre lets nothing leave unsealed; null where it has no such term. */
  sealRequiredBy: string | null;
};

export type DispatchEntry = {
  cartons: number;
  dispatchedAt: Date;
  note: string | null;
  limitsAcknowledged: boolean;
};

export type DispatchRefusal =
  | TimeRefusal
  | { code: "lots.not-certified"; stage: LotStage }
  | { code: "lots.certificate-not-valid"; number: string; state: CertificateState }
  | { code: "lots.more-dispatched-than-treated"; field: "cartons"; cartonsOut: number }
  | { code: "lots.not-sealed"; source: string }
  | { code: "lots.more-dispatched-than-sealed"; field: "cartons"; sealedCartons: number }
  | { code: "lots.distribution-limit-not-acknowledged"; field: "limitsAcknowledged" }
  | { code: "lots.fewer-dispatched-unexplained"; field: "note"; cartonsOut: number; cartons: number };

/** Only with its certificate, while that stands; only what came out; fewer, or a limit of the market, needs a word. */
export function checkDispatch(
  facts: DispatchFacts,
  entry: DispatchEntry,
): Result<DispatchEntry, (DispatchRefusal | HeldRefusal)[]> {
  const { lot, certificate } = facts;
  const refusals: (DispatchRefusal | HeldRefusal)[] = [];
  const { cartons } = entry;
  const { cartonsOut } = lot;
  if (lot.stage !== "certified") refusals.push({ code: "lots.not-certified", stage: lot.stage });
  if (cartons > cartonsOut)
    refusals.push({ code: "lots.more-dispatched-than-treated", field: "cartons", cartonsOut });
  if (facts.sealedCartons === null && facts.sealRequiredBy !== null)
    refusals.push({ code: "lots.not-sealed", source: facts.sealRequiredBy });
  if (facts.sealedCartons !== null && cartons > facts.sealedCartons)
    refusals.push({
      code: "lots.more-dispatched-than-sealed",
      field: "cartons",
      sealedCartons: facts.sealedCartons,
    });
  if (cartons < cartonsOut && entry.note === null)
    refusals.push({ code: "lots.fewer-dispatched-unexplained", field: "note", cartonsOut, cartons });
  if (facts.limits.length > 0 && !entry.limitsAcknowledged)
    refusals.push({ code: "lots.distribution-limit-not-acknowledged", field: "limitsAcknowledged" });
  if (certificate && certificate.state !== "valid")
    refusals.push({
      code: "lots.certificate-not-valid",
      number: certificate.number,
      state: certificate.state,
    });
  refusals.push(...checkNotHeld(facts.holds));
  refusals.push(...checkTime("dispatchedAt", entry.dispatchedAt, facts.at, dispatchBounds(facts)));
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export function dispatchBounds({ certificate }: Pick<DispatchFacts, "certificate">): Bound[] {
  return certificate ? [{ after: "certified", at: certificate.issuedAt }] : [];
}

export type RoundRefusal = { code: "lots.round-code-taken"; field: "code"; name: string };

export function checkRound(sameCode: { name: string } | null): Result<true, RoundRefusal[]> {
  return sameCode
    ? refuse({ code: "lots.round-code-taken", field: "code", name: sameCode.name })
    : done(true);
}
