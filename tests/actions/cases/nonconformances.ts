import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Role } from "@/lib/core/policy/roles";
import { openNonconformance, planNonconformance, verifyNonconformance } from "@/lib/nonconformances/commands";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const floor: Role[] = ["operator", "storekeeper", "clerk", "dosimetrist", "releaser", "director"];
const plan = {
  cause: "Giá xếp lệch",
  correction: "Đọc lại liều kế",
  correctiveAction: "Kiểm tra bằng cữ",
};

async function findingIn(shop: Workshop, ownerCode: string) {
  const { id } = await shop.received("suits");
  const { code: lotCodes } = await database().lot.findUniqueOrThrow({ where: { id } });
  const { personId: ownerId } = await shop.person(ownerCode);
  return { lotCodes, found: "Thùng bị ướt", ownerId, dueOn: centreDay(new Date()) };
}

async function opened(shop: Workshop, ownerCode: string): Promise<string> {
  const finding = await findingIn(shop, ownerCode);
  return (await mustRun(openNonconformance, await shop.person("OPR01"), finding, {})).id;
}

async function planned(shop: Workshop): Promise<string> {
  const nonconformanceId = await opened(shop, "DOS01");
  await mustRun(
    planNonconformance,
    await shop.person("DOS01"),
    { nonconformanceId, version: 1, ...plan },
    {},
  );
  return nonconformanceId;
}

export const nonconformanceCases: ActionCase[] = [
  {
    action: "nonconformances.openNonconformanceAction",
    command: "nonconformances.open",
    may: floor,
    by: "OPR01",
    prepare: (shop) => findingIn(shop, "DOS01"),
    writes: ["insert public.nonconformance", "insert public.nonconformance_lot"],
  },
  {
    action: "nonconformances.planNonconformanceAction",
    command: "nonconformances.plan",
    may: floor,
    by: "DOS01",
    desk: true,
    prepare: async (shop) => ({ nonconformanceId: await opened(shop, "DOS01"), _version: 1, ...plan }),
    writes: ["update public.nonconformance"],
  },
  {
    action: "nonconformances.verifyNonconformanceAction",
    command: "nonconformances.verify",
    may: ["dosimetrist", "releaser", "director"],
    by: "REL01",
    desk: true,
    prepare: async (shop) => ({
      nonconformanceId: await planned(shop),
      _version: 2,
      effective: "yes",
      finding: "30 giá sau đó đều đúng",
    }),
    writes: ["insert public.effectiveness_check", "update public.nonconformance"],
  },
  {
    action: "nonconformances.assignNonconformanceAction",
    command: "nonconformances.assign",
    may: ["releaser", "director"],
    by: "REL01",
    desk: true,
    prepare: async (shop) => ({
      nonconformanceId: await opened(shop, "DOS01"),
      _version: 1,
      ownerId: (await shop.person("STO01")).personId,
      dueOn: centreDay(new Date()),
      reason: "Việc của kho",
    }),
    writes: ["update public.nonconformance"],
  },
  {
    action: "nonconformances.closeNonconformanceAction",
    command: "nonconformances.close",
    may: ["releaser", "director"],
    by: "DIR01",
    desk: true,
    signs: true,
    async prepare(shop) {
      const nonconformanceId = await planned(shop);
      const effect = { nonconformanceId, version: 2, effective: "yes", finding: "30 giá sau đó đều đúng" };
      await mustRun(verifyNonconformance, await shop.person("REL01"), effect, {});
      return { nonconformanceId, _version: 3 };
    },
    writes: ["update public.nonconformance", "insert public.signature"],
  },
];
