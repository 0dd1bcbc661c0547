import { done, type Refusal, refuse, type Result } from "@/lib/core/result";

export type CertificateRefusal =
  | { code: "certificates.lot-not-released"; stage: string }
  | { code: "certificates.issued-already"; number: string };

/** Only a released lot gets a certificate, and one per decision. */
export function checkIssue(lot: { stage: string; issuedNumber: string | null }): Result<null, CertificateRefusal[]> {
  const refusals: (CertificateRefusal & Refusal)[] = [];
  if (lot.issuedNumber) refusals.push({ code: "certificates.issued-already", number: lot.issuedNumber });
  else if (lot.stage !== "released") refusals.push({ code: "certificates.lot-not-released", stage: lot.stage });
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
  cartons: number;
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
  calculatedMinDoseGy: number;
  calculatedMaxDoseGy: number;
  expandedUncertainty: number;
  ratioMin: number;
  ratioMax: number;
  dosimeters: number;
  instruments: string[];
  decidedBy: string;
  decidedAt: string;
  /** What gamma does to this product has not been verified here: printed as a remark. */
  filtrationRemark: boolean;
  acknowledgement: { customerSignatory: string; document: string } | null;
  synthetic: boolean;
};
