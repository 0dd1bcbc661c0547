"use server";

import {
  approveConfiguration,
  draftConfiguration,
  recordDoseMap,
  retireConfiguration,
  stateMapAge,
} from "@/lib/configurations/commands";
import { formAction } from "@/lib/core/action";

export const draftConfigurationAction = formAction(draftConfiguration);
export const approveConfigurationAction = formAction(approveConfiguration);
export const retireConfigurationAction = formAction(retireConfiguration);
export const recordDoseMapAction = formAction(recordDoseMap);
export const stateMapAgeAction = formAction(stateMapAge);
