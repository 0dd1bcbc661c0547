import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { callInspector } from "@/lib/lots/commands/inspector";
import { unloadCarrier } from "@/lib/lots/commands/unloading";
import type { ActionCase } from "../case";

export const lotCases: ActionCase[] = [
  {
    action: "lots.receiveLotAction",
    command: "lots.receive-lot",
    may: ["storekeeper", "operator"],
    by: "STO01",
    prepare: (shop) => shop.receiptOf("fruit"),
    writes: ["insert public.lot"],
  },
  {
    action: "lots.amendReceiptAction",
    command: "lots.amend-receipt",
    may: ["storekeeper", "operator"],
    by: "OPR01",
    async prepare(shop) {
      const { id } = await shop.received("fruit");
      const reason = "Đếm lại tại cổng";
      return { ...(await shop.receiptOf("fruit")), lotId: id, _version: 1, reason, vehicle: "29C-123.45" };
    },
    writes: ["update public.lot"],
  },
  {
    action: "lots.recordInspectionAction",
    command: "lots.record-inspection",
    may: ["storekeeper", "operator"],
    by: "STO01",
    async prepare(shop) {
      const { id } = await shop.received("fruit");
      const by = { inspectorName: "Kiểm dịch viên", organisation: "Kiểm dịch thực vật" };
      return {
        lotId: id,
        ...by,
        sampleCartons: 8,
        result: "pass",
        kind: "facility",
        packaging: "pest_proof",
      };
    },
    writes: ["insert public.inspection"],
  },
  {
    action: "lots.callInspectorAction",
    command: "lots.call-inspector",
    may: ["storekeeper", "operator", "clerk"],
    by: "STO01",
    async prepare(shop) {
      const { id } = await shop.received("fruit");
      const whom = { organisation: "Kiểm dịch thực vật", notified: "Chị Hà, gọi điện" };
      return { lotId: id, kind: "plant_quarantine", ...whom };
    },
    writes: ["insert public.inspection_call"],
  },
  {
    action: "lots.endCallAction",
    command: "lots.end-call",
    may: ["storekeeper", "operator", "clerk"],
    by: "OPR01",
    async prepare(shop) {
      const { id } = await shop.received("fruit");
      const call = { lotId: id, kind: "joint", organisation: "Kiểm dịch hai nước", notified: "Ông Nam" };
      const how = { at: shop.ago(60), replay: true } as const;
      await mustRun(callInspector, await shop.person("STO01"), call, how);
      return { lotId: id, outcome: "could_not_come", cause: "Chuyến bay bị hủy" };
    },
    writes: ["insert public.inspection_call_end"],
  },
  {
    action: "lots.sealLotAction",
    command: "lots.seal-lot",
    may: ["storekeeper", "operator"],
    by: "STO01",
    async prepare(shop) {
      const { id } = await shop.unloaded();
      const by = { officerName: "Cán bộ kiểm dịch", organisation: "Kiểm dịch thực vật" };
      return { lotId: id, ...by, firstCode: "KD-001", lastCode: "KD-072", cartons: 72 };
    },
    writes: ["insert public.quarantine_seal"],
  },
  {
    action: "lots.recordAcknowledgementAction",
    command: "lots.record-acknowledgement",
    may: ["storekeeper", "clerk"],
    by: "CLK01",
    async prepare(shop) {
      const { id } = await shop.received("n95");
      return { lotId: id, customerSignatory: "Đại diện đơn vị gửi", document: "Bản xác nhận 01" };
    },
    writes: ["insert public.acknowledgement"],
  },
  {
    action: "lots.loadCarrierAction",
    command: "lots.load-carrier",
    may: ["operator"],
    by: "OPR01",
    async prepare(shop) {
      const { id } = await shop.received("fruit");
      return { lotId: id, carrierCode: shop.next(), cartons: 72 };
    },
    writes: ["insert public.carrier_load", "update public.lot"],
  },
  {
    action: "lots.unloadCarrierAction",
    command: "lots.unload-carrier",
    may: ["operator"],
    by: "OPR02",
    async prepare(shop) {
      const { lot } = await shop.irradiated();
      return { lotId: lot.id, ...lot.carriers[0], cartonsOut: 72, damagedCartons: 0 };
    },
    writes: ["insert public.carrier_unload"],
  },
  {
    action: "lots.closeTreatmentAction",
    command: "lots.close-treatment",
    may: ["operator"],
    by: "OPR01",
    async prepare(shop) {
      const { lot } = await shop.irradiated("fruit", 1);
      const out = { lotId: lot.id, ...lot.carriers[0], cartonsOut: 72, damagedCartons: 0 };
      const how = { at: shop.ago(420), replay: true } as const;
      await mustRun(unloadCarrier, await shop.person("OPR01"), out, how);
      return { lotId: lot.id, reason: "Khách rút nửa lô về" };
    },
    writes: ["update public.lot"],
  },
  {
    action: "lots.dispatchLotAction",
    command: "lots.dispatch-lot",
    may: ["storekeeper"],
    by: "STO02",
    async prepare(shop) {
      const { id } = await shop.certified();
      return { lotId: id, vehicle: "29C-123.45", consignee: "Đơn vị tiếp nhận", cartons: 16 };
    },
    writes: ["insert public.dispatch", "update public.lot"],
  },
  {
    action: "lots.openRoundAction",
    command: "rounds.open-round",
    may: ["clerk"],
    desk: true,
    by: "CLK01",
    prepare: async (shop) => ({
      code: `DOT-${shop.next()}`,
      name: "Đợt thử",
      beneficiary: "Bệnh viện huyện",
      openedOn: centreDay(shop.ago(0)),
    }),
    writes: ["insert public.free_round"],
  },
  {
    action: "dosimetry.logReadingsAction",
    command: "dosimetry.log-readings",
    may: ["dosimetrist"],
    by: "DOS02",
    async prepare(shop) {
      const lot = await shop.unloaded();
      const readings = [{ dosimeterCode: lot.dosimeters[0], printedGy: "640,5" }];
      const readAt = shop.typed(shop.ago(60));
      return { lotId: lot.id, ...(await shop.sitting(60)), readAt, readings };
    },
    writes: ["insert public.dosimeter_reading"],
  },
  {
    action: "dosimetry.rereadDosimeterAction",
    command: "dosimetry.reread-dosimeter",
    may: ["dosimetrist"],
    by: "DOS02",
    async prepare(shop) {
      const lot = await shop.read();
      const [dosimeterCode] = lot.dosimeters;
      const first = await database().dosimeterReading.findFirstOrThrow({
        where: { lotId: lot.id, placement: { dosimeterCode: dosimeterCode ?? "" } },
      });
      const again = { ...(await shop.sitting(60)), readAt: shop.typed(shop.ago(60)), printedGy: 641 };
      return {
        lotId: lot.id,
        dosimeterCode,
        supersedesId: first.id,
        ...again,
        reason: "Đọc lại sau khi hiệu chuẩn",
      };
    },
    writes: ["insert public.dosimeter_reading"],
  },
  {
    action: "dosimetry.importReadingsAction",
    command: "dosimetry.import-readings",
    may: ["dosimetrist"],
    by: "DOS01",
    async prepare(shop) {
      const lot = await shop.unloaded();
      const table = ["liều kế;liều", `${lot.dosimeters[0]};640,5`, `${lot.dosimeters[1]};lỗi`].join("\n");
      const readAt = shop.typed(shop.ago(60));
      return { lotId: lot.id, ...(await shop.sitting(60)), readAt, table, drop: { r3: "on" } };
    },
    writes: ["insert public.dosimeter_reading"],
  },
  {
    action: "dosimetry.investigateReplicatesAction",
    command: "dosimetry.investigate-replicates",
    may: ["dosimetrist"],
    by: "DOS01",
    async prepare(shop) {
      const lot = await shop.replicates();
      return { ...lot, finding: "Một liều kế bị gập mép, đã xem lại dưới kính" };
    },
    writes: ["insert public.replicate_investigation"],
  },
];
