import type { CertificateState } from "@/lib/certificates/rules/state";
import type { Bound } from "@/lib/schedules/rules/selection";
import { checkNotHeld, type HeldRefusal, type OpenHold } from "@/lib/release/rules/holds";
import { done, type Refusal, refuse, type Result } from "@/lib/core/result";

export type CertificateRefusal =
  | { code: "certificates.lot-not-released"; stage: string }
  | { code: "certificates.issued-already"; number: string }
  | { code: "certificates.not-reissued"; state: CertificateState };

/** Only a released lot that nobody holds gets a certificate, and one per decision. */
export function checkIssue(lot: {
  stage: string;
  issuedNumber: string | null;
  holds: readonly OpenHold[];
}): Result<null, (CertificateRefusal | HeldRefusal)[]> {
  const refusals: ((CertificateRefusal | HeldRefusal) & Refusal)[] = [];
  if (lot.issuedNumber) refusals.push({ code: "certificates.issued-already", number: lot.issuedNumber });
  else if (lot.stage !== "released")
    refusals.push({ code: "certificates.lot-not-released", stage: lot.stage });
  refusals.push(...checkNotHeld(lot.holds));
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

/** A certificate that was wrong is replaced by its next revision while the release stands (process 4.3). */
export function checkReissue(facts: {
  state: CertificateState;
  withdrawn: boolean;
  holds: readonly OpenHold[];
}): Result<null, (CertificateRefusal | HeldRefusal)[]> {
  const live = facts.state === "valid" || facts.state === "under_review";
  const refusals: (CertificateRefusal | HeldRefusal)[] = checkNotHeld(facts.holds);
  if (!live || facts.withdrawn) refusals.unshift({ code: "certificates.not-reissued", state: facts.state });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

/** Numbers follow one another within the centre's calendar year, without a gap. */
export function certificateNumber(year: number, ordinal: number): string {
  return `CX-${year}-${String(ordinal).padStart(4, "0")}`;
}

/** Everything a certificate prints, frozen when it is issued (process 4.6: no more than was measured). */
export type CertificateContent = {
  lotCode: string;
  customerLotCode: string | null;
  customer: { code: string; name: string; address: string | null };
  product: { code: string; nameVi: string; nameEn: string; kind: "fruit" | "ppe"; countingUnit: string };
  destination: string | null;
  /** Those that came out whole. */
  cartons: number;
  /** What items and mass speak of, where that is more: after damage nobody counted or weighed again. */
  receivedCartons?: number;
  items: number | null;
  massG: number | null;
  massBasis: "weighed" | "declared" | null;
  treatedFrom: string;
  treatedTo: string;
  irradiators: string[];
  runs: string[];
  specification: { code: string; versionNo: number };
  requiredMinDoseGy: number;
  allowedMaxDoseGy: number;
  /** What decided on the days of treatment, beside the specification: law, programme, pest, product, customer; absent where nothing did, and in older certificates. */
  judgedBy?: { minimum: Bound | null; maximum: Bound | null };
  calculatedMinDoseGy: number;
  calculatedMaxDoseGy: number;
  expandedUncertainty: number;
  ratioMin: number;
  ratioMax: number;
  dosimeters: number;
  instruments: string[];
  /** How dose was measured and what that is traced to; absent in older certificates, null while nothing is recorded. */
  dosimetrySystem?: string | null;
  traceability?: string | null;
  /** The calibrations of the counted readings, each with its U as a fraction (k = 2). */
  calibrations?: { code: string; expandedUncertainty: number }[];
  licence?: string | null;
  decidedBy: string;
  decidedAt: string;
  /** What gamma does to this product has not been verified here: printed as a remark. */
  filtrationRemark: boolean;
  acknowledgement: { customerSignatory: string; document: string } | null;
  /** The customer took a dose outside the window by this paper; absent in older certificates. */
  concession?: { document: string; customerSignatory: string; customerSignedOn: string } | null;
  /** What plant quarantine had sealed when it was issued; absent where nothing was, and in older certificates. */
  quarantineSeal?: { codes: string[]; cartons: number; organisation: string };
  synthetic: boolean;
};
