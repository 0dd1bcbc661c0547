import "server-only";
import { isoWeekOf, isoWeekRange } from "@/lib/core/dates";
import { readTogether, type Tx } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { judgeSignature, type SignatureState } from "@/lib/core/signature";
import { namesOf, readTemplates, type TemplateSheet } from "@/lib/safety/queries/checks";
import { isEveryDay, isEveryWeek } from "@/lib/safety/rules/catalogue";
import { judgeWeek, nameWeek, readWeek, unreadOf, type WeekName } from "@/lib/safety/rules/week";
import { safetyWeekContent } from "@/lib/safety/signed";

const dayMs = 86_400_000;

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** What happened in the week, and every correction of it. */
function readEntries(tx: Tx, range: { from: Date; to: Date }) {
  const within = { performedAt: { gte: range.from, lt: range.to } };
  return tx.safetyCheck.findMany({
    where: { OR: [within, { supersedes: within }] },
    orderBy: [{ performedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      performedAt: true,
      enteredAt: true,
      outcome: true,
      recordedById: true,
      supersedesId: true,
      correction: { select: { id: true } },
      template: { select: { code: true, titleVi: true, titleEn: true } },
    },
  });
}

async function readSignOffs(tx: Tx, week: WeekName) {
  const signOffs = await tx.safetyWeekSignOff.findMany({
    where: week,
    orderBy: { id: "asc" },
    select: { id: true, checkCount: true, checkIds: true, remark: true, signedAt: true, signatureId: true },
  });
  const signatures = await tx.signature.findMany({
    where: { id: { in: signOffs.map((signOff) => signOff.signatureId) } },
    include: { key: { select: { publicPem: true } } },
  });
  const judged = [];
  for (const { signatureId, ...signOff } of signOffs) {
    const signature = signatures.find((row) => row.id === signatureId);
    const current = await safetyWeekContent.read(tx, signOff.id);
    const state: SignatureState = signature
      ? judgeSignature(signature, signature.key.publicPem, current)
      : "forged";
    judged.push({ ...signOff, printedName: signature?.printedName ?? "", state });
  }
  return judged;
}

function cellsOf(template: TemplateSheet, entries: readonly Entry[], from: Date, now: Date) {
  return Array.from({ length: 7 }, (_, day) => {
    const start = from.getTime() + day * dayMs;
    const of = entries.filter(
      ({ performedAt }) => performedAt.getTime() >= start && performedAt.getTime() < start + dayMs,
    );
    return {
      day: new Date(start),
      checkIds: of.map((entry) => entry.id),
      passed: of.filter((entry) => entry.outcome === "pass").length,
      failed: of.filter((entry) => entry.outcome === "fail").length,
      corrected: of.some((entry) => entry.supersedesId !== null),
      /** Nothing is said of days that have not come, nor of days on which no record is usual. */
      silent: start > now.getTime() || !isEveryDay(template.frequency),
    };
  });
}

export type SafetyWeek = NonNullable<Awaited<ReturnType<typeof getSafetyWeek>>>;

/** The week as a grid of what was recorded; null for a week the calendar does not have. No name is this week. */
export async function getSafetyWeek(
  reader: Allowed<"safety.read">,
  name: string | null,
  now: Date = new Date(),
) {
  const week = name === null ? isoWeekOf(now) : readWeek(name);
  const range = week && isoWeekRange(week.isoYear, week.isoWeek);
  if (!week || !range) return null;
  return readTogether(async (tx) => {
    const templates = await readTemplates(tx);
    const entries = await readEntries(tx, range);
    const signOffs = await readSignOffs(tx, week);
    const nameOf = await namesOf(
      tx,
      entries.map((entry) => entry.recordedById),
    );
    const standing = entries.filter(
      ({ correction, performedAt }) =>
        correction === null && performedAt >= range.from && performedAt < range.to,
    );
    const rows = templates
      .map((template) => ({
        template,
        of: standing.filter((entry) => entry.template.code === template.code),
      }))
      .filter(({ template, of }) => isEveryWeek(template.frequency) || of.length > 0)
      .map(({ template, of }) => ({
        code: template.code,
        titleVi: template.titleVi,
        titleEn: template.titleEn,
        frequency: template.frequency,
        proposal: template.proposal,
        cells: cellsOf(template, of, range.from, now),
        passed: of.filter((entry) => entry.outcome === "pass").length,
        failed: of.filter((entry) => entry.outcome === "fail").length,
      }));
    const entryIds = entries.map((entry) => entry.id);
    const read = signOffs.at(-1)?.checkIds ?? [];
    const unread = new Set(signOffs.length > 0 ? unreadOf(entryIds, read) : []);
    return {
      ...week,
      name: nameWeek(week),
      ...range,
      over: now >= range.to,
      begun: now >= range.from,
      previous: nameWeek(isoWeekOf(new Date(range.from.getTime() - dayMs))),
      next: nameWeek(isoWeekOf(range.to)),
      rows,
      entries: entries.length,
      own: entries.filter((entry) => entry.recordedById === reader.personId).length,
      state: judgeWeek(
        entryIds,
        signOffs.map((signOff) => signOff.checkIds),
      ),
      signOffs: signOffs.map(({ checkIds: _read, ...signOff }) => signOff),
      /** Entered after the last sign-off: what opened the week again. */
      unread: entries
        .filter((entry) => unread.has(entry.id))
        .map(({ id, performedAt, enteredAt, outcome, template, recordedById, supersedesId }) => ({
          id,
          performedAt,
          enteredAt,
          outcome,
          ...template,
          recordedBy: nameOf(recordedById),
          correction: supersedesId !== null,
        })),
    };
  });
}
