import { z } from "zod";
import {
  choice,
  code,
  day,
  decimal,
  id,
  instant,
  integer,
  optional,
  optionalText,
  text,
} from "@/lib/core/fields";

const minutes = () => optional(integer(0, 1_000_000));

export const registerTypeInput = z.object({
  code: code(30),
  name: text(120, 2),
  principle: text(200, 2),
  doseMinGy: decimal(0.001, 10_000_000, 3),
  doseMaxGy: decimal(0.001, 10_000_000, 3),
  temperatureKind: optional(choice(["additive", "relative"])),
  temperatureCoefficient: optional(decimal(-1_000, 1_000, 8)),
  readFromMin: minutes(),
  readToMin: minutes(),
  source: text(300, 3),
});

export const registerBatchInput = z.object({
  code: code(40),
  typeId: id(),
  maker: text(120, 2),
  pieces: integer(1, 1_000_000),
  thicknessMinMm: optional(decimal(0.0001, 1_000, 4)),
  thicknessMaxMm: optional(decimal(0.0001, 1_000, 4)),
  backgroundMax: optional(decimal(0, 1_000, 4)),
  expiresOn: optional(day()),
  note: optionalText(500),
});

export const moveStockInput = z.object({
  batchId: id(),
  kind: choice(["received", "issued", "discarded"]),
  pieces: integer(1, 1_000_000),
  note: optionalText(300),
});

export const registerReaderInput = z.object({
  code: code(40),
  name: text(120, 2),
  checkEveryDays: integer(1, 31),
  inServiceSince: instant(),
  note: optionalText(500),
});

export const setReaderServiceInput = z.object({
  readerId: id(),
  inService: choice(["yes", "no"]),
  since: instant(),
  reason: text(300, 3),
});

const shown = () => decimal(-1_000_000, 1_000_000, 6);

export const checkReaderInput = z.object({
  readerId: id(),
  referenceCode: text(60),
  expected: shown(),
  tolerance: decimal(0, 1_000_000, 6),
  measured: shown(),
  checkedAt: instant(),
});

const percent = () => decimal(0.001, 100, 3);

export const proposeBandInput = z.object({
  typeId: id(),
  fromGy: decimal(0, 10_000_000, 3),
  expectedPercent: percent(),
  acceptedPercent: percent(),
  effectiveFrom: day(),
  source: text(300, 3),
});

export const approveBandInput = z.object({ bandId: id() });
