import "server-only";
import { z } from "zod";
import { database, readTogether, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import type { EvidenceSubject } from "@/lib/evidence/rules";
import type { Prisma } from "@/prisma/client/client";

/** Something that a file can be evidence of, as a person picks it. */
export type SubjectChoice = { subject: EvidenceSubject; id: string; name: string };

const fileSelect = {
  id: true,
  caption: true,
  mediaType: true,
  sizeBytes: true,
  widthPx: true,
  heightPx: true,
  recordedAt: true,
  recordedById: true,
  lotId: true,
  carrierLoadId: true,
  runId: true,
  interruptionId: true,
  lateEntryId: true,
  strike: { select: { reason: true, struckAt: true, struckById: true } },
} satisfies Prisma.EvidenceFileSelect;

const mostFiles = 200;

async function readFiles(tx: Tx, choices: readonly SubjectChoice[]) {
  const of = (subject: EvidenceSubject) =>
    choices.filter((choice) => choice.subject === subject).map(({ id }) => id);
  const found = await tx.evidenceFile.findMany({
    where: {
      OR: [
        { lotId: { in: of("lot") } },
        { carrierLoadId: { in: of("load") } },
        { runId: { in: of("run") } },
        { interruptionId: { in: of("interruption") } },
        { lateEntryId: { in: of("late-entry") } },
      ],
    },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    take: mostFiles,
    select: fileSelect,
  });
  const people = await tx.person.findMany({
    where: {
      id: {
        in: found.flatMap(({ recordedById, strike }) => [recordedById, strike?.struckById ?? recordedById]),
      },
    },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return found.map(
    ({ recordedById, strike, lotId, carrierLoadId, runId, interruptionId, lateEntryId, ...file }) => {
      const subjectId = lotId ?? carrierLoadId ?? runId ?? interruptionId ?? lateEntryId;
      const subject = choices.find(({ id }) => id === subjectId);
      return {
        ...file,
        of: subject ? { subject: subject.subject, name: subject.name } : null,
        recordedBy: nameOf.get(recordedById) ?? "",
        strike: strike && {
          reason: strike.reason,
          at: strike.struckAt,
          by: nameOf.get(strike.struckById) ?? "",
        },
      };
    },
  );
}

const sheetRow = z.object({ id: z.string(), paper_sheet: z.string() });

/** The sheets of paper from which rows with these ids were entered late. */
async function readSheets(tx: Tx, recordIds: readonly string[]): Promise<SubjectChoice[]> {
  if (recordIds.length === 0) return [];
  const rows = await tx.$queryRaw`
    SELECT DISTINCT l.id::text AS id, l.paper_sheet FROM audit.change c JOIN late_entry l ON l.event_id = c.event_id
     WHERE c.op = 'insert' AND c.record_id = ANY(${[...recordIds]}::text[])
     ORDER BY l.paper_sheet LIMIT ${mostFiles}`;
  return z
    .array(sheetRow)
    .parse(rows)
    .map(({ id, paper_sheet }) => ({ subject: "late-entry", id, name: paper_sheet }));
}

const stopSelect = { id: true, startedAt: true, cause: true } as const;

type Stop = { id: string; cause: string };
const ofStops = (stops: readonly Stop[]): SubjectChoice[] =>
  stops.map(({ id, cause }) => ({ subject: "interruption", id, name: cause }));

/** The photographs of a lot: its own, of its carriers, of the runs it went through, their stops and late sheets. */
export function listLotEvidence(_reader: Allowed<"evidence.read">, lotId: string) {
  return readTogether(async (tx) => {
    const lot = await tx.lot.findUniqueOrThrow({ where: { id: lotId }, select: { code: true } });
    const loads = await tx.carrierLoad.findMany({
      where: { lotId },
      orderBy: [{ pass: "asc" }, { ordinal: "asc" }],
      select: {
        id: true,
        carrierCode: true,
        unload: { select: { id: true } },
        runCarrier: { select: { id: true, runId: true, exit: { select: { id: true } } } },
      },
    });
    const runIds = [...new Set(loads.flatMap(({ runCarrier }) => runCarrier?.runId ?? []))];
    const runs = await tx.run.findMany({
      where: { id: { in: runIds } },
      select: { id: true, code: true, interruptions: { select: stopSelect } },
    });
    const rows = loads.flatMap(({ id, unload, runCarrier }) => [
      id,
      unload?.id ?? id,
      runCarrier?.id ?? id,
      runCarrier?.exit?.id ?? id,
    ]);
    const choices: SubjectChoice[] = [
      { subject: "lot", id: lotId, name: lot.code },
      ...loads.map(({ id, carrierCode }) => ({ subject: "load" as const, id, name: carrierCode })),
      ...runs.map(({ id, code }) => ({ subject: "run" as const, id, name: code })),
      ...runs.flatMap(({ interruptions }) => ofStops(interruptions)),
      ...(await readSheets(tx, rows)),
    ];
    return { choices, files: await readFiles(tx, choices) };
  });
}

/** The photographs of a run, its stops and its late sheets. */
export function listRunEvidence(_reader: Allowed<"evidence.read">, runId: string) {
  return readTogether(async (tx) => {
    const run = await tx.run.findUniqueOrThrow({
      where: { id: runId },
      select: {
        code: true,
        movements: { select: { id: true } },
        carriers: { select: { id: true, exit: { select: { id: true } } } },
        interruptions: { orderBy: { startedAt: "asc" }, select: stopSelect },
      },
    });
    const rows = [
      ...run.movements.map(({ id }) => id),
      ...run.carriers.flatMap(({ id, exit }) => [id, exit?.id ?? id]),
    ];
    const choices: SubjectChoice[] = [
      { subject: "run", id: runId, name: run.code },
      ...ofStops(run.interruptions),
      ...(await readSheets(tx, rows)),
    ];
    return { choices, files: await readFiles(tx, choices) };
  });
}

export type EvidenceSheet = Awaited<ReturnType<typeof listLotEvidence>>;
export type EvidenceLine = EvidenceSheet["files"][number];

/** One file with its bytes. */
export function getFile(_reader: Allowed<"evidence.read">, id: string) {
  if (!isId(id)) return Promise.resolve(null);
  return database().evidenceFile.findUnique({ where: { id }, select: { mediaType: true, content: true } });
}
