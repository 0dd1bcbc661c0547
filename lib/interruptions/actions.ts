"use server";

import { formAction } from "@/lib/core/action";
import { reviewInterruption } from "@/lib/interruptions/commands";

export const reviewInterruptionAction = formAction(reviewInterruption);
