import { z } from "zod";
import { choice, id, instant, integer, optionalText, text } from "@/lib/core/fields";
import { firstYear, lastYear } from "@/lib/safety/rules/week";
import { eventKinds } from "@/lib/security/rules";

const eventBody = {
  kind: choice(eventKinds),
  occurredAt: instant(),
  summary: text(2000),
  actionTaken: optionalText(2000),
};

export const recordEventInput = z.object(eventBody);

export const correctEventInput = z.object({ securityEventId: id(), ...eventBody, reason: text(500, 5) });

export const signWeekInput = z.object({
  isoYear: integer(firstYear, lastYear),
  isoWeek: integer(1, 53),
  /** How many entries the signer had before their eyes. */
  seen: integer(0, 100_000),
  remark: optionalText(1000),
});
