import { z } from "zod";
import { code, day, decimal, flag, id, integer, optional, optionalText, text } from "@/lib/core/fields";

const sizeMm = () => integer(1, 5_000);
const density = () => decimal(0.1, 5_000, 3);

export const draftConfigurationInput = z.object({
  code: code(30),
  pathName: text(120, 2),
  carrierType: text(120, 2),
  loadingPattern: text(500, 2),
  cartonsPerCarrier: integer(1, 10_000),
  cartonLengthMm: sizeMm(),
  cartonWidthMm: sizeMm(),
  cartonHeightMm: sizeMm(),
  densityMinKgM3: density(),
  densityMaxKgM3: density(),
  monitorPosition: text(60),
  note: optionalText(1000),
});

export const approveConfigurationInput = z.object({ configurationId: id() });

export const retireConfigurationInput = z.object({ configurationId: id(), reason: text(500, 3) });

const MAX_TABLE = 200_000;
const hidden = /[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\t\n\r])\p{Cc}/u;

/** Kept as pasted: an empty first cell is a tab at the very beginning, which trimming would take away. */
const table = z.string().superRefine((raw, context) => {
  const say = (params: { code: string; max?: number }) =>
    context.addIssue({ code: "custom", message: params.code, params });
  if (raw.trim() === "") say({ code: "input.required" });
  if (raw.length > MAX_TABLE) say({ code: "input.too-long", max: MAX_TABLE });
  if (!raw.isWellFormed() || hidden.test(raw.replace(/^\uFEFF/, ""))) say({ code: "input.bad-characters" });
});

export const recordDoseMapInput = z.object({
  configurationId: id(),
  performedOn: day(),
  sourceActivity: text(300, 3),
  instrumentCode: code(40),
  performedBy: text(120, 2),
  monitorOutsideLoad: flag(),
  note: optionalText(1000),
  table,
});

export const stateMapAgeInput = z.object({
  maxDays: integer(1, 36_500),
  inForceFrom: optional(day()),
  source: text(300, 3),
});
