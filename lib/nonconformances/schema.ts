import { z } from "zod";
import { choice, code, day, flag, id, integer, optional, text } from "@/lib/core/fields";
import { checkCodes } from "@/lib/release/rules/check";

/** Codes in one box, parted by commas, spaces or lines; each once. */
const lotCodes = optional(text(2000)).transform((typed) => [
  ...new Set(
    (typed ?? "")
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
]);

export const openNonconformanceInput = z.object({
  lotCodes,
  runCode: optional(code(30)),
  certificateNumber: optional(code(30)),
  /** The failed check of the first lot that it is opened from. */
  checkCode: optional(choice(checkCodes)),
  found: text(4000, 5),
  concernsDose: flag(),
  ownerId: id(),
  dueOn: day(),
});

const seen = { nonconformanceId: id(), version: integer(1, 1_000_000) };

export const planNonconformanceInput = z.object({
  ...seen,
  cause: text(4000, 5),
  correction: text(4000, 5),
  correctiveAction: text(4000, 5),
});

export const verifyNonconformanceInput = z.object({
  ...seen,
  effective: choice(["yes", "no"]),
  finding: text(4000, 5),
});

export const assignNonconformanceInput = z.object({
  ...seen,
  ownerId: id(),
  dueOn: day(),
  reason: text(1000, 5),
});

export const closeNonconformanceInput = z.object(seen);
