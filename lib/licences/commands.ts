import "server-only";
import { dayOf } from "@/lib/core/dates";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { loadEarlierVersions, loadLicence } from "@/lib/licences/facts";
import {
  checkProposal,
  decideApproval,
  decideEnd,
  decideWithdrawal,
  type MissingRefusal,
} from "@/lib/licences/rules";
import {
  approveLicenceInput,
  endLicenceInput,
  proposeLicenceInput,
  withdrawLicenceInput,
} from "@/lib/licences/schema";
import { licenceContent } from "@/lib/licences/signed";

const notFound: MissingRefusal = { code: "licences.not-found" };

export const proposeLicence = defineCommand({
  name: "licences.propose-licence",
  permission: "licences.propose",
  input: proposeLicenceInput,
  async run({ tx, actor, at }, input) {
    const { nextNo, earlier } = await loadEarlierVersions(tx, input.code);
    const verdict = checkProposal({
      ...input,
      validFrom: dayOf(input.validFrom),
      validTo: input.validTo && dayOf(input.validTo),
      earlier,
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const proposed = {
      versionNo: nextNo,
      proposedById: actor.personId,
      proposedAt: at,
      synthetic: await isDemo(tx),
    };
    await tx.licence.create({ data: { id, ...input, ...proposed } });
    return done({ id, versionNo: nextNo });
  },
});

export const approveLicence = defineCommand({
  name: "licences.approve-licence",
  permission: "licences.approve",
  signs: "licences.in-force",
  input: approveLicenceInput,
  async run({ tx, actor, at, sign }, { licenceId }) {
    const stored = await loadLicence(tx, licenceId);
    if (!stored) return refuse(notFound);
    const verdict = decideApproval(stored, actor.personId);
    if (!verdict.ok) return verdict;
    const approvalSignatureId = newId();
    const approval = { approvedById: actor.personId, approvedAt: at, approvalSignatureId };
    await tx.licence.update({ where: { id: licenceId }, data: { status: verdict.value, ...approval } });
    await sign(licenceContent, licenceId, approvalSignatureId);
    return done({ id: licenceId });
  },
});

export const endLicence = defineCommand({
  name: "licences.end-licence",
  permission: "licences.approve",
  input: endLicenceInput,
  async run({ tx, actor, at }, { licenceId, endedOn, reason }) {
    const stored = await loadLicence(tx, licenceId);
    if (!stored) return refuse(notFound);
    const verdict = decideEnd(stored, dayOf(endedOn));
    if (!verdict.ok) return verdict;
    const closing = { closedById: actor.personId, closedAt: at, closedReason: reason };
    await tx.licence.update({ where: { id: licenceId }, data: { status: "ended", endedOn, ...closing } });
    return done({ id: licenceId });
  },
});

export const withdrawLicence = defineCommand({
  name: "licences.withdraw-proposal",
  permission: "licences.propose",
  input: withdrawLicenceInput,
  async run({ tx, actor, at }, { licenceId, reason }) {
    const stored = await loadLicence(tx, licenceId);
    if (!stored) return refuse(notFound);
    const verdict = decideWithdrawal(stored.status);
    if (!verdict.ok) return verdict;
    const closing = { closedById: actor.personId, closedAt: at, closedReason: reason };
    await tx.licence.update({ where: { id: licenceId }, data: { status: verdict.value, ...closing } });
    return done({ id: licenceId });
  },
});
