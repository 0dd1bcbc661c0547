import { z } from "zod";
import {
  choice,
  code,
  day,
  decimal,
  flag,
  id,
  instant,
  integer,
  optional,
  optionalText,
  text,
} from "@/lib/core/fields";
import { packagingConditions } from "@/lib/lots/rules/receipt";
import { inspectionKinds, packagingFindings } from "@/lib/lots/rules/inspection";
import { callKinds } from "@/lib/lots/rules/inspector";

const cartonCount = integer(1, 100_000);
const countFromZero = integer(0, 100_000);
/** Every time may be left empty: it is now. */
const moment = () => optional(instant());
const temperature = () => optional(decimal(-60, 60, 1));
/** Why it is written down late, and on which sheet of paper it stood. */
const late = { lateReason: optionalText(500), paperSheet: optionalText(60) };

const receipt = {
  specId: id(),
  destination: optional(code(2)),
  customerLotCode: optionalText(60),
  growerCode: optional(code(40)),
  packhouseCode: optional(code(40)),
  declaredCartons: cartonCount,
  receivedCartons: cartonCount,
  rejectedCartons: countFromZero,
  items: optional(integer(1, 100_000_000)),
  massBasis: optional(choice(["weighed", "declared"])),
  massKg: optional(decimal(0.001, 1_000_000, 3)),
  cartonMassKg: optional(decimal(0.001, 1_000, 3)),
  discrepancyNote: optionalText(500),
  discrepancyAcceptedBy: optionalText(120),
  previouslyIrradiated: choice(["no", "yes", "unknown"]),
  vehicle: optionalText(60),
  sealCode: optional(code(40)),
  productTemperatureC: temperature(),
  packagingCondition: optional(choice(packagingConditions)),
  durableUntil: optional(day()),
  arrivedAt: moment(),
  promisedAt: moment(),
  freeRoundId: optional(id()),
};

export const receiveLotInput = z.object({ customerId: id(), productId: id(), ...receipt });

export const amendReceiptInput = z.object({
  lotId: id(),
  version: integer(1, 1_000_000),
  reason: text(500),
  customerId: id(),
  productId: id(),
  ...receipt,
});

export const recordInspectionInput = z.object({
  lotId: id(),
  inspectorName: text(120),
  organisation: text(160),
  inspectedAt: moment(),
  sampleCartons: cartonCount,
  result: choice(["pass", "fail"]),
  findings: optionalText(1000),
  kind: choice(inspectionKinds),
  officerCode: optionalText(60),
  partner: optionalText(160),
  packaging: optional(choice(packagingFindings)),
  livePests: optional(countFromZero),
});

export const callInspectorInput = z.object({
  lotId: id(),
  kind: choice(callKinds),
  organisation: text(160),
  notified: text(200),
  reference: optionalText(120),
  calledAt: moment(),
  expectedAt: moment(),
});

export const endCallInput = z.object({
  lotId: id(),
  outcome: choice(["could_not_come", "called_off"]),
  cause: text(500),
  /** Whoever could not come is waited for all the same. */
  waitsOn: flag(),
  expectedAt: moment(),
  endedAt: moment(),
});

export const sealLotInput = z.object({
  lotId: id(),
  officerName: text(120),
  organisation: text(160),
  firstCode: code(40),
  lastCode: optional(code(40)),
  cartons: cartonCount,
  sealedAt: moment(),
  note: optionalText(500),
  supersedesId: optional(id()),
  reason: optionalText(500),
});

export const recordAcknowledgementInput = z.object({
  lotId: id(),
  customerSignatory: text(120),
  document: text(200),
  acknowledgedAt: moment(),
});

export const loadCarrierInput = z.object({
  lotId: id(),
  carrierCode: code(20),
  cartons: cartonCount,
  fillerCartons: optional(cartonCount),
  fillerDensityKgM3: optional(decimal(0.1, 5_000, 3)),
  loadedAt: moment(),
  ...late,
  dosimeters: z
    .array(
      z.object({
        batchCode: optional(code(40)),
        dosimeterCode: optional(code(40)),
        position: optionalText(60),
      }),
    )
    .max(60)
    .default([]),
});

export const unloadCarrierInput = z.object({
  lotId: id(),
  carrierCode: code(20),
  cartonsOut: countFromZero,
  damagedCartons: countFromZero,
  damageNote: optionalText(500),
  temperatureC: temperature(),
  unloadedAt: moment(),
  ...late,
});

export const closeTreatmentInput = z.object({ lotId: id(), reason: text(500) });

export const dispatchLotInput = z.object({
  lotId: id(),
  vehicle: text(60),
  sealCode: optional(code(40)),
  consignee: text(200),
  phytosanitaryCertificate: optionalText(80),
  transportDocument: optionalText(80),
  temperatureC: temperature(),
  cartons: cartonCount,
  limitsAcknowledged: flag(),
  dispatchedAt: moment(),
  note: optionalText(500),
});

/** Cartons of a rejected lot, from the place where they stood; none where nobody recorded it. */
const departure = {
  lotId: id(),
  fromId: optional(id()),
  cartons: cartonCount,
  document: text(200),
  departedAt: moment(),
};

export const returnGoodsInput = z.object({
  ...departure,
  recipient: text(200),
  vehicle: text(60),
  takenOverBy: text(120),
});

export const destroyGoodsInput = z.object({ ...departure, method: text(500), witnessId: id() });

export const openRoundInput = z.object({
  code: code(20),
  name: text(200),
  beneficiary: text(300),
  beneficiaryNote: optionalText(500),
  openedOn: day(),
});
