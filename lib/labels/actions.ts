"use server";

import { formAction } from "@/lib/core/action";
import { recordPrint } from "@/lib/labels/commands";

export const recordPrintAction = formAction(recordPrint);
