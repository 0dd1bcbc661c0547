"use server";

import { formAction } from "@/lib/core/action";
import {
  assignNonconformance,
  closeNonconformance,
  openNonconformance,
  planNonconformance,
  verifyNonconformance,
} from "@/lib/nonconformances/commands";

export const openNonconformanceAction = formAction(openNonconformance);
export const planNonconformanceAction = formAction(planNonconformance);
export const verifyNonconformanceAction = formAction(verifyNonconformance);
export const assignNonconformanceAction = formAction(assignNonconformance);
export const closeNonconformanceAction = formAction(closeNonconformance);
