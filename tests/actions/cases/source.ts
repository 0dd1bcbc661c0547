import { mustRun } from "@/lib/core/command";
import { openHold } from "@/lib/source/commands/holds";
import { prepareSheet } from "@/lib/source/commands/sheets";
import { anEntry, aStateOf } from "../../fixtures/source";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

async function entered(shop: Workshop): Promise<string> {
  const later = { effectiveFrom: "2019-06-03" };
  return (await anEntry(await shop.person("RSO01"), await shop.irradiator(), later)).id;
}

const aHoldOf = (irradiatorId: string) => ({
  irradiatorId,
  kind: "source_event",
  reason: "Cảm biến bể báo động, chưa rõ vì sao",
});

export const sourceCases: ActionCase[] = [
  {
    action: "source.enterStateAction",
    command: "source.enter-state",
    may: ["safety_officer"],
    by: "RSO01",
    desk: true,
    prepare: async (shop) =>
      aStateOf(await shop.irradiator(), { activityKCi: "170,5", effectiveFrom: "2019-06-03" }),
    writes: ["insert public.loading_state"],
  },
  {
    action: "source.confirmStateAction",
    command: "source.confirm-state",
    may: ["safety_officer", "releaser"],
    by: "RSO02",
    desk: true,
    signs: true,
    prepare: async (shop) => ({ stateId: await entered(shop) }),
    writes: ["insert public.signature", "update public.loading_state"],
  },
  {
    action: "source.withdrawStateAction",
    command: "source.withdraw-state",
    may: ["safety_officer"],
    by: "RSO01",
    desk: true,
    prepare: async (shop) => ({ stateId: await entered(shop), reason: "Gõ nhầm hoạt độ" }),
    writes: ["update public.loading_state"],
  },
  {
    action: "source.openHoldAction",
    command: "source.open-hold",
    may: ["safety_officer"],
    by: "RSO01",
    desk: true,
    prepare: async (shop) => aHoldOf(await shop.irradiator()),
    writes: ["insert public.source_hold"],
  },
  {
    action: "source.closeHoldAction",
    command: "source.close-hold",
    may: ["safety_officer"],
    by: "RSO02",
    desk: true,
    prepare: async (shop) => {
      const how = { at: shop.ago(60), replay: true } as const;
      const { id } = await mustRun(
        openHold,
        await shop.person("RSO01"),
        aHoldOf(await shop.irradiator()),
        how,
      );
      return { holdId: id, reason: "Lau thử sạch, biên bản 12" };
    },
    writes: ["update public.source_hold"],
  },
  {
    action: "source.reviewTimerAction",
    command: "source.review-timer",
    may: ["dosimetrist", "releaser"],
    by: "DOS01",
    signs: true,
    prepare: async (shop) => {
      const { runId } = await shop.irradiated("suits");
      return { runId, reason: "Chu kỳ đọc lại trên băng ghi" };
    },
    writes: ["insert public.signature", "insert public.timer_review"],
  },
  {
    action: "source.prepareSheetAction",
    command: "source.prepare-sheet",
    may: ["operator", "dosimetrist", "safety_officer"],
    by: "OPR01",
    prepare: async (shop) => {
      const irradiatorId = await shop.irradiator();
      return { irradiatorId, "lines.0.specId": (await shop.orderOf("fruit")).specId };
    },
    writes: ["insert public.morning_sheet", "insert public.morning_sheet_line"],
  },
  {
    action: "source.countersignSheetAction",
    command: "source.countersign-sheet",
    may: ["dosimetrist", "releaser", "safety_officer"],
    by: "DOS01",
    signs: true,
    prepare: async (shop) => {
      const { specId } = await shop.orderOf("fruit");
      const sheet = { irradiatorId: await shop.irradiator(), lines: [{ specId }] };
      const how = { at: new Date(), replay: true } as const;
      const { id } = await mustRun(prepareSheet, await shop.person("OPR01"), sheet, how);
      return { sheetId: id };
    },
    writes: ["insert public.signature", "update public.morning_sheet"],
  },
];
