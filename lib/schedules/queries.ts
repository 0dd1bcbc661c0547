import "server-only";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { type Page, pageSize } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { readSignature } from "@/lib/core/signature-check";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { isFor, type ScheduleRow } from "@/lib/schedules/rules/rows";
import { type Ground, groundOf, judgeState, type ScheduleState } from "@/lib/schedules/rules/state";
import { activationContent } from "@/lib/schedules/signed";

export type ScheduleFilter = {
  q?: string | undefined;
  destination?: string | undefined;
  state?: string | undefined;
  /** The code of the last row of the page before. */
  after?: string | undefined;
};

export type ScheduleListRow = Omit<ScheduleRow, "activations"> & {
  id: string;
  source: string;
  state: ScheduleState;
  ground: Ground | null;
};

const byCode = new Intl.Collator("en", { numeric: true });

/** What opens a market to goods of this country stands first. */
function inOrder(one: ScheduleListRow, other: ScheduleListRow): number {
  const isOurs = (row: ScheduleListRow) => Number(row.origin === "VN");
  return isOurs(other) - isOurs(one) || byCode.compare(one.code, other.code);
}

/** The rows that match, judged on this day. About a hundred in all: they are judged and cut here. */
export async function listSchedules(
  _reader: Allowed<"schedules.read">,
  filter: ScheduleFilter,
  at: Date,
): Promise<Page<ScheduleListRow>> {
  const today = centreDay(at);
  const [rows, more] = await Promise.all([
    loadScheduleRows(database()),
    database().treatmentSchedule.findMany({
      select: { id: true, code: true, source: true, pestCommon: true },
    }),
  ]);
  const stored = new Map(more.map((row) => [row.code, row]));
  const words = plainWords(filter.q ?? "");
  const wanted = rows.flatMap(({ activations, ...row }) => {
    const found = stored.get(row.code);
    if (!found) return [];
    const state = judgeState({ ...row, activations }, today);
    const said = [
      row.code,
      row.programme,
      row.commodity,
      row.pest,
      found.pestCommon,
      row.purpose,
      row.destination,
    ];
    const isWanted =
      plainWords(said.filter((part) => part !== null).join(" ")).includes(words) &&
      (!filter.destination || isFor({ ...row, activations }, filter.destination)) &&
      (!filter.state || state === filter.state);
    if (!isWanted) return [];
    const ground = groundOf({ ...row, activations }, today);
    return [{ ...row, id: found.id, source: found.source, state, ground }];
  });
  const ordered = wanted.toSorted(inOrder);
  const start = ordered.findIndex(({ code }) => code === filter.after) + 1;
  const shown = ordered.slice(start, start + pageSize);
  const isMore = ordered.length > start + pageSize;
  return { rows: shown, older: isMore ? (shown.at(-1)?.code ?? null) : null };
}

/** Where goods of this centre may be sent: the destinations of the programmes that open from Viet Nam. */
export async function listDestinations(
  _reader: Allowed<"schedules.read"> | Allowed<"specs.read">,
): Promise<string[]> {
  const rows = await database().treatmentSchedule.findMany({
    where: { origin: "VN", destination: { not: null } },
    distinct: ["destination"],
    select: { destination: true },
  });
  return [...new Set(rows.flatMap(({ destination }) => destination?.split("/") ?? []))].toSorted();
}

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
