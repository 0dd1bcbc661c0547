import { approveConfiguration } from "@/lib/configurations/commands";
import { mustRun } from "@/lib/core/command";
import { aConfigurationDraft, aMapOf } from "../../fixtures/configurations";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

async function aDraft(shop: Workshop): Promise<string> {
  return (await aConfigurationDraft(await shop.person("DOS01"), { code: `CH-${shop.next()}` })).id;
}

async function anApproved(shop: Workshop): Promise<string> {
  const configurationId = await aDraft(shop);
  const how = { at: shop.ago(200), replay: true } as const;
  await mustRun(approveConfiguration, await shop.person("REL01"), { configurationId }, how);
  return configurationId;
}

export const configurationCases: ActionCase[] = [
  {
    action: "configurations.draftConfigurationAction",
    command: "configurations.draft-configuration",
    may: ["dosimetrist", "releaser"],
    by: "DOS01",
    desk: true,
    prepare: async (shop) => aMapOf.configuration({ code: `CH-${shop.next()}` }),
    writes: ["insert public.configuration"],
  },
  {
    action: "configurations.approveConfigurationAction",
    command: "configurations.approve-configuration",
    may: ["releaser"],
    by: "REL01",
    signs: true,
    prepare: async (shop) => ({ configurationId: await aDraft(shop) }),
    writes: ["insert public.signature", "update public.configuration"],
  },
  {
    action: "configurations.stateMapAgeAction",
    command: "configurations.state-map-age",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    // Far ahead, so that the lots of other cases are judged as before.
    prepare: async () => ({ maxDays: 400, inForceFrom: "2199-01-01", source: "Quy chế thử số 2" }),
    writes: ["insert public.map_age_limit"],
  },
  {
    action: "configurations.retireConfigurationAction",
    command: "configurations.retire-configuration",
    may: ["releaser"],
    by: "REL02",
    prepare: async (shop) => ({ configurationId: await anApproved(shop), reason: "Đường đi đã đổi" }),
    writes: ["update public.configuration"],
  },
  {
    action: "configurations.recordDoseMapAction",
    command: "configurations.record-dose-map",
    may: ["dosimetrist"],
    by: "DOS01",
    desk: true,
    prepare: async (shop) => aMapOf.map(await anApproved(shop)),
    writes: ["insert public.dose_map", ...Array.from({ length: 9 }, () => "insert public.dose_map_point")],
  },
];
