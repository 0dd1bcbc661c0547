import { mustRun } from "@/lib/core/command";
import { draftCalibration } from "@/lib/dosimetry/commands/calibrations";
import { proposeBand, registerType } from "@/lib/dosimetry/commands/instruments";
import {
  aBatch,
  aBatchOf,
  aCalibrationOf,
  aCheckOf,
  anApprovedCalibration,
  aReader,
  aReaderOf,
  aTypeOf,
} from "../../fixtures/instruments";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const how = { replay: true } as const;

async function aType(shop: Workshop): Promise<string> {
  const type = aTypeOf({ code: `LOAI-${shop.next()}` });
  return (await mustRun(registerType, await shop.person("DOS01"), type, how)).id;
}

async function parts(shop: Workshop) {
  const keeper = await shop.person("DOS01");
  const { id: batchId } = await aBatch(keeper, { code: `ME-${shop.next()}` });
  const { id: readerId } = await aReader(keeper, { code: `MD-${shop.next()}` });
  return { batchId, readerId };
}

async function aDraft(shop: Workshop): Promise<string> {
  const draft = aCalibrationOf(await parts(shop), { code: `HC-${shop.next()}` });
  return (await mustRun(draftCalibration, await shop.person("DOS01"), draft, how)).id;
}

async function anApproved(shop: Workshop): Promise<string> {
  const [keeper, approver] = [await shop.person("DOS01"), await shop.person("REL01")];
  const code = `HC-${shop.next()}`;
  return (await anApprovedCalibration(keeper, approver, await parts(shop), { code })).id;
}

const bandFrom = (typeId: string) => ({
  typeId,
  fromGy: 100,
  expectedPercent: 3,
  acceptedPercent: 5,
  effectiveFrom: "2020-01-01",
  source: "Quy định của cơ sở",
});

export const instrumentCases: ActionCase[] = [
  {
    action: "dosimetry.registerTypeAction",
    command: "instruments.register-type",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS01",
    prepare: async (shop) => aTypeOf({ code: `LOAI-${shop.next()}` }),
    writes: ["insert public.dosimeter_type"],
  },
  {
    action: "dosimetry.registerBatchAction",
    command: "instruments.register-batch",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS01",
    prepare: async (shop) => aBatchOf(await aType(shop), { code: `ME-${shop.next()}` }),
    writes: ["insert public.dosimeter_batch", "insert public.dosimeter_stock_move"],
  },
  {
    action: "dosimetry.moveStockAction",
    command: "instruments.move-stock",
    may: ["dosimetrist"],
    by: "DOS02",
    prepare: async (shop) => ({ batchId: (await parts(shop)).batchId, kind: "issued", pieces: 10 }),
    writes: ["insert public.dosimeter_stock_move"],
  },
  {
    action: "dosimetry.registerReaderAction",
    command: "instruments.register-reader",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS01",
    prepare: async (shop) => aReaderOf({ code: `MD-${shop.next()}` }),
    writes: ["insert public.dose_reader", "insert public.dose_reader_service"],
  },
  {
    action: "dosimetry.setReaderServiceAction",
    command: "instruments.set-reader-service",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS01",
    async prepare(shop) {
      const { readerId } = await parts(shop);
      return { readerId, inService: "no", since: shop.typed(shop.ago(60)), reason: "Gửi sửa đèn" };
    },
    writes: ["insert public.dose_reader_service"],
  },
  {
    action: "dosimetry.checkReaderAction",
    command: "instruments.check-reader",
    may: ["dosimetrist"],
    by: "DOS02",
    prepare: async (shop) => aCheckOf((await parts(shop)).readerId, shop.typed(shop.ago(60))),
    writes: ["insert public.dose_reader_check"],
  },
  {
    action: "dosimetry.proposeBandAction",
    command: "instruments.propose-band",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS01",
    prepare: async (shop) => bandFrom(await aType(shop)),
    writes: ["insert public.cv_band"],
  },
  {
    action: "dosimetry.approveBandAction",
    command: "instruments.approve-band",
    may: ["dosimetrist", "releaser"],
    desk: true,
    signs: true,
    by: "REL01",
    async prepare(shop) {
      const band = bandFrom(await aType(shop));
      return { bandId: (await mustRun(proposeBand, await shop.person("DOS01"), band, how)).id };
    },
    writes: ["insert public.signature", "update public.cv_band"],
  },
  {
    action: "dosimetry.draftCalibrationAction",
    command: "calibrations.draft-calibration",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS01",
    prepare: async (shop) => aCalibrationOf(await parts(shop), { code: `HC-${shop.next()}` }),
    writes: ["insert public.calibration"],
  },
  {
    action: "dosimetry.approveCalibrationAction",
    command: "calibrations.approve-calibration",
    may: ["dosimetrist", "releaser"],
    desk: true,
    signs: true,
    by: "REL01",
    prepare: async (shop) => ({ calibrationId: await aDraft(shop) }),
    writes: ["insert public.signature", "update public.calibration"],
  },
  {
    action: "dosimetry.withdrawCalibrationAction",
    command: "calibrations.withdraw-calibration",
    may: ["dosimetrist", "releaser"],
    desk: true,
    by: "REL02",
    prepare: async (shop) => ({ calibrationId: await anApproved(shop), reason: "Phòng chuẩn báo sai" }),
    writes: ["update public.calibration"],
  },
  {
    action: "dosimetry.recordComparisonAction",
    command: "calibrations.record-comparison",
    may: ["dosimetrist"],
    desk: true,
    by: "DOS02",
    async prepare(shop) {
      const doses = { siteGy: 5120, siteUGy: 200, referenceGy: 5000, referenceUGy: 120 };
      const papers = { laboratory: "Phòng chuẩn", laboratoryCertificate: "SS-01", comparedOn: "2020-06-01" };
      return { calibrationId: await anApproved(shop), ...doses, ...papers };
    },
    writes: ["insert public.dose_comparison"],
  },
];
