"use server";

import { formAction } from "@/lib/core/action";
import { permitRetreatment, rejectLot, releaseLot, withdrawRelease } from "@/lib/release/commands";

export const releaseLotAction = formAction(releaseLot);
export const rejectLotAction = formAction(rejectLot);
export const withdrawReleaseAction = formAction(withdrawRelease);
export const permitRetreatmentAction = formAction(permitRetreatment);
