"use server";

import { formAction } from "@/lib/core/action";
import { confirmConcession, proposeConcession } from "@/lib/release/commands/concession";
import { endHold, holdLot } from "@/lib/release/commands/holds";
import { assignOnCall, withdrawOnCall } from "@/lib/release/commands/on-call";
import { permitRetreatment, rejectLot, releaseLot, withdrawRelease } from "@/lib/release/commands";

export const releaseLotAction = formAction(releaseLot);
export const rejectLotAction = formAction(rejectLot);
export const withdrawReleaseAction = formAction(withdrawRelease);
export const permitRetreatmentAction = formAction(permitRetreatment);
export const holdLotAction = formAction(holdLot);
export const endHoldAction = formAction(endHold);
export const assignOnCallAction = formAction(assignOnCall);
export const withdrawOnCallAction = formAction(withdrawOnCall);
export const proposeConcessionAction = formAction(proposeConcession);
export const confirmConcessionAction = formAction(confirmConcession);
