"use server";

import { formAction } from "@/lib/core/action";
import { activateSchedule } from "@/lib/schedules/commands";

export const activateScheduleAction = formAction(activateSchedule);
