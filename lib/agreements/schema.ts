import { z } from "zod";
import { choice, code, day, decimal, id, integer, optional, optionalText, text } from "@/lib/core/fields";
import { targetPestsInput } from "@/lib/schedules/schema";

const dose = () => optional(decimal(0, 1_000_000, 3));
const side = () => optional(integer(1, 5_000));
const temperature = () => optional(decimal(-60, 60, 1));

export const draftAgreementInput = z.object({
  code: code(30),
  customerId: id(),
  productId: id(),
  purpose: choice(["phyto_export", "ppe"]),
  /** ISO 3166 alpha-2 */
  destination: optional(code(2)),
  packaging: text(500, 3),
  loadingPattern: optionalText(500),
  cartonLengthMm: side(),
  cartonWidthMm: side(),
  cartonHeightMm: side(),
  cartonMassKg: optional(decimal(0.001, 1_000, 3)),
  pests: targetPestsInput,
  minDoseGy: dose(),
  maxDoseGy: dose(),
  storageMinC: temperature(),
  storageMaxC: temperature(),
  storageMaxHours: optional(integer(1, 10_000)),
  countingUnit: choice(["carton", "piece", "set"]),
  doseMapSuppliedBy: choice(["centre", "customer"]),
  nonconformingHandling: text(1000, 3),
  mayRelease: text(300, 2),
  pricePerKgDong: optional(integer(0, 100_000_000)),
  inForceFrom: day(),
  inForceTo: optional(day()),
  note: optionalText(1000),
});

export const putInForceInput = z.object({
  agreementId: id(),
  customerSignedBy: text(200, 2),
  customerSignedOn: day(),
  centreSignedBy: text(200, 2),
  centreSignedOn: day(),
});

export const endAgreementInput = z.object({ agreementId: id(), endedOn: day(), reason: text(500, 3) });

export const withdrawAgreementInput = z.object({ agreementId: id(), reason: text(500, 3) });
