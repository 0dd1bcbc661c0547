import { z } from "zod";
import { choice, day, decimal, id, instant, optional, optionalText, text } from "@/lib/core/fields";

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
  /** Food only: what the agency agreed to in writing, and the minimum that the pass to come gives by itself. */
  plannedMinDoseGy: optional(decimal(0.001, 500_000, 3)),
  agency: optionalText(200),
  agreementDocument: optionalText(200),
  agreedOn: optional(day()),
  reason: text(1000, 5),
});

export const assignOnCallInput = z.object({
  personId: id(),
  startsAt: instant(),
  endsAt: instant(),
  note: optionalText(500),
});

export const withdrawOnCallInput = z.object({ onCallId: id(), reason: text(1000, 5) });

export const proposeConcessionInput = z.object({
  lotId: id(),
  evidence,
  document: text(200, 2),
  customerSignatory: text(200, 2),
  customerSignedOn: day(),
  reason: text(1000, 5),
});

export const confirmConcessionInput = z.object({ concessionId: id(), evidence });
