"use server";

import { formAction } from "@/lib/core/action";
import { closeHold, openHold } from "@/lib/source/commands/holds";
import { confirmState, enterState, withdrawState } from "@/lib/source/commands/states";
import { reviewTimer } from "@/lib/source/commands/timers";

export const enterStateAction = formAction(enterState);
export const confirmStateAction = formAction(confirmState);
export const withdrawStateAction = formAction(withdrawState);
export const openHoldAction = formAction(openHold);
export const closeHoldAction = formAction(closeHold);
export const reviewTimerAction = formAction(reviewTimer);
