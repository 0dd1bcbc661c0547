import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { loadDraftFacts, loadValidation } from "@/lib/validations/facts";
import {
  checkPartialLoad,
  checkTransitDose,
  decideApproval,
  decideWithdrawal,
  type ValidationRefusal,
} from "@/lib/validations/rules";
import {
  approveValidationInput,
  draftPartialLoadInput,
  draftTransitDoseInput,
  withdrawValidationInput,
} from "@/lib/validations/schema";
import { validationContent } from "@/lib/validations/signed";

const notFound: ValidationRefusal = { code: "validations.not-found" };

const days = ({ measuredOn, effectiveFrom }: { measuredOn: Date; effectiveFrom: Date }) => ({
  measuredOn: dayOf(measuredOn),
  effectiveFrom: dayOf(effectiveFrom),
});

export const draftTransitDose = defineCommand({
  name: "validations.draft-transit-dose",
  permission: "validations.draft",
  input: draftTransitDoseInput,
  async run({ tx, actor, at }, { positions, ...input }) {
    const { nextNo, ...facts } = await loadDraftFacts(tx, input.configurationId, "transit_dose");
    const verdict = checkTransitDose({ ...facts, today: centreDay(at) }, { ...days(input), positions });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.configurationValidation.create({
      data: {
        id,
        ...input,
        kind: "transit_dose",
        versionNo: nextNo,
        doseGy: verdict.value.doseGy,
        synthetic: await isDemo(tx),
        draftedById: actor.personId,
        draftedAt: at,
      },
    });
    await tx.transitPosition.createMany({
      data: verdict.value.positions.map((place) => ({ id: newId(), validationId: id, ...place })),
    });
    return done({ id, versionNo: nextNo });
  },
});

export const draftPartialLoad = defineCommand({
  name: "validations.draft-partial-load",
  permission: "validations.draft",
  input: draftPartialLoadInput,
  async run({ tx, actor, at }, input) {
    const { nextNo, ...facts } = await loadDraftFacts(tx, input.configurationId, "partial_load");
    const entry = { ...days(input), minCartons: input.minCartons };
    const verdict = checkPartialLoad({ ...facts, today: centreDay(at) }, entry);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.configurationValidation.create({
      data: {
        id,
        ...input,
        kind: "partial_load",
        versionNo: nextNo,
        synthetic: await isDemo(tx),
        draftedById: actor.personId,
        draftedAt: at,
      },
    });
    return done({ id, versionNo: nextNo });
  },
});

export const approveValidation = defineCommand({
  name: "validations.approve-validation",
  permission: "validations.approve",
  signs: "validations.approved",
  input: approveValidationInput,
  async run({ tx, actor, at, sign }, { validationId }) {
    const stored = await loadValidation(tx, validationId);
    if (!stored) return refuse(notFound);
    const verdict = decideApproval(stored, actor.personId);
    if (!verdict.ok) return verdict;
    const approvalSignatureId = newId();
    await tx.configurationValidation.update({
      where: { id: validationId },
      data: { status: "approved", approvedById: actor.personId, approvedAt: at, approvalSignatureId },
    });
    await sign(validationContent, validationId, approvalSignatureId);
    return done({ id: validationId });
  },
});

export const withdrawValidation = defineCommand({
  name: "validations.withdraw-validation",
  permission: "validations.approve",
  input: withdrawValidationInput,
  async run({ tx, actor, at }, { validationId, reason }) {
    const stored = await loadValidation(tx, validationId);
    if (!stored) return refuse(notFound);
    const verdict = decideWithdrawal(stored.status);
    if (!verdict.ok) return verdict;
    await tx.configurationValidation.update({
      where: { id: validationId },
      data: { status: "withdrawn", closedById: actor.personId, closedAt: at, closedReason: reason },
    });
    return done({ id: validationId });
  },
});
