import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { approveLicence, proposeLicence } from "@/lib/licences/commands";
import { licenceTerms } from "../../fixtures/licences";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const may = ["director", "releaser"] as const;

const termsFor = (shop: Workshop) => ({
  ...licenceTerms({ code: `GP-${shop.next()}`, scope: "market", destination: "NZ" }),
});

async function aProposal(shop: Workshop): Promise<string> {
  const how = { at: shop.ago(60), replay: true } as const;
  return (await mustRun(proposeLicence, await shop.person("REL01"), termsFor(shop), how)).id;
}

export const licenceCases: ActionCase[] = [
  {
    action: "licences.proposeLicenceAction",
    command: "licences.propose-licence",
    may,
    by: "DIR01",
    desk: true,
    prepare: async (shop) => termsFor(shop),
    writes: ["insert public.licence"],
  },
  {
    action: "licences.approveLicenceAction",
    command: "licences.approve-licence",
    may,
    by: "DIR01",
    desk: true,
    prepare: async (shop) => ({ licenceId: await aProposal(shop) }),
    writes: ["update public.licence", "insert public.signature"],
    signs: true,
  },
  {
    action: "licences.endLicenceAction",
    command: "licences.end-licence",
    may,
    by: "DIR01",
    desk: true,
    async prepare(shop) {
      const licenceId = await aProposal(shop);
      const how = { at: shop.ago(50), replay: true } as const;
      await mustRun(approveLicence, await shop.person("DIR01"), { licenceId }, how);
      return { licenceId, endedOn: centreDay(shop.ago(0)), reason: "Bị thu hồi" };
    },
    writes: ["update public.licence"],
  },
  {
    action: "licences.withdrawLicenceAction",
    command: "licences.withdraw-proposal",
    may,
    by: "DIR01",
    desk: true,
    prepare: async (shop) => ({ licenceId: await aProposal(shop), reason: "Ghi nhầm" }),
    writes: ["update public.licence"],
  },
];
