"use server";

import { formAction } from "@/lib/core/action";
import { logTemperature, stateLimit } from "@/lib/storage/commands/conditions";
import { moveLot } from "@/lib/storage/commands/moves";
import { closePlace, openPlace } from "@/lib/storage/commands/places";

export const openPlaceAction = formAction(openPlace);
export const closePlaceAction = formAction(closePlace);
export const moveLotAction = formAction(moveLot);
export const logTemperatureAction = formAction(logTemperature);
export const stateLimitAction = formAction(stateLimit);
