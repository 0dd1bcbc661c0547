import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { readOpenCall } from "@/lib/lots/facts";
import { asksPackaging } from "@/lib/markets/rules";
import { checkAcknowledgement, checkInspection } from "@/lib/lots/rules/inspection";
import { answersCall } from "@/lib/lots/rules/inspector";
import { acceptedCartons } from "@/lib/lots/rules/receipt";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { recordAcknowledgementInput, recordInspectionInput } from "@/lib/lots/schema";

export const recordInspection = defineCommand({
  name: "lots.record-inspection",
  permission: "lots.inspect",
  input: recordInspectionInput,
  async run({ tx, actor, at }, { lotId, inspectorName, organisation, officerCode, ...input }) {
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: {
        stage: true,
        arrivedAt: true,
        receivedCartons: true,
        rejectedCartons: true,
        destination: true,
        product: { select: { kind: true, commodity: true } },
      },
    });
    if (!lot) return refuse(lotUnknown);
    const first = await tx.runCarrier.findFirst({
      where: { carrierLoad: { lotId } },
      orderBy: { enteredAt: "asc" },
      select: { enteredAt: true },
    });
    const facts = {
      at,
      lot: {
        stage: lot.stage,
        kind: lot.product.kind,
        acceptedCartons: acceptedCartons(lot),
        arrivedAt: lot.arrivedAt,
      },
      firstEnteredAt: first?.enteredAt ?? null,
      asksPackaging: asksPackaging(lot.destination, lot.product.commodity),
    };
    const bounds = [{ after: "received" as const, at: lot.arrivedAt }];
    const verdict = checkInspection(facts, {
      ...input,
      inspectedAt: settleTime(input.inspectedAt, at, bounds),
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const by = { inspectorName, organisation, officerCode, recordedById: actor.personId };
    await tx.inspection.create({ data: { id, lotId, ...by, ...verdict.value } });
    const call = await readOpenCall(tx, lotId);
    if (call && answersCall(call, verdict.value.kind))
      await tx.inspectionCallEnd.create({
        data: {
          id: newId(),
          callId: call.id,
          outcome: "inspected",
          endedAt: verdict.value.inspectedAt,
          recordedById: actor.personId,
        },
      });
    return done({ id, lotId });
  },
});

export const recordAcknowledgement = defineCommand({
  name: "lots.record-acknowledgement",
  permission: "lots.acknowledge",
  input: recordAcknowledgementInput,
  async run({ tx, actor, at }, { lotId, customerSignatory, document, ...input }) {
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: { stage: true, product: { select: { requiresAcknowledgement: true } } },
    });
    if (!lot) return refuse(lotUnknown);
    const acknowledgedAt = settleTime(input.acknowledgedAt, at, []);
    const verdict = checkAcknowledgement(
      { stage: lot.stage, requiresAcknowledgement: lot.product.requiresAcknowledgement },
      { acknowledgedAt, at },
    );
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.acknowledgement.create({
      data: { id, lotId, customerSignatory, document, acknowledgedAt, recordedById: actor.personId },
    });
    return done({ id, lotId });
  },
});
