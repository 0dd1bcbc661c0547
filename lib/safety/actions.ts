"use server";

import { formAction } from "@/lib/core/action";
import { correctCheck, recordCheck, signWeek } from "@/lib/safety/commands";

export const recordCheckAction = formAction(recordCheck);
export const correctCheckAction = formAction(correctCheck);
export const signWeekAction = formAction(signWeek);
