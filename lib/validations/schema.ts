import { z } from "zod";
import { day, decimal, id, integer, optional, optionalText, text } from "@/lib/core/fields";

const evidence = {
  configurationId: id(),
  measuredOn: day(),
  effectiveFrom: day(),
  document: text(200, 3),
  note: optionalText(1000),
};

export const draftTransitDoseInput = z.object({
  ...evidence,
  /** A row left empty is none. */
  positions: z
    .array(z.object({ position: optionalText(60), doseGy: optional(decimal(0.001, 100_000, 3)) }))
    .max(60),
});

export const draftPartialLoadInput = z.object({ ...evidence, minCartons: integer(1, 10_000) });

export const approveValidationInput = z.object({ validationId: id() });

export const withdrawValidationInput = z.object({ validationId: id(), reason: text(500, 3) });
