import { anEntry, aStateOf } from "../../fixtures/source";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

async function entered(shop: Workshop): Promise<string> {
  const later = { effectiveFrom: "2019-06-03" };
  return (await anEntry(await shop.person("RSO01"), await shop.irradiator(), later)).id;
}

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
];
