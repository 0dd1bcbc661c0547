import { z } from "zod";
import { choice, code, decimal, id, instant, integer, optional, optionalText, text } from "@/lib/core/fields";

/** Every time may be left empty: it is now. */
const moment = () => optional(instant());
/** Why it is written down late, and on which sheet of paper it stood. */
const late = { lateReason: optionalText(500), paperSheet: optionalText(60) };
/** Scanned one after the other; a box left empty is none. */
const scannedCarriers = z.array(z.object({ carrierCode: optional(code(20)) })).max(60);

export const loadIrradiatorInput = z.object({ code: code(20), name: text(120) });

export const startRunInput = z.object({
  irradiatorId: id(),
  cycleTimeS: optional(decimal(0.1, 1_000_000, 1)),
  /** What the timer is set for, and why it is set apart from what decay asks for. */
  timerSpecId: optional(id()),
  timerReason: optionalText(500),
  startedAt: moment(),
  note: optionalText(500),
  ...late,
});

export const enterCarriersInput = z.object({
  runId: id(),
  carriers: scannedCarriers,
  enteredAt: moment(),
  ...late,
});

export const leaveCarriersInput = z.object({
  runId: id(),
  carriers: scannedCarriers,
  leftAt: moment(),
  ...late,
});

export const interruptInput = z.object({ runId: id(), cause: text(500), startedAt: moment(), ...late });

export const resumeInput = z.object({
  runId: id(),
  resumedHow: text(500),
  positionKnown: choice(["yes", "no"]),
  endedAt: moment(),
  ...late,
});

export const finishRunInput = z.object({
  runId: id(),
  finishedAt: moment(),
  chamberTemperatureC: optional(decimal(-60, 100, 1)),
  alarms: optionalText(500),
  note: optionalText(500),
  ...late,
});

const statement = { sourceState: choice(["up", "down"]), carriersInRoom: integer(0, 500) };

export const handOverShiftInput = z.object({
  irradiatorId: id(),
  ...statement,
  openPoints: text(1000),
  handedOverAt: moment(),
});

export const takeOverShiftInput = z.object({
  handoverId: id(),
  ...statement,
  takenOverAt: moment(),
  remark: optionalText(1000),
});
