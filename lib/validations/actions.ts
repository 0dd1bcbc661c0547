"use server";

import { formAction } from "@/lib/core/action";
import {
  approveValidation,
  draftPartialLoad,
  draftTransitDose,
  withdrawValidation,
} from "@/lib/validations/commands";

export const draftTransitDoseAction = formAction(draftTransitDose);
export const draftPartialLoadAction = formAction(draftPartialLoad);
export const approveValidationAction = formAction(approveValidation);
export const withdrawValidationAction = formAction(withdrawValidation);
