import { mustRun } from "@/lib/core/command";
import { handOverShift } from "@/lib/runs/commands/shift";
import { interrupt } from "@/lib/runs/commands/source";
import type { ActionCase } from "../case";

const operators = { may: ["operator"], by: "OPR01" } as const;

export const runCases: ActionCase[] = [
  {
    action: "runs.startRunAction",
    command: "runs.start-run",
    ...operators,
    prepare: async (shop) => ({ irradiatorId: await shop.irradiator(), cycleTimeS: 412 }),
    writes: ["insert public.run", "insert public.source_movement"],
  },
  {
    action: "runs.enterCarriersAction",
    command: "runs.enter-carriers",
    ...operators,
    async prepare(shop) {
      const { runId, lot } = await shop.running();
      return { runId, carriers: lot.carriers.slice(0, 1) };
    },
    writes: ["insert public.run_carrier", "update public.lot"],
  },
  {
    action: "runs.leaveCarriersAction",
    command: "runs.leave-carriers",
    ...operators,
    async prepare(shop) {
      const { runId, lot } = await shop.inRoom();
      return { runId, carriers: lot.carriers.slice(0, 1) };
    },
    writes: ["insert public.run_carrier_exit"],
  },
  {
    action: "runs.interruptAction",
    command: "runs.interrupt",
    ...operators,
    async prepare(shop) {
      const { runId } = await shop.inRoom("fruit", 1);
      return { runId, cause: "Mất điện lưới" };
    },
    writes: [
      "insert public.interruption",
      "insert public.interruption_carrier",
      "insert public.source_movement",
    ],
  },
  {
    action: "runs.resumeAction",
    command: "runs.resume",
    ...operators,
    async prepare(shop) {
      const { runId } = await shop.inRoom("fruit", 1);
      const how = { at: shop.ago(520), replay: true } as const;
      await mustRun(interrupt, await shop.person("OPR01"), { runId, cause: "Kẹt giá hàng" }, how);
      return { runId, resumedHow: "Chạy tiếp từ đúng vị trí", positionKnown: "yes" };
    },
    writes: ["insert public.interruption_end", "insert public.source_movement"],
  },
  {
    action: "runs.finishRunAction",
    command: "runs.finish-run",
    ...operators,
    prepare: async (shop) => ({ runId: (await shop.running()).runId }),
    writes: ["insert public.source_movement", "update public.run"],
  },
  {
    action: "runs.handOverShiftAction",
    command: "runs.hand-over-shift",
    ...operators,
    async prepare(shop) {
      const { irradiatorId } = await shop.inRoom();
      return { irradiatorId, sourceState: "up", carriersInRoom: 2, openPoints: "Còn hai giá trong buồng" };
    },
    writes: ["insert public.shift_handover"],
  },
  {
    action: "runs.takeOverShiftAction",
    command: "runs.take-over-shift",
    may: ["operator"],
    by: "OPR02",
    async prepare(shop) {
      const { irradiatorId } = await shop.inRoom();
      const seen = { sourceState: "up", carriersInRoom: 2 };
      const points = { irradiatorId, ...seen, openPoints: "Còn hai giá trong buồng" };
      const how = { at: shop.ago(30), replay: true } as const;
      const { id } = await mustRun(handOverShift, await shop.person("OPR01"), points, how);
      return { handoverId: id, ...seen };
    },
    writes: ["insert public.shift_handover_confirmation"],
  },
];
