import { z } from "zod";
import { choice, code, day, decimal, flag, id, optional, optionalText, text } from "@/lib/core/fields";
import { lifeStages } from "@/lib/schedules/rules/pests";

const dose = () => optional(decimal(0.001, 1_000_000, 3));

/** Pests by their row of the catalogue; no stage ticked is a stage not known. */
export const targetPestsInput = z
  .array(
    z.object({ pestId: id(), lifeStages: z.array(choice(lifeStages)).max(lifeStages.length).default([]) }),
  )
  .max(20)
  .default([]);

export const loadSchedulesInput = z.object({
  rows: z
    .array(
      z.object({
        code: text(40),
        programme: text(200),
        origin: optionalText(20),
        destination: optionalText(40),
        commodity: optionalText(200),
        pest: optionalText(200),
        pestCommon: optionalText(200),
        purpose: text(120),
        minDoseGy: dose(),
        maxDoseGy: dose(),
        edition: optionalText(200),
        effectiveFrom: optionalText(10),
        effectiveTo: optionalText(10),
        status: text(200),
        source: text(400),
        note: optionalText(400),
      }),
    )
    .min(1)
    .max(1_000),
});

/** What a look-up is asked in its address; an empty box asks nothing. */
export const planInput = z.object({
  destination: optional(code(20)),
  commodity: optionalText(60),
  day: optional(day()),
  customerMinDoseGy: dose(),
  customerMaxDoseGy: dose(),
  productMaxDoseGy: dose(),
  pests: targetPestsInput,
});

export const activateScheduleInput = z.object({
  scheduleId: id(),
  document: text(300, 3),
  effectiveFrom: day(),
  effectiveTo: optional(day()),
  /** The document was made up for the demo, and the row says so wherever it counts. */
  synthetic: flag(),
});
