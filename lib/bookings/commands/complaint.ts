import "server-only";
import { checkComplaint, decideReply } from "@/lib/bookings/rules/complaint";
import { answerComplaintInput, recordComplaintInput } from "@/lib/bookings/schema";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done } from "@/lib/core/result";

export const recordComplaint = defineCommand({
  name: "complaints.record",
  permission: "bookings.write",
  input: recordComplaintInput,
  async run({ tx, actor, at }, { customerId, lotCode, receivedAt, body, dueOn }) {
    const lot =
      lotCode === null
        ? null
        : await tx.lot.findUnique({ where: { code: lotCode }, select: { id: true, customerId: true } });
    const verdict = checkComplaint({
      at,
      customerId,
      customer: await tx.customer.findUnique({ where: { id: customerId }, select: { code: true } }),
      receivedAt,
      receivedOn: centreDay(receivedAt),
      dueOn: dayOf(dueOn),
      lotCode,
      lot,
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const recorded = { recordedById: actor.personId, recordedAt: at, synthetic: await isDemo(tx) };
    await tx.complaint.create({
      data: { id, customerId, lotId: lot?.id ?? null, receivedAt, body, dueOn, ...recorded },
    });
    return done({ id });
  },
});

export const answerComplaint = defineCommand({
  name: "complaints.answer",
  permission: "bookings.write",
  input: answerComplaintInput,
  async run({ tx, actor, at }, { complaintId, version, answer }) {
    const where = { id: complaintId };
    const saved = await tx.complaint.findUnique({ where, select: { version: true, answeredAt: true } });
    const verdict = decideReply(saved, version);
    if (!verdict.ok) return verdict;
    const answered = { answeredAt: at, answeredById: actor.personId, version: { increment: 1 } };
    await tx.complaint.update({ where, data: { answer, ...answered } });
    return done({ id: complaintId });
  },
});
