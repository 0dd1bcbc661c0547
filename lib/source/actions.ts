"use server";

import { formAction } from "@/lib/core/action";
import { confirmState, enterState, withdrawState } from "@/lib/source/commands";

export const enterStateAction = formAction(enterState);
export const confirmStateAction = formAction(confirmState);
export const withdrawStateAction = formAction(withdrawState);
