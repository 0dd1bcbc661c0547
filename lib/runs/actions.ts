"use server";

import { formAction } from "@/lib/core/action";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { handOverShift, takeOverShift } from "@/lib/runs/commands/shift";
import { finishRun, interrupt, resume, startRun } from "@/lib/runs/commands/source";

export const startRunAction = formAction(startRun);
export const enterCarriersAction = formAction(enterCarriers);
export const leaveCarriersAction = formAction(leaveCarriers);
export const interruptAction = formAction(interrupt);
export const resumeAction = formAction(resume);
export const finishRunAction = formAction(finishRun);
export const handOverShiftAction = formAction(handOverShift);
export const takeOverShiftAction = formAction(takeOverShift);
