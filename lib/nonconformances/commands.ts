import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay, centreYear, dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done } from "@/lib/core/result";
import { isOwnerKnown, loadNamedThings, loadNonconformance } from "@/lib/nonconformances/facts";
import {
  checkOpening,
  decideAssignment,
  decideClosing,
  decideEffect,
  decidePlan,
} from "@/lib/nonconformances/rules";
import {
  assignNonconformanceInput,
  closeNonconformanceInput,
  openNonconformanceInput,
  planNonconformanceInput,
  verifyNonconformanceInput,
} from "@/lib/nonconformances/schema";
import { closingContent } from "@/lib/nonconformances/signed";
import { loadReleaseFacts } from "@/lib/release/facts";
import type { CheckCode } from "@/lib/release/rules/check";
import { judgeRelease } from "@/lib/release/rules/decisions";

/** Numbered within the year in which it was found. */
async function nextCode(tx: Tx, year: number): Promise<string> {
  const prefix = `NC-${year}-`;
  const [last] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT coalesce(max(substring(code from 9)::int), 0)::int AS ordinal FROM nonconformance WHERE code LIKE ${`${prefix}%`}`;
  return `${prefix}${String((last?.ordinal ?? 0) + 1).padStart(4, "0")}`;
}

/** The check as judged at this moment, to stand beside the words for ever. */
async function judgeNow(tx: Tx, lotId: string | undefined, checkCode: CheckCode | null, personId: string) {
  if (lotId === undefined || checkCode === null) return null;
  const facts = await loadReleaseFacts(tx, lotId);
  return facts && (judgeRelease(facts, personId).find(({ code }) => code === checkCode) ?? null);
}

export const openNonconformance = defineCommand({
  name: "nonconformances.open",
  permission: "nonconformances.open",
  input: openNonconformanceInput,
  async run({ tx, actor, at }, { lotCodes, runCode, certificateNumber, checkCode, ...entry }) {
    const things = await loadNamedThings(tx, { lotCodes, runCode, certificateNumber });
    const verdict = checkOpening({
      today: centreDay(at),
      dueOn: dayOf(entry.dueOn),
      lotCodes,
      knownLotCodes: things.lots.map(({ code }) => code),
      run: runCode === null ? null : { code: runCode, known: things.runId !== null },
      certificate:
        certificateNumber === null
          ? null
          : { number: certificateNumber, known: things.certificateId !== null },
      ownerKnown: await isOwnerKnown(tx, entry.ownerId),
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const code = await nextCode(tx, centreYear(at));
    const judgedCheck = await judgeNow(tx, things.lots[0]?.id, checkCode, actor.personId);
    const { runId, certificateId } = things;
    await tx.nonconformance.create({
      data: {
        id,
        code,
        ...entry,
        ...(judgedCheck ? { judgedCheck: JSON.parse(JSON.stringify(judgedCheck)) } : {}),
        runId,
        certificateId,
        openedById: actor.personId,
        openedAt: at,
        synthetic: await isDemo(tx),
      },
    });
    const lots = things.lots.map((lot) => ({ id: newId(), nonconformanceId: id, lotId: lot.id }));
    await tx.nonconformanceLot.createMany({ data: lots });
    return done({ id, code });
  },
});

export const planNonconformance = defineCommand({
  name: "nonconformances.plan",
  permission: "nonconformances.act",
  input: planNonconformanceInput,
  async run({ tx, actor, at }, { nonconformanceId: id, version, cause, correction, correctiveAction }) {
    const verdict = decidePlan(await loadNonconformance(tx, id), version, actor.personId);
    if (!verdict.ok) return verdict;
    const plan = { cause, correction, correctiveAction, plannedById: actor.personId, plannedAt: at };
    await tx.nonconformance.update({
      where: { id },
      data: { ...plan, state: "action", version: { increment: 1 } },
    });
    return done({ id });
  },
});

export const verifyNonconformance = defineCommand({
  name: "nonconformances.verify",
  permission: "nonconformances.verify",
  input: verifyNonconformanceInput,
  async run({ tx, actor, at }, { nonconformanceId: id, version, finding, ...input }) {
    const effective = input.effective === "yes";
    const judgement = { personId: actor.personId, effective };
    const verdict = decideEffect(await loadNonconformance(tx, id), version, judgement);
    if (!verdict.ok) return verdict;
    await tx.effectivenessCheck.create({
      data: {
        id: newId(),
        nonconformanceId: id,
        effective,
        finding,
        checkedById: actor.personId,
        checkedAt: at,
      },
    });
    const { state } = verdict.value;
    await tx.nonconformance.update({ where: { id }, data: { state, version: { increment: 1 } } });
    return done({ id });
  },
});

/** Another owner, another day, with a reason that the trail keeps. */
export const assignNonconformance = defineCommand({
  name: "nonconformances.assign",
  permission: "nonconformances.close",
  input: assignNonconformanceInput,
  async run({ tx, at }, { nonconformanceId: id, version, ownerId, dueOn }) {
    const verdict = decideAssignment(await loadNonconformance(tx, id), version, {
      today: centreDay(at),
      dueOn: dayOf(dueOn),
      ownerKnown: await isOwnerKnown(tx, ownerId),
    });
    if (!verdict.ok) return verdict;
    await tx.nonconformance.update({ where: { id }, data: { ownerId, dueOn, version: { increment: 1 } } });
    return done({ id });
  },
});

export const closeNonconformance = defineCommand({
  name: "nonconformances.close",
  permission: "nonconformances.close",
  input: closeNonconformanceInput,
  signs: "nonconformances.closed",
  async run({ tx, actor, at, sign }, { nonconformanceId: id, version }) {
    const verdict = decideClosing(await loadNonconformance(tx, id), version);
    if (!verdict.ok) return verdict;
    const closingSignatureId = newId();
    const closed = { closedById: actor.personId, closedAt: at, closingSignatureId };
    await tx.nonconformance.update({
      where: { id },
      data: { ...closed, state: "closed", version: { increment: 1 } },
    });
    await sign(closingContent, id, closingSignatureId);
    return done({ id });
  },
});
