"use server";

import { formAction } from "@/lib/core/action";
import {
  approveSpecification,
  draftSpecification,
  retireSpecification,
  withdrawDraft,
} from "@/lib/specs/commands";

export const draftSpecificationAction = formAction(draftSpecification);
export const approveSpecificationAction = formAction(approveSpecification);
export const withdrawDraftAction = formAction(withdrawDraft);
export const retireSpecificationAction = formAction(retireSpecification);
