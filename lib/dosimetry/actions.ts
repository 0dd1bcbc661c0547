"use server";

import { formAction } from "@/lib/core/action";
import { logReadings, rereadDosimeter } from "@/lib/dosimetry/commands";

export const logReadingsAction = formAction(logReadings);
export const rereadDosimeterAction = formAction(rereadDosimeter);
