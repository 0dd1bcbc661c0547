import { z } from "zod";
import { choice, decimal, id, text } from "@/lib/core/fields";

export const releaseLotInput = z.object({ lotId: id() });

export const rejectLotInput = z.object({
  lotId: id(),
  disposition: choice(["return", "destroy"]),
  reason: text(1000, 5),
});

export const withdrawReleaseInput = z.object({ lotId: id(), reason: text(1000, 5) });

export const holdLotInput = z.object({ lotId: id(), reason: text(1000, 5) });

export const endHoldInput = z.object({ holdId: id(), reason: text(1000, 5) });

export const permitRetreatmentInput = z.object({
  lotId: id(),
  plannedMaxDoseGy: decimal(0.001, 500_000, 3),
  reason: text(1000, 5),
});
