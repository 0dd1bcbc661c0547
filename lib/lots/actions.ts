"use server";

import { formAction } from "@/lib/core/action";
import { destroyGoods, returnGoods } from "@/lib/lots/commands/departure";
import { dispatchLot, openRound } from "@/lib/lots/commands/dispatch";
import { recordAcknowledgement, recordInspection } from "@/lib/lots/commands/inspection";
import { callInspector, endCall } from "@/lib/lots/commands/inspector";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { amendReceipt, receiveLot } from "@/lib/lots/commands/receipt";
import { sealLot } from "@/lib/lots/commands/seal";
import { closeTreatment, unloadCarrier } from "@/lib/lots/commands/unloading";

export const receiveLotAction = formAction(receiveLot);
export const amendReceiptAction = formAction(amendReceipt);
export const recordInspectionAction = formAction(recordInspection);
export const callInspectorAction = formAction(callInspector);
export const endCallAction = formAction(endCall);
export const sealLotAction = formAction(sealLot);
export const recordAcknowledgementAction = formAction(recordAcknowledgement);
export const loadCarrierAction = formAction(loadCarrier);
export const unloadCarrierAction = formAction(unloadCarrier);
export const closeTreatmentAction = formAction(closeTreatment);
export const dispatchLotAction = formAction(dispatchLot);
export const returnGoodsAction = formAction(returnGoods);
export const destroyGoodsAction = formAction(destroyGoods);
export const openRoundAction = formAction(openRound);
