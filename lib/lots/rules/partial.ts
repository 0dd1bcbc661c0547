/** What the specification and its configuration say of how full a carrier must be. */
export type FullnessFacts = {
  cartonsPerCarrier: number;
  /** The fewest cartons this configuration was mapped with; null where partial carriers were not mapped. */
  partialFrom: number | null;
  /** Density limits of the configuration; null where no configuration is known. */
  densityKgM3: { min: number; max: number } | null;
};

export type FillerEntry = { fillerCartons: number | null; fillerDensityKgM3: number | null };

export type Filler = { cartons: number; densityKgM3: number };

export type PartialRefusal =
  | {
      code: "lots.carrier-partial";
      field: "fillerCartons";
      cartons: number;
      missing: number;
      partialFrom: number | null;
    }
  | { code: "lots.filler-needless"; field: "fillerCartons" }
  | { code: "lots.filler-count"; field: "fillerCartons"; missing: number }
  | { code: "lots.filler-density-missing"; field: "fillerDensityKgM3" }
  | { code: "lots.filler-density-outside"; field: "fillerDensityKgM3"; min: number; max: number };

/**
 * A carrier holds its pattern's count; with fewer it is filled up with dummies of the same density, unless its
 * configuration was mapped with so few (process 3.12): product in another amount beside it changes the dose.
 */
export function checkFullness(
  { cartonsPerCarrier, partialFrom, densityKgM3 }: FullnessFacts,
  cartons: number,
  { fillerCartons, fillerDensityKgM3 }: FillerEntry,
): { filler: Filler | null; refusals: PartialRefusal[] } {
  const missing = cartonsPerCarrier - cartons;
  const empty = fillerCartons === null && fillerDensityKgM3 === null;
  const nothing = (...refusals: PartialRefusal[]) => ({ filler: null, refusals });
  if (missing <= 0)
    return empty ? nothing() : nothing({ code: "lots.filler-needless", field: "fillerCartons" });
  if (empty && partialFrom !== null && cartons >= partialFrom) return nothing();
  if (empty)
    return nothing({ code: "lots.carrier-partial", field: "fillerCartons", cartons, missing, partialFrom });
  const refusals: PartialRefusal[] = [];
  if (fillerCartons !== missing)
    refusals.push({ code: "lots.filler-count", field: "fillerCartons", missing });
  if (fillerDensityKgM3 === null)
    refusals.push({ code: "lots.filler-density-missing", field: "fillerDensityKgM3" });
  else if (densityKgM3 && (fillerDensityKgM3 < densityKgM3.min || fillerDensityKgM3 > densityKgM3.max))
    refusals.push({ code: "lots.filler-density-outside", field: "fillerDensityKgM3", ...densityKgM3 });
  return refusals.length > 0 || fillerCartons === null || fillerDensityKgM3 === null
    ? { filler: null, refusals }
    : { filler: { cartons: fillerCartons, densityKgM3: fillerDensityKgM3 }, refusals };
}
