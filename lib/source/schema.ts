import { z } from "zod";
import { choice, day, decimal, id, instant, optional, optionalText, text } from "@/lib/core/fields";
import { holdKinds } from "@/lib/source/rules/holds";

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

/** The time may be left empty: it is now. */
export const openHoldInput = z.object({
  irradiatorId: id(),
  kind: choice(holdKinds),
  reason: text(1000, 10),
  openedAt: optional(instant()),
});

export const closeHoldInput = z.object({ holdId: id(), reason: text(1000, 10) });

export const reviewTimerInput = z.object({ runId: id(), reason: text(1000, 10) });

/** The specifications the maker of the sheet has before them. */
export const prepareSheetInput = z.object({
  irradiatorId: id(),
  lines: z.array(z.object({ specId: id() })).max(200),
});

export const countersignSheetInput = z.object({ sheetId: id() });
