import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import {
  closeNonconformance,
  openNonconformance,
  planNonconformance,
  verifyNonconformance,
} from "@/lib/nonconformances/commands";
import { actorOf } from "@/prisma/seed/demo/crew";

const dayMs = 86_400_000;

/** The underdosed lot of the year, followed to its end. */
async function seedUnderdose(): Promise<void> {
  const lot = await database().lot.findFirst({
    where: { stage: "rejected", code: { startsWith: "L-2020-" } },
    orderBy: { code: "asc" },
    select: { code: true, decisions: { select: { decidedAt: true }, take: 1 } },
  });
  const decidedAt = lot?.decisions[0]?.decidedAt;
  if (!lot || !decidedAt) throw new Error("the demo has no rejected lot");
  const [dosimetrist, releaser] = [await actorOf("DOS01"), await actorOf("REL01")];
  const after = (days: number) =>
    ({ at: new Date(decidedAt.getTime() + days * dayMs), replay: true }) as const;
  const finding = {
    lotCodes: lot.code,
    checkCode: "DOSE_BELOW_WINDOW",
    found: "Một liều kế đo được thấp hơn khoảng chấp nhận; lô bị loại (minh họa)",
    concernsDose: true,
    ownerId: dosimetrist.personId,
    dueOn: centreDay(after(14).at),
  };
  const { id: nonconformanceId } = await mustRun(openNonconformance, releaser, finding, after(0));
  const plan = {
    cause: "Giá hàng xếp lệch nên liều kế bị che (minh họa)",
    correction: "Trả lô cho khách hàng, báo cơ quan kiểm dịch thực vật (minh họa)",
    correctiveAction: "Kiểm tra vị trí giá bằng cữ trước khi vào phòng chiếu (minh họa)",
  };
  await mustRun(planNonconformance, dosimetrist, { nonconformanceId, version: 1, ...plan }, after(3));
  const effect = { effective: "yes", finding: "30 giá sau đó đều xếp đúng cữ (minh họa)" };
  await mustRun(verifyNonconformance, releaser, { nonconformanceId, version: 2, ...effect }, after(30));
  await mustRun(closeNonconformance, releaser, { nonconformanceId, version: 3 }, after(31));
}

/** Something found yesterday, waiting on its owner's desk; it is about cartons and holds nothing. */
async function seedWetCartons(now: Date): Promise<void> {
  const owner = await actorOf("DOS02");
  const lot = await database().lot.findFirstOrThrow({
    where: { stage: "processed" },
    orderBy: { arrivedAt: "desc" },
    select: { code: true },
  });
  const finding = {
    lotCodes: lot.code,
    found: "Hai thùng của lô đứng ở chỗ có nước đọng sau khi dỡ (minh họa)",
    ownerId: owner.personId,
    dueOn: centreDay(new Date(now.getTime() + 5 * dayMs)),
  };
  const found = { at: new Date(now.getTime() - dayMs / 2), replay: true } as const;
  await mustRun(openNonconformance, await actorOf("OPR01"), finding, found);
}

export async function seedNonconformances(now: Date): Promise<void> {
  await seedUnderdose();
  await seedWetCartons(now);
}
