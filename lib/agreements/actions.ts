"use server";

import { draftAgreement, endAgreement, putInForce, withdrawAgreement } from "@/lib/agreements/commands";
import { formAction } from "@/lib/core/action";

export const draftAgreementAction = formAction(draftAgreement);
export const putInForceAction = formAction(putInForce);
export const endAgreementAction = formAction(endAgreement);
export const withdrawAgreementAction = formAction(withdrawAgreement);
