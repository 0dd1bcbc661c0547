import "server-only";
import { readTogether, type Tx } from "@/lib/core/db";
import { id } from "@/lib/core/fields";
import { cutPage, olderThan, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainText, plainWords } from "@/lib/core/search";
import { asFrequency, frequencies } from "@/lib/safety/rules/catalogue";
import { asStatus, isAtThisPlant, isLate, isProposal, isRecordable } from "@/lib/safety/rules/check";
import { nameWeek } from "@/lib/safety/rules/week";

const templateFields = {
  code: true,
  titleVi: true,
  titleEn: true,
  frequency: true,
  kind: true,
  unit: true,
  lower: true,
  upper: true,
  upperStrict: true,
  criterion: true,
  source: true,
  status: true,
  appliesTo: true,
  siteSetpointRequired: true,
} as const;

export type TemplateSheet = Awaited<ReturnType<typeof readTemplates>>[number];

const asNumber = (decimal: { toNumber(): number } | null) => decimal?.toNumber() ?? null;

/** What is recorded at this plant, in the order of how often it is done. */
export async function readTemplates(tx: Tx) {
  const rows = await tx.checkTemplate.findMany({
    select: { id: true, ...templateFields },
    orderBy: { code: "asc" },
  });
  return rows
    .filter((row) => isAtThisPlant(row) && isRecordable(row))
    .map((row) => ({
      ...row,
      lower: asNumber(row.lower),
      upper: asNumber(row.upper),
      frequency: asFrequency(row.frequency),
      status: asStatus(row.status),
      proposal: isProposal(row.status),
    }))
    .toSorted((one, other) => frequencies.indexOf(one.frequency) - frequencies.indexOf(other.frequency));
}

export async function listTemplates(_reader: Allowed<"safety.read">): Promise<TemplateSheet[]> {
  return readTogether(readTemplates);
}

export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<(personId: string) => string> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (personId) => names.get(personId) ?? "";
}

export type CheckRow = Awaited<ReturnType<typeof listChecks>>["rows"][number];

export type CheckFilter = {
  q?: string | undefined;
  after?: string | undefined;
  outcome?: string | undefined;
  code?: string | undefined;
};

/** Newest first; corrected entries stay in the list and say so. */
export async function listChecks(_reader: Allowed<"safety.read">, { q, after, outcome, code }: CheckFilter) {
  return readTogether(async (tx) => {
    const words = plainWords(q ?? "");
    const cursor = readCursor(after);
    const templates =
      words === "" && !code
        ? null
        : await tx.checkTemplate.findMany({ select: { id: true, code: true, titleVi: true, titleEn: true } });
    const wanted = templates?.filter(
      (row) =>
        (!code || row.code === code) &&
        [row.code, row.titleVi, row.titleEn].some((text) => plainText(text).includes(words)),
    );
    const found = await tx.safetyCheck.findMany({
      where: {
        ...(wanted ? { templateId: { in: wanted.map((row) => row.id) } } : {}),
        ...(outcome === "pass" || outcome === "fail" ? { outcome, correction: null } : {}),
        ...olderThan(cursor, (performedAt) => ({ performedAt })),
      },
      orderBy: [{ performedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: {
        id: true,
        performedAt: true,
        value: true,
        outcome: true,
        recordedById: true,
        enteredAt: true,
        supersedesId: true,
        correction: { select: { id: true } },
        template: { select: { code: true, titleVi: true, titleEn: true, unit: true } },
      },
    });
    const nameOf = await namesOf(
      tx,
      found.map((row) => row.recordedById),
    );
    const page = cutPage(found, (row) => ({ at: row.performedAt, id: row.id }));
    return {
      older: page.older,
      rows: page.rows.map(({ value, correction, enteredAt, supersedesId, ...row }) => ({
        ...row,
        value: asNumber(value),
        recordedBy: nameOf(row.recordedById),
        late: supersedesId === null && isLate(row.performedAt, enteredAt),
        corrected: correction !== null,
        correction: supersedesId !== null,
      })),
    };
  });
}

const checkFields = {
  id: true,
  performedAt: true,
  value: true,
  lower: true,
  upper: true,
  limitSource: true,
  outcome: true,
  note: true,
  device: true,
  recordedById: true,
  enteredAt: true,
  lateReason: true,
  reason: true,
} as const;

export type CheckSheet = NonNullable<Awaited<ReturnType<typeof getCheckSheet>>>;

/** One check with everything it was judged by, what it corrects, what corrects it, and the weeks it was signed in. */
export async function getCheckSheet(_reader: Allowed<"safety.read">, checkId: string) {
  const parsed = id().safeParse(checkId);
  if (!parsed.success) return null;
  return readTogether(async (tx) => {
    const row = await tx.safetyCheck.findUnique({
      where: { id: parsed.data },
      select: {
        ...checkFields,
        template: { select: templateFields },
        supersedes: { select: { id: true, performedAt: true, value: true, outcome: true } },
        correction: { select: { id: true, performedAt: true, value: true, outcome: true, reason: true } },
      },
    });
    if (!row) return null;
    const signOffs = await tx.safetyWeekSignOff.findMany({
      where: { checkIds: { has: row.id } },
      orderBy: { id: "asc" },
      select: { id: true, isoYear: true, isoWeek: true, signedAt: true, signedById: true },
    });
    const nameOf = await namesOf(tx, [row.recordedById, ...signOffs.map((signOff) => signOff.signedById)]);
    const { template, supersedes, correction } = row;
    return {
      ...row,
      value: asNumber(row.value),
      lower: asNumber(row.lower),
      upper: asNumber(row.upper),
      recordedBy: nameOf(row.recordedById),
      template: {
        ...template,
        lower: asNumber(template.lower),
        upper: asNumber(template.upper),
        frequency: asFrequency(template.frequency),
        status: asStatus(template.status),
        proposal: isProposal(template.status),
      },
      supersedes: supersedes && { ...supersedes, value: asNumber(supersedes.value) },
      correction: correction && { ...correction, value: asNumber(correction.value) },
      signOffs: signOffs.map(({ isoYear, isoWeek, signedById, ...signOff }) => ({
        ...signOff,
        week: nameWeek({ isoYear, isoWeek }),
        signedBy: nameOf(signedById),
      })),
    };
  });
}
