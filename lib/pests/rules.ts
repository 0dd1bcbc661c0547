import { done, refuse, type Result } from "@/lib/core/result";
import type { LifeStage, TargetPest } from "@/lib/schedules/rules/pests";
import { plain } from "@/lib/schedules/rules/rows";

/** A pest under the name by which treatment tables list it; a rank nobody is sure of is null. */
export type PestEntry = {
  scientificName: string;
  commonNameVi: string | null;
  commonNameEn: string | null;
  family: string | null;
  orderName: string | null;
  className: string | null;
  source: string;
};

/** A row of the catalogue that nothing has corrected. */
export type KnownPest = PestEntry & { id: string };

/** A pest of the catalogue with the stages that may be present, as the schedules judge it. */
export function targetOf(
  pest: Pick<PestEntry, "scientificName" | "family" | "orderName" | "className">,
  lifeStages: readonly LifeStage[],
): TargetPest {
  const { scientificName: name, family, orderName: order, className } = pest;
  return { name, family, order, className, lifeStages };
}

export type PestRefusal =
  | { code: "pests.name-not-scientific"; field: "scientificName" }
  | { code: "pests.known-already"; field: "scientificName"; name: string }
  | { code: "pests.rank-not-a-name"; field: "family" | "orderName" | "className" }
  | { code: "pests.not-a-family"; field: "family" }
  | { code: "pests.nothing-corrected"; field: "scientificName" }
  | { code: "pests.not-found" }
  | { code: "pests.corrected-already"; name: string };

/** Genus and species, with a subspecies or "sp." where the tables have it; no author, no brackets. */
const scientific = /^[A-Z][a-z]+( [a-z]+(-[a-z]+)*\.?){1,2}$/;
const rankName = /^[A-Z][a-z]+$/;

function checkNames(entry: PestEntry): PestRefusal[] {
  const refusals: PestRefusal[] = [];
  if (!scientific.test(entry.scientificName))
    refusals.push({ code: "pests.name-not-scientific", field: "scientificName" });
  for (const field of ["family", "orderName", "className"] as const) {
    const rank = entry[field];
    if (rank !== null && !rankName.test(rank)) refusals.push({ code: "pests.rank-not-a-name", field });
  }
  // The name of an animal family ends so (International Code of Zoological Nomenclature, article 29.2).
  if (entry.family !== null && rankName.test(entry.family) && !entry.family.endsWith("idae"))
    refusals.push({ code: "pests.not-a-family", field: "family" });
  return refusals;
}

const named = (name: string) => (pest: KnownPest) => plain(pest.scientificName) === plain(name);

/** A pest stands in the catalogue once; `ever` holds the corrected rows as well, so that an old name does not come back. */
export function checkRegistration(
  entry: PestEntry,
  ever: readonly KnownPest[],
): Result<PestEntry, PestRefusal[]> {
  const refusals = checkNames(entry);
  const twin = ever.find(named(entry.scientificName));
  if (twin)
    refusals.push({ code: "pests.known-already", field: "scientificName", name: twin.scientificName });
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

/** What is to be corrected, and whether something has corrected it before. */
export type CorrectedPest = KnownPest & { isCorrected: boolean };

const fields = [
  "scientificName",
  "commonNameVi",
  "commonNameEn",
  "family",
  "orderName",
  "className",
] as const satisfies (keyof PestEntry)[];

/** A correction takes the place of one row, once; agreements signed over the old row keep it. */
export function checkCorrection(
  entry: PestEntry,
  corrected: CorrectedPest | null,
  known: readonly KnownPest[],
): Result<PestEntry, PestRefusal[]> {
  if (corrected === null) return refuse({ code: "pests.not-found" });
  const refusals = checkNames(entry);
  if (corrected.isCorrected)
    refusals.push({ code: "pests.corrected-already", name: corrected.scientificName });
  if (fields.every((field) => entry[field] === corrected[field]))
    refusals.push({ code: "pests.nothing-corrected", field: "scientificName" });
  const twin = known.find((pest) => pest.id !== corrected.id && named(entry.scientificName)(pest));
  if (twin)
    refusals.push({ code: "pests.known-already", field: "scientificName", name: twin.scientificName });
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

/** Those of a list that the catalogue does not have yet; the first of twins counts. */
export function newcomers(entries: readonly PestEntry[], known: readonly PestEntry[]): PestEntry[] {
  const names = new Set(known.map(({ scientificName }) => plain(scientificName)));
  return entries.filter(({ scientificName }) => {
    const name = plain(scientificName);
    if (names.has(name)) return false;
    names.add(name);
    return true;
  });
}
