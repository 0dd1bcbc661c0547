import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { readOpenCall } from "@/lib/lots/facts";
import { checkCall, checkCallEnd } from "@/lib/lots/rules/inspector";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { callInspectorInput, endCallInput } from "@/lib/lots/schema";

export const callInspector = defineCommand({
  name: "lots.call-inspector",
  permission: "lots.call-inspector",
  input: callInspectorInput,
  async run({ tx, actor, at }, { lotId, calledAt, expectedAt, ...whom }) {
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: { stage: true, product: { select: { kind: true } } },
    });
    if (!lot) return refuse(lotUnknown);
    const facts = {
      at,
      lot: { stage: lot.stage, kind: lot.product.kind },
      open: await readOpenCall(tx, lotId),
    };
    const verdict = checkCall(facts, { calledAt: settleTime(calledAt, at, []), expectedAt });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.inspectionCall.create({
      data: { id, lotId, ...whom, ...verdict.value, recordedById: actor.personId },
    });
    return done({ id, lotId });
  },
});

export const endCall = defineCommand({
  name: "lots.end-call",
  permission: "lots.call-inspector",
  input: endCallInput,
  async run({ tx, actor, at }, { lotId, cause, ...input }) {
    const open = await readOpenCall(tx, lotId);
    const bounds = open ? [{ after: "called" as const, at: open.calledAt }] : [];
    const endedAt = settleTime(input.endedAt, at, bounds);
    const verdict = checkCallEnd({ at, open }, { ...input, endedAt });
    if (!verdict.ok) return verdict;
    const { ended, again } = verdict.value;
    const id = newId();
    const recordedById = actor.personId;
    await tx.inspectionCallEnd.create({
      data: { id, callId: ended.id, outcome: input.outcome, cause, endedAt, recordedById },
    });
    if (again) {
      const { kind, organisation, notified, reference } = ended;
      const whom = { kind, organisation, notified, reference };
      await tx.inspectionCall.create({ data: { id: newId(), lotId, ...whom, ...again, recordedById } });
    }
    return done({ id, lotId });
  },
});
