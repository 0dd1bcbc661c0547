import { z } from "zod";
import { code, decimal, id, instant, optional, text } from "@/lib/core/fields";
import { maxTableText } from "@/lib/dosimetry/rules/table";

/** What was seen at the instrument; the dose is made of it by the calibration and never typed. */
const raw = {
  absorbance: optional(decimal(-10, 1_000, 6)),
  background: optional(decimal(-10, 1_000, 6)),
  thickness: optional(decimal(0.000001, 100_000, 6)),
  irradiatedC: optional(decimal(-200, 200, 1)),
  printedGy: optional(decimal(0.001, 10_000_000, 3)),
};

const sitting = { lotId: id(), calibrationId: id(), instrumentCode: code(40), readAt: instant() };

export const logReadingsInput = z.object({
  ...sitting,
  readings: z
    .array(z.object({ dosimeterCode: code(40), ...raw }))
    .min(1)
    .max(200),
});

export const rereadDosimeterInput = z.object({
  ...sitting,
  ...raw,
  dosimeterCode: code(40),
  supersedesId: id(),
  reason: text(500, 5),
});

const hidden = /[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\t\n\r])\p{Cc}/u;

/** Kept as it came: an empty first cell is a tab at the very beginning, which trimming would take away. */
const table = z.string().superRefine((typed, context) => {
  const say = (params: { code: string; max?: number }) =>
    context.addIssue({ code: "custom", message: params.code, params });
  if (typed.trim() === "") say({ code: "input.required" });
  if (typed.length > maxTableText) say({ code: "input.too-long", max: maxTableText });
  if (!typed.isWellFormed() || hidden.test(typed.replace(/^\uFEFF/, "")))
    say({ code: "input.bad-characters" });
});

/** `drop.r7` leaves line 7 out, knowingly. */
const drop = z
  .record(z.string().regex(/^r\d{1,6}$/), z.literal("on"))
  .default({})
  .transform((rows) => Object.keys(rows).map((name) => Number(name.slice(1))));

export const importReadingsInput = z.object({ ...sitting, table, drop });

export const investigateReplicatesInput = z.object({
  lotId: id(),
  readingIds: z
    .string()
    .transform((joined) => joined.split(" "))
    .pipe(z.array(id()).min(2).max(50)),
  finding: text(1000, 10),
});
