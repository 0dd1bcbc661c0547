import { z } from "zod";
import { choice, code, decimal, id, instant, integer, optional, optionalText, text } from "@/lib/core/fields";
import { isOfRadiationSafety } from "@/lib/safety/rules/catalogue";
import { firstYear, lastYear } from "@/lib/safety/rules/week";

/** Six decimals on twelve digits is what the column holds. */
const measured = () => optional(decimal(-1_000_000_000, 1_000_000_000, 6));

const checkBody = {
  performedAt: instant(),
  value: measured(),
  unit: optionalText(20),
  verdict: optional(choice(["pass", "fail"])),
  siteLower: measured(),
  siteUpper: measured(),
  limitSource: optionalText(200),
  device: optionalText(80),
  note: optionalText(1000),
  lateReason: optionalText(300),
};

export const recordCheckInput = z.object({ templateCode: code(20), ...checkBody });

export const correctCheckInput = z.object({ checkId: id(), ...checkBody, reason: text(500, 5) });

export const signWeekInput = z.object({
  isoYear: integer(firstYear, lastYear),
  isoWeek: integer(1, 53),
  /** How many entries the signer had before their eyes. */
  seen: integer(0, 100_000),
  remark: optionalText(1000),
});

const catalogueRow = z.object({
  id: code(20),
  titleVi: text(300),
  titleEn: text(300),
  frequency: code(30),
  kind: z.string().min(1).max(20),
  unit: text(20, 0),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  upperStrict: z.boolean(),
  criterion: text(500),
  source: text(300),
  status: choice(["C", "CF", "P", "U"]),
  appliesTo: choice(["both", "wet", "fdg"]),
  siteSetpointRequired: z.boolean(),
  performedBy: code(40),
});

/** Security's own checks are dropped before anything is stored or written into the open trail. */
export const loadTemplatesInput = z.object({
  templates: z
    .array(catalogueRow)
    .max(1000)
    .transform((rows) => rows.filter(isOfRadiationSafety)),
});
