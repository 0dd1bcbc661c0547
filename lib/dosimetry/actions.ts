"use server";

import { formAction } from "@/lib/core/action";
import { importReadings, logReadings, rereadDosimeter } from "@/lib/dosimetry/commands";
import {
  approveCalibration,
  draftCalibration,
  recordComparison,
  withdrawCalibration,
} from "@/lib/dosimetry/commands/calibrations";
import {
  approveBand,
  checkReader,
  moveStock,
  proposeBand,
  registerBatch,
  registerReader,
  registerType,
  setReaderService,
} from "@/lib/dosimetry/commands/instruments";
import { investigateReplicates } from "@/lib/dosimetry/commands/replicates";

export const logReadingsAction = formAction(logReadings);
export const rereadDosimeterAction = formAction(rereadDosimeter);
export const importReadingsAction = formAction(importReadings);
export const investigateReplicatesAction = formAction(investigateReplicates);
export const draftCalibrationAction = formAction(draftCalibration);
export const approveCalibrationAction = formAction(approveCalibration);
export const withdrawCalibrationAction = formAction(withdrawCalibration);
export const recordComparisonAction = formAction(recordComparison);
export const registerTypeAction = formAction(registerType);
export const registerBatchAction = formAction(registerBatch);
export const moveStockAction = formAction(moveStock);
export const registerReaderAction = formAction(registerReader);
export const setReaderServiceAction = formAction(setReaderService);
export const checkReaderAction = formAction(checkReader);
export const proposeBandAction = formAction(proposeBand);
export const approveBandAction = formAction(approveBand);
