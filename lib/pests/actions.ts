"use server";

import { formAction } from "@/lib/core/action";
import { registerPest } from "@/lib/pests/commands";

export const registerPestAction = formAction(registerPest);
