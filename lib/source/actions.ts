"use server";

import { formAction } from "@/lib/core/action";
import { closeHold, openHold } from "@/lib/source/commands/holds";
import { countersignSheet, prepareSheet } from "@/lib/source/commands/sheets";
import { confirmState, enterState, withdrawState } from "@/lib/source/commands/states";
import { reviewTimer } from "@/lib/source/commands/timers";

export const enterStateAction = formAction(enterState);
export const confirmStateAction = formAction(confirmState);
export const withdrawStateAction = formAction(withdrawState);
export const openHoldAction = formAction(openHold);
export const closeHoldAction = formAction(closeHold);
export const prepareSheetAction = formAction(prepareSheet);
export const countersignSheetAction = formAction(countersignSheet);
export const reviewTimerAction = formAction(reviewTimer);
