import { mustRun } from "@/lib/core/command";
import { approveValidation, draftTransitDose } from "@/lib/validations/commands";
import { aConfigurationDraft } from "../../fixtures/configurations";
import { aStop, aTransitDose } from "../../fixtures/interruptions";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

async function aConfiguration(shop: Workshop): Promise<string> {
  return (await aConfigurationDraft(await shop.person("DOS01"), { code: `CH-${shop.next()}` })).id;
}

async function aDraft(shop: Workshop): Promise<string> {
  const input = aTransitDose(await aConfiguration(shop));
  const how = { at: shop.ago(200), replay: true } as const;
  return (await mustRun(draftTransitDose, await shop.person("DOS01"), input, how)).id;
}

export const validationCases: ActionCase[] = [
  {
    action: "validations.draftTransitDoseAction",
    command: "validations.draft-transit-dose",
    may: ["dosimetrist", "releaser"],
    by: "DOS01",
    desk: true,
    prepare: async (shop) => aTransitDose(await aConfiguration(shop)),
    writes: [
      "insert public.configuration_validation",
      "insert public.transit_position",
      "insert public.transit_position",
    ],
  },
  {
    action: "validations.draftPartialLoadAction",
    command: "validations.draft-partial-load",
    may: ["dosimetrist", "releaser"],
    by: "DOS01",
    desk: true,
    async prepare(shop) {
      const { positions: _positions, ...evidence } = aTransitDose(await aConfiguration(shop));
      return { ...evidence, minCartons: 6 };
    },
    writes: ["insert public.configuration_validation"],
  },
  {
    action: "validations.approveValidationAction",
    command: "validations.approve-validation",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    signs: true,
    prepare: async (shop) => ({ validationId: await aDraft(shop) }),
    writes: ["insert public.signature", "update public.configuration_validation"],
  },
  {
    action: "validations.withdrawValidationAction",
    command: "validations.withdraw-validation",
    may: ["releaser"],
    by: "REL02",
    desk: true,
    async prepare(shop) {
      const validationId = await aDraft(shop);
      const how = { at: shop.ago(190), replay: true } as const;
      await mustRun(approveValidation, await shop.person("REL01"), { validationId }, how);
      return { validationId, reason: "Đo lại sau khi nạp nguồn" };
    },
    writes: ["update public.configuration_validation"],
  },
  {
    action: "interruptions.reviewInterruptionAction",
    command: "interruptions.review-interruption",
    may: ["releaser", "dosimetrist"],
    by: "REL01",
    desk: true,
    signs: true,
    async prepare(shop) {
      const { runId } = await shop.inRoom("fruit", 1);
      const { id, carriers } = await aStop(await shop.person("OPR01"), runId, shop.ago(520));
      const words = { cause: "Kẹt giá hàng", effect: "Không đáng kể", decision: "goes_on" };
      return { interruptionId: id, ...words, carriers };
    },
    writes: [
      "insert public.interruption_review",
      "insert public.interruption_review_carrier",
      "insert public.signature",
    ],
  },
];
