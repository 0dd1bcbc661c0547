import { z } from "zod";
import { choice, id, optionalText, text } from "@/lib/core/fields";

export const reviewInterruptionInput = z.object({
  interruptionId: id(),
  cause: text(1000, 3),
  effect: text(1000, 3),
  decision: choice(["goes_on", "hold"]),
  carriers: z
    .array(z.object({ interruptionCarrierId: id(), position: optionalText(60) }))
    .max(500)
    .default([]),
});
