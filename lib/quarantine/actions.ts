"use server";

import { formAction } from "@/lib/core/action";
import { stateTerm } from "@/lib/quarantine/commands";

export const stateTermAction = formAction(stateTerm);
