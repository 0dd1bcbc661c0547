"use server";

import { formAction } from "@/lib/core/action";
import { approveLicence, endLicence, proposeLicence, withdrawLicence } from "@/lib/licences/commands";

export const proposeLicenceAction = formAction(proposeLicence);
export const approveLicenceAction = formAction(approveLicence);
export const endLicenceAction = formAction(endLicence);
export const withdrawLicenceAction = formAction(withdrawLicence);
