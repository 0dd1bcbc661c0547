"use server";

import { formAction } from "@/lib/core/action";
import { strikeFile } from "@/lib/evidence/commands";

export const strikeFileAction = formAction(strikeFile);
