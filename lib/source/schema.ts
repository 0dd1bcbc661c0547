import { z } from "zod";
import { day, decimal, id, optionalText, text } from "@/lib/core/fields";

export const enterStateInput = z.object({
  irradiatorId: id(),
  /** Whole becquerels fit a 64-bit integer up to 249,000 kCi; no irradiator holds a twentieth of that. */
  activityKCi: decimal(0.001, 10_000, 3),
  referenceOn: day(),
  certificateSet: text(300, 3),
  effectiveFrom: day(),
  note: optionalText(1000),
});

export const confirmStateInput = z.object({ stateId: id() });

export const withdrawStateInput = z.object({ stateId: id(), reason: text(500, 3) });
