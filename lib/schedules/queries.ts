import "server-only";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { readSignature } from "@/lib/core/signature-check";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { isFor, type ScheduleRow } from "@/lib/schedules/rules/rows";
import { groundOf, judgeState, type ScheduleState } from "@/lib/schedules/rules/state";
import { activationContent } from "@/lib/schedules/signed";

export type ScheduleFilter = {
  q?: string | undefined;
  destination?: string | undefined;
  state?: string | undefined;
};

export type ScheduleListRow = Omit<ScheduleRow, "activations"> & {
  id: string;
  source: string;
  state: ScheduleState;
  ground: { document: string; synthetic: boolean } | null;
};

/** All rows that match, judged on this day; about a hundred, so there are no pages to turn. */
export async function listSchedules(
  _reader: Allowed<"schedules.read">,
  filter: ScheduleFilter,
  at: Date,
): Promise<ScheduleListRow[]> {
  const today = centreDay(at);
  const [rows, more] = await Promise.all([
    loadScheduleRows(database()),
    database().treatmentSchedule.findMany({ select: { id: true, code: true, source: true, pestCommon: true } }),
  ]);
  const byCode = new Map(more.map((row) => [row.code, row]));
  const words = plainWords(filter.q ?? "");
  return rows.flatMap(({ activations, ...row }) => {
    const stored = byCode.get(row.code);
    if (!stored) return [];
    const state = judgeState({ ...row, activations }, today);
    const said = [row.code, row.programme, row.commodity, row.pest, stored.pestCommon, row.purpose, row.destination];
    const isWanted =
      plainWords(said.filter((part) => part !== null).join(" ")).includes(words) &&
      (!filter.destination || isFor({ ...row, activations }, filter.destination)) &&
      (!filter.state || state === filter.state);
    if (!isWanted) return [];
    const ground = groundOf({ ...row, activations }, today);
    return [{ ...row, id: stored.id, source: stored.source, state, ground }];
  });
}

/** Where goods of this centre may be sent: the destinations of the programmes that open from Viet Nam. */
export async function listDestinations(_reader: Allowed<"schedules.read"> | Allowed<"specs.read">): Promise<string[]> {
  const rows = await database().treatmentSchedule.findMany({
    where: { origin: "VN", destination: { not: null } },
    distinct: ["destination"],
    select: { destination: true },
  });
  return [...new Set(rows.flatMap(({ destination }) => destination?.split("/") ?? []))].sort();
}

export type ScheduleSheet = NonNullable<Awaited<ReturnType<typeof getScheduleSheet>>>;

/** One row with its source and everybody who ever put it in force. */
export async function getScheduleSheet(_reader: Allowed<"schedules.read">, id: string, at: Date) {
  if (!isId(id)) return null;
  const tx = database();
  const stored = await tx.treatmentSchedule.findUnique({
    where: { id },
    select: {
      code: true,
      pestCommon: true,
      edition: true,
      source: true,
      note: true,
      activations: {
        orderBy: { activatedAt: "desc" },
        select: {
          id: true,
          effectiveFrom: true,
          effectiveTo: true,
          document: true,
          synthetic: true,
          activatedAt: true,
          signatureId: true,
        },
      },
    },
  });
  const row = (await loadScheduleRows(tx)).find(({ code }) => code === stored?.code);
  if (!stored || !row) return null;
  const activations = await Promise.all(
    stored.activations.map(async ({ signatureId, ...activation }) => ({
      ...activation,
      signature: await readSignature(tx, activationContent, { recordId: activation.id, signatureId }),
    })),
  );
  const today = centreDay(at);
  return {
    ...row,
    id,
    pestCommon: stored.pestCommon,
    edition: stored.edition,
    source: stored.source,
    note: stored.note,
    state: judgeState(row, today),
    ground: groundOf(row, today),
    demo: await isDemo(tx),
    activations,
  };
}
