import "server-only";
import { loadAgreement, loadEarlierVersions, loadTerms } from "@/lib/agreements/facts";
import { loadChosenPests } from "@/lib/agreements/facts/pests";
import {
  checkDraft,
  decideEnd,
  decideEnforcement,
  decideWithdrawal,
  type MissingRefusal,
} from "@/lib/agreements/rules";
import {
  draftAgreementInput,
  endAgreementInput,
  putInForceInput,
  withdrawAgreementInput,
} from "@/lib/agreements/schema";
import { agreementContent } from "@/lib/agreements/signed";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { gramsFromKg } from "@/lib/core/units";
import { lifeStages } from "@/lib/schedules/rules/pests";

const notFound: MissingRefusal = { code: "agreements.not-found" };

async function loadParties(tx: Tx, { customerId, productId }: { customerId: string; productId: string }) {
  const product = await tx.product.findUnique({
    where: { id: productId },
    select: { kind: true, maxDoseGy: true },
  });
  return {
    customer: await tx.customer.findUnique({ where: { id: customerId }, select: { code: true } }),
    product: product && {
      kind: product.kind,
      maxDoseGy: product.maxDoseGy === null ? null : Number(product.maxDoseGy),
    },
  };
}

export const draftAgreement = defineCommand({
  name: "agreements.draft-agreement",
  permission: "agreements.draft",
  input: draftAgreementInput,
  async run({ tx, actor, at }, { pests, cartonMassKg, ...input }) {
    const { nextNo, earlier } = await loadEarlierVersions(tx, input.code);
    const verdict = checkDraft({
      ...input,
      pests: await loadChosenPests(tx, pests),
      inForceFrom: dayOf(input.inForceFrom),
      inForceTo: input.inForceTo && dayOf(input.inForceTo),
      ...(await loadParties(tx, input)),
      earlier,
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const drafted = {
      versionNo: nextNo,
      draftedById: actor.personId,
      draftedAt: at,
      synthetic: await isDemo(tx),
    };
    const cartonMassG = cartonMassKg === null ? null : gramsFromKg(cartonMassKg);
    await tx.agreement.create({ data: { id, ...input, cartonMassG, ...drafted } });
    if (pests.length > 0)
      await tx.agreementPest.createMany({
        data: pests.map(({ pestId, lifeStages: ticked }, place) => ({
          id: newId(),
          agreementId: id,
          pestId,
          ordinal: place + 1,
          lifeStages: lifeStages.filter((stage) => ticked.includes(stage)),
        })),
      });
    return done({ id, versionNo: nextNo });
  },
});

export const putInForce = defineCommand({
  name: "agreements.put-in-force",
  permission: "agreements.enforce",
  signs: "agreements.in-force",
  input: putInForceInput,
  async run({ tx, actor, at, sign }, { agreementId, ...paper }) {
    const stored = await loadAgreement(tx, agreementId);
    if (!stored) return refuse(notFound);
    const facts = {
      ...stored,
      customerSignedOn: dayOf(paper.customerSignedOn),
      centreSignedOn: dayOf(paper.centreSignedOn),
      today: centreDay(at),
      others: await loadTerms(tx, stored),
    };
    const verdict = decideEnforcement(facts, actor.personId);
    if (!verdict.ok) return verdict;
    const approvalSignatureId = newId();
    await tx.agreement.update({
      where: { id: agreementId },
      data: {
        ...paper,
        status: "in_force",
        approvedById: actor.personId,
        approvedAt: at,
        approvalSignatureId,
      },
    });
    await sign(agreementContent, agreementId, approvalSignatureId);
    return done({ id: agreementId });
  },
});

export const endAgreement = defineCommand({
  name: "agreements.end-agreement",
  permission: "agreements.enforce",
  input: endAgreementInput,
  async run({ tx, actor, at }, { agreementId, endedOn, reason }) {
    const stored = await loadAgreement(tx, agreementId);
    if (!stored) return refuse(notFound);
    const verdict = decideEnd({ ...stored, today: centreDay(at) }, dayOf(endedOn));
    if (!verdict.ok) return verdict;
    const closing = { closedById: actor.personId, closedAt: at, closedReason: reason };
    await tx.agreement.update({ where: { id: agreementId }, data: { status: "ended", endedOn, ...closing } });
    return done({ id: agreementId });
  },
});

export const withdrawAgreement = defineCommand({
  name: "agreements.withdraw-draft",
  permission: "agreements.draft",
  input: withdrawAgreementInput,
  async run({ tx, actor, at }, { agreementId, reason }) {
    const stored = await loadAgreement(tx, agreementId);
    if (!stored) return refuse(notFound);
    const verdict = decideWithdrawal(stored.status);
    if (!verdict.ok) return verdict;
    const closing = { closedById: actor.personId, closedAt: at, closedReason: reason };
    await tx.agreement.update({ where: { id: agreementId }, data: { status: verdict.value, ...closing } });
    return done({ id: agreementId });
  },
});
