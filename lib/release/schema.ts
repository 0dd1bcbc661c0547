import { z } from "zod";
import { choice, decimal, id, instant, optional, optionalText, text } from "@/lib/core/fields";

/** What the page showed when the form was made; a form sends it, a replay has none. */
const evidence = optional(text(200));

export const releaseLotInput = z.object({ lotId: id(), evidence });

export const rejectLotInput = z.object({
  lotId: id(),
  disposition: choice(["return", "destroy"]),
  evidence,
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

export const assignOnCallInput = z.object({
  personId: id(),
  startsAt: instant(),
  endsAt: instant(),
  note: optionalText(500),
});

export const withdrawOnCallInput = z.object({ onCallId: id(), reason: text(1000, 5) });
