import "server-only";
import { canonicalJson } from "@/lib/core/canonical";
import { type CommandContext, defineCommand } from "@/lib/core/command";
import { isoWeekRange } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { decideWeekSignOff, type WeekName } from "@/lib/safety/rules/week";
import { checkEvent, type EventEntry } from "@/lib/security/rules";
import { correctEventInput, recordEventInput, signWeekInput } from "@/lib/security/schema";
import { readSignedEvents, securityWeekContent } from "@/lib/security/signed";

async function writeEvent(
  { tx, actor, at }: CommandContext<"security.record">,
  entry: EventEntry,
  correction: { supersedesId: string; reason: string } | null,
) {
  const id = newId();
  await tx.securityEvent.create({
    data: {
      id,
      kind: entry.kind,
      occurredAt: entry.occurredAt,
      summary: entry.summary,
      actionTaken: entry.actionTaken,
      recordedById: actor.personId,
      enteredAt: at,
      supersedesId: correction?.supersedesId ?? null,
      reason: correction?.reason ?? null,
    },
  });
  return done({ id });
}

export const recordEvent = defineCommand({
  name: "security.record-event",
  permission: "security.record",
  input: recordEventInput,
  async run(context, input) {
    const verdict = checkEvent(input, { at: context.at, correction: false });
    return verdict.ok ? writeEvent(context, verdict.value, null) : verdict;
  },
});

/** The first entry stays; the correction names it and says why. */
export const correctEvent = defineCommand({
  name: "security.correct-event",
  permission: "security.record",
  input: correctEventInput,
  async run(context, { securityEventId, reason, ...entry }) {
    const corrected = await context.tx.securityEvent.findUnique({
      where: { id: securityEventId },
      select: { id: true, correction: { select: { id: true } } },
    });
    if (!corrected) return refuse({ code: "input.bad-id" as const, field: "securityEventId" });
    if (corrected.correction) return refuse({ code: "security.corrected-already" as const });
    const verdict = checkEvent(entry, { at: context.at, correction: true });
    return verdict.ok ? writeEvent(context, verdict.value, { supersedesId: corrected.id, reason }) : verdict;
  },
});

async function readWeekFacts(tx: Tx, week: WeekName) {
  const range = isoWeekRange(week.isoYear, week.isoWeek);
  if (!range) return { week, entries: [], signOffs: [] };
  const within = { occurredAt: { gte: range.from, lt: range.to } };
  const entries = await tx.securityEvent.findMany({
    where: { OR: [within, { supersedes: within }] },
    select: { id: true, recordedById: true },
  });
  const signOffs = await tx.securityWeekSignOff.findMany({
    where: { isoYear: week.isoYear, isoWeek: week.isoWeek },
    orderBy: { id: "asc" },
    select: { eventIds: true },
  });
  return { week, entries, signOffs: signOffs.map((signOff) => signOff.eventIds) };
}

export const signWeek = defineCommand({
  name: "security.sign-week",
  permission: "security.sign",
  input: signWeekInput,
  signs: "security.week-read",
  async run({ tx, actor, at, sign }, { isoYear, isoWeek, seen, remark }) {
    const facts = await readWeekFacts(tx, { isoYear, isoWeek });
    const verdict = decideWeekSignOff(facts, { signerId: actor.personId, seen, remark }, at);
    if (!verdict.ok) return verdict;
    const eventIds = verdict.value.entryIds;
    const events = await readSignedEvents(tx, eventIds);
    const id = newId();
    const signatureId = newId();
    await tx.securityWeekSignOff.create({
      data: {
        id,
        isoYear,
        isoWeek,
        eventCount: eventIds.length,
        eventIds,
        eventsSha256: sha256Hex(canonicalJson(events)),
        remark,
        signedById: actor.personId,
        signedAt: at,
        signatureId,
      },
    });
    await sign(securityWeekContent, id, signatureId);
    return done({ id });
  },
});
