import "server-only";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { type Page, pageSize } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainText, plainWords } from "@/lib/core/search";
import { loadCatalogue, pestColumns } from "@/lib/pests/facts";
import { type KnownPest, targetOf } from "@/lib/pests/rules";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { explainPest, type PestExplanation } from "@/lib/schedules/rules/plan";

export type PestFilter = {
  q?: string | undefined;
  /** The id of the last pest of the page before. */
  after?: string | undefined;
};

/** Every pest by which an agreement may be written, by name. */
export function listPestChoices(
  _reader: Allowed<"pests.read"> | Allowed<"agreements.draft">,
): Promise<KnownPest[]> {
  return loadCatalogue(database());
}

/** The catalogue by name; the search box reads every name and rank without accents. */
export async function listPests(
  _reader: Allowed<"pests.read">,
  { q, after }: PestFilter,
): Promise<Page<KnownPest>> {
  const words = plainWords(q ?? "");
  const found = (await loadCatalogue(database())).filter((pest) => {
    const { scientificName, commonNameVi, commonNameEn, family, orderName, className } = pest;
    const said = [scientificName, commonNameVi, commonNameEn, family, orderName, className];
    return plainText(said.filter((part) => part !== null).join(" ")).includes(words);
  });
  const start = found.findIndex(({ id }) => id === after) + 1;
  const rows = found.slice(start, start + pageSize);
  return { rows, older: found.length > start + pageSize ? (rows.at(-1)?.id ?? null) : null };
}

export type MarketOfPest = { destination: string; found: PestExplanation };

/** One pest: where its name comes from, what came before and after, and which row covers it where. */
export async function getPestSheet(
  _reader: Allowed<"pests.read">,
  id: string,
  { destinations, at }: { destinations: readonly string[]; at: Date },
) {
  if (!isId(id)) return null;
  const tx = database();
  const neighbour = { select: { id: true, scientificName: true } };
  const stored = await tx.pest.findUnique({
    where: { id },
    select: {
      ...pestColumns,
      registeredById: true,
      registeredAt: true,
      supersedes: neighbour,
      supersededBy: neighbour,
    },
  });
  if (!stored) return null;
  const [rows, person] = await Promise.all([
    loadScheduleRows(tx),
    tx.person.findUnique({ where: { id: stored.registeredById }, select: { name: true } }),
  ]);
  const pest = targetOf(stored, []);
  const day = centreDay(at);
  return {
    ...stored,
    registeredByName: person?.name ?? "",
    markets: destinations.map((destination): MarketOfPest => {
      return { destination, found: explainPest(pest, rows, { destination, day }) };
    }),
  };
}
