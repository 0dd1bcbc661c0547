import { z } from "zod";
import { code, decimal, id, instant, text } from "@/lib/core/fields";

/** 500 kGy is far above any dose of this plant; it only catches slipped keys. */
const doseGy = decimal(0.001, 500_000, 3);

export const logReadingsInput = z.object({
  lotId: id(),
  instrumentCode: code(40),
  readAt: instant(),
  readings: z
    .array(z.object({ dosimeterCode: code(40), doseGy }))
    .min(1)
    .max(200),
});

export const rereadDosimeterInput = z.object({
  lotId: id(),
  dosimeterCode: code(40),
  supersedesId: id(),
  instrumentCode: code(40),
  readAt: instant(),
  doseGy,
  reason: text(500, 5),
});
