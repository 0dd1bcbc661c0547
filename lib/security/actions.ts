"use server";

import { formAction } from "@/lib/core/action";
import { correctEvent, recordEvent, signWeek } from "@/lib/security/commands";

export const recordEventAction = formAction(recordEvent);
export const correctEventAction = formAction(correctEvent);
export const signWeekAction = formAction(signWeek);
