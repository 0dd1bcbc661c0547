import "server-only";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { type Page, pageSize } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainText, plainWords } from "@/lib/core/search";
import { readSignature } from "@/lib/core/signature-check";
import { loadCatalogue } from "@/lib/pests/facts";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { type Activation, activationOn, isFor, plain, type ScheduleRow } from "@/lib/schedules/rules/rows";
import { groundOf, judgeState, type ScheduleState } from "@/lib/schedules/rules/state";
import { activationContent } from "@/lib/schedules/signed";

export type ScheduleFilter = {
  q?: string | undefined;
  programme?: string | undefined;
  destination?: string | undefined;
  commodity?: string | undefined;
  pest?: string | undefined;
  state?: string | undefined;
  /** The code of the last row of the page before. */
  after?: string | undefined;
};

/** What puts a row in force now, or did so last. */
export type ListedActivation = Activation & { byName: string };

export type ScheduleListRow = Omit<ScheduleRow, "activations"> & {
  id: string;
  edition: string | null;
  state: ScheduleState;
  activation: ListedActivation | null;
};

const byCode = new Intl.Collator("en", { numeric: true });

/** What opens a market to goods of this country stands first. */
function inOrder(one: ScheduleRow, other: ScheduleRow): number {
  const isOurs = (row: ScheduleRow) => Number(row.origin === "VN");
  return isOurs(other) - isOurs(one) || byCode.compare(one.code, other.code);
}

const more = { select: { id: true, code: true, edition: true, pestCommon: true } } as const;

/**
 * The rows that match, judged on this day. About a hundred in all: they are judged and cut here. `called`: what the
 * reader's language calls the things of a row, which the box finds as well.
 */
export async function listSchedules(
  _reader: Allowed<"schedules.read">,
  filter: ScheduleFilter,
  at: Date,
  called: (row: ScheduleRow) => string = () => "",
): Promise<Page<ScheduleListRow>> {
  const tx = database();
  const today = centreDay(at);
  const [rows, stored, catalogue] = await Promise.all([
    loadScheduleRows(tx),
    tx.treatmentSchedule.findMany(more),
    loadCatalogue(tx),
  ]);
  const nameOf = new Map(catalogue.map((one) => [plain(one.scientificName), one.commonNameVi]));
  const known = new Map(stored.map((row) => [row.code, row]));
  const words = plainWords(filter.q ?? "");
  const isAsked = (asked: string | undefined, value: string | null) =>
    !asked || (value !== null && plain(value) === plain(asked));
  const wanted = rows.filter((row) => {
    const { code, programme, commodity, pest, purpose, destination } = row;
    const { pestCommon, edition } = known.get(code) ?? {};
    const common = nameOf.get(plain(pest ?? ""));
    const said = [
      code,
      programme,
      commodity,
      pest,
      pestCommon,
      common,
      purpose,
      destination,
      edition,
      called(row),
    ];
    return (
      plainText(said.filter((part) => typeof part === "string").join(" ")).includes(words) &&
      (!filter.destination || isFor(row, filter.destination)) &&
      isAsked(filter.programme, programme) &&
      isAsked(filter.commodity, commodity) &&
      isAsked(filter.pest, pest) &&
      (!filter.state || judgeState(row, today) === filter.state)
    );
  });
  const ordered = wanted.toSorted(inOrder);
  const start = ordered.findIndex(({ code }) => code === filter.after) + 1;
  const shown = ordered.slice(start, start + pageSize);
  const actOf = (row: ScheduleRow) => activationOn(row, today) ?? row.activations.at(-1) ?? null;
  const people = await tx.person.findMany({
    where: { id: { in: shown.flatMap((row) => actOf(row)?.activatedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    rows: shown.flatMap((row) => {
      const { activations: _all, ...kept } = row;
      const found = known.get(row.code);
      const act = actOf(row);
      const activation = act && { ...act, byName: names.get(act.activatedById) ?? "" };
      const state = judgeState(row, today);
      return found ? [{ ...kept, id: found.id, edition: found.edition, state, activation }] : [];
    }),
    older: ordered.length > start + pageSize ? (shown.at(-1)?.code ?? null) : null,
  };
}

/** By what the list can be narrowed: every programme, destination, commodity and pest that a row names. */
export async function listScheduleChoices(_reader: Allowed<"schedules.read">) {
  const rows = await database().treatmentSchedule.findMany({
    select: { programme: true, destination: true, commodity: true, pest: true },
  });
  const distinct = (values: (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].toSorted(byCode.compare);
  return {
    programmes: distinct(rows.map(({ programme }) => programme)),
    destinations: distinct(rows.flatMap(({ destination }) => destination?.split("/") ?? [])),
    commodities: distinct(rows.map(({ commodity }) => commodity)),
    pests: distinct(rows.map(({ pest }) => pest)),
  };
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

/** Another row for the same pest, or for the same goods from the same country, whatever its edition or programme. */
function isAboutTheSame(row: ScheduleRow, other: ScheduleRow): boolean {
  if (row.code === other.code) return false;
  const same = (one: string | null, two: string | null) =>
    one !== null && two !== null && plain(one) === plain(two);
  return row.commodity === null
    ? other.commodity === null && same(row.pest, other.pest)
    : same(row.commodity, other.commodity) && row.origin === other.origin;
}

/** One row, by id or code, with its source, everybody who ever put it in force, and what else is published of the same. */
export async function getScheduleSheet(_reader: Allowed<"schedules.read">, name: string, at: Date) {
  const tx = database();
  const stored = await tx.treatmentSchedule.findUnique({
    where: isId(name) ? { id: name } : { code: name },
    select: {
      id: true,
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
  const rows = await loadScheduleRows(tx);
  const row = rows.find(({ code }) => code === stored?.code);
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
    id: stored.id,
    pestCommon: stored.pestCommon,
    edition: stored.edition,
    source: stored.source,
    note: stored.note,
    state: judgeState(row, today),
    ground: groundOf(row, today),
    demo: await isDemo(tx),
    activations,
    others: rows
      .filter((other) => isAboutTheSame(row, other))
      .map(({ activations: all, ...other }) => ({
        ...other,
        state: judgeState({ ...other, activations: all }, today),
      })),
  };
}
