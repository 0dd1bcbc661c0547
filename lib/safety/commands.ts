import "server-only";
import { canonicalJson } from "@/lib/core/canonical";
import { type CommandContext, defineCommand } from "@/lib/core/command";
import { isoWeekRange } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { decideLoad } from "@/lib/safety/rules/catalogue";
import { type CheckEntry, type Entering, type JudgedCheck, judgeCheck } from "@/lib/safety/rules/check";
import { decideWeekSignOff, type WeekName } from "@/lib/safety/rules/week";
import { correctCheckInput, loadTemplatesInput, recordCheckInput, signWeekInput } from "@/lib/safety/schema";
import { readSignedChecks, safetyWeekContent } from "@/lib/safety/signed";

const templateFacts = {
  id: true,
  code: true,
  kind: true,
  unit: true,
  lower: true,
  upper: true,
  upperStrict: true,
  siteSetpointRequired: true,
  appliesTo: true,
  source: true,
} as const;

type TemplateRow = NonNullable<Awaited<ReturnType<typeof findTemplate>>>;

const findTemplate = (tx: Tx, code: string) =>
  tx.checkTemplate.findUnique({ where: { code }, select: templateFacts });

const asNumber = (decimal: { toNumber(): number } | null) => decimal?.toNumber() ?? null;

const judge = (template: TemplateRow, entry: CheckEntry, entering: Entering) =>
  judgeCheck(
    { ...template, lower: asNumber(template.lower), upper: asNumber(template.upper) },
    entry,
    entering,
  );

async function writeCheck(
  { tx, actor, at }: CommandContext<"safety.record">,
  templateId: string,
  entry: CheckEntry,
  judged: JudgedCheck,
  correction: { supersedesId: string; reason: string } | null,
) {
  const id = newId();
  await tx.safetyCheck.create({
    data: {
      id,
      templateId,
      performedAt: entry.performedAt,
      value: judged.value,
      lower: judged.lower,
      upper: judged.upper,
      limitSource: judged.limitSource,
      outcome: judged.outcome,
      note: entry.note,
      device: entry.device,
      recordedById: actor.personId,
      enteredAt: at,
      lateReason: entry.lateReason,
      supersedesId: correction?.supersedesId ?? null,
      reason: correction?.reason ?? null,
    },
  });
  return done({ id, outcome: judged.outcome });
}

export const recordCheck = defineCommand({
  name: "safety.record-check",
  permission: "safety.record",
  input: recordCheckInput,
  async run(context, input) {
    const template = await findTemplate(context.tx, input.templateCode);
    if (!template) return refuse({ code: "safety.template-unknown" as const, field: "templateCode" });
    const judged = judge(template, input, { at: context.at, correction: false });
    if (!judged.ok) return judged;
    return writeCheck(context, template.id, input, judged.value, null);
  },
});

/** The first entry stays; the correction names it and says why. */
export const correctCheck = defineCommand({
  name: "safety.correct-check",
  permission: "safety.record",
  input: correctCheckInput,
  async run(context, input) {
    const corrected = await context.tx.safetyCheck.findUnique({
      where: { id: input.checkId },
      select: { id: true, template: { select: templateFacts }, correction: { select: { id: true } } },
    });
    if (!corrected) return refuse({ code: "input.bad-id" as const, field: "checkId" });
    if (corrected.correction) return refuse({ code: "safety.corrected-already" as const });
    const judged = judge(corrected.template, input, { at: context.at, correction: true });
    if (!judged.ok) return judged;
    return writeCheck(context, corrected.template.id, input, judged.value, {
      supersedesId: corrected.id,
      reason: input.reason,
    });
  },
});

async function readWeekFacts(tx: Tx, week: WeekName) {
  const range = isoWeekRange(week.isoYear, week.isoWeek);
  if (!range) return { week, entries: [], signOffs: [] };
  const within = { performedAt: { gte: range.from, lt: range.to } };
  const entries = await tx.safetyCheck.findMany({
    where: { OR: [within, { supersedes: within }] },
    select: { id: true, recordedById: true },
  });
  const signOffs = await tx.safetyWeekSignOff.findMany({
    where: { isoYear: week.isoYear, isoWeek: week.isoWeek },
    orderBy: { id: "asc" },
    select: { checkIds: true },
  });
  return { week, entries, signOffs: signOffs.map((signOff) => signOff.checkIds) };
}

export const signWeek = defineCommand({
  name: "safety.sign-week",
  permission: "safety.sign",
  input: signWeekInput,
  signs: "safety.week-read",
  async run({ tx, actor, at, sign }, { isoYear, isoWeek, seen, remark }) {
    const facts = await readWeekFacts(tx, { isoYear, isoWeek });
    const verdict = decideWeekSignOff(facts, { signerId: actor.personId, seen, remark }, at);
    if (!verdict.ok) return verdict;
    const checkIds = verdict.value.entryIds;
    const checks = await readSignedChecks(tx, checkIds);
    const id = newId();
    const signatureId = newId();
    await tx.safetyWeekSignOff.create({
      data: {
        id,
        isoYear,
        isoWeek,
        checkCount: checkIds.length,
        checkIds,
        checksSha256: sha256Hex(canonicalJson(checks)),
        remark,
        signedById: actor.personId,
        signedAt: at,
        signatureId,
      },
    });
    await sign(safetyWeekContent, id, signatureId);
    return done({ id });
  },
});

export const loadTemplates = defineCommand({
  name: "safety.load-templates",
  permission: "safety.load",
  input: loadTemplatesInput,
  async run({ tx }, { templates }) {
    const stored = await tx.checkTemplate.findMany({ omit: { id: true } });
    const present = stored.map((row) => ({ ...row, lower: asNumber(row.lower), upper: asNumber(row.upper) }));
    const wanted = templates.map(({ id, performedBy: _performer, ...row }) => ({ code: id, ...row }));
    const verdict = decideLoad(wanted, present, (one, other) => canonicalJson(one) === canonicalJson(other));
    if (!verdict.ok) return verdict;
    const { missing } = verdict.value;
    if (missing.length > 0) {
      await tx.checkTemplate.createMany({ data: missing.map((row) => ({ id: newId(), ...row })) });
    }
    return done({ loaded: missing.length, present: present.length });
  },
});
