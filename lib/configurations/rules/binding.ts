import { roundRatios } from "@/lib/configurations/rules/map";
import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";
import { type Result, done, refuse } from "@/lib/core/result";

/** What a specification repeats of the configuration its map was measured in. */
export const mappedFields = [
  "pathName",
  "carrierType",
  "loadingPattern",
  "cartonsPerCarrier",
  "cartonLengthMm",
  "cartonWidthMm",
  "cartonHeightMm",
  "densityMinKgM3",
  "densityMaxKgM3",
  "monitorPosition",
] as const;
type MappedField = (typeof mappedFields)[number];
type Repeated = Record<MappedField, string | number | null>;

export type MapToBind = {
  configuration: { status: ConfigurationStatus } & Record<MappedField, string | number>;
  derived: { ratioMin: { mean: number }; ratioMax: { mean: number } };
};

export type BindingRefusal =
  | { code: "configurations.map-not-found"; field: "doseMapId" }
  | { code: "configurations.map-not-approved"; field: "doseMapId"; status: ConfigurationStatus }
  | { code: "configurations.ratio-not-of-map"; field: "ratioMin" | "ratioMax"; ratio: number }
  | { code: "configurations.not-as-mapped"; field: MappedField; mapped: string | number };

/** A map is used while its configuration is approved. */
export function checkInForce(status: ConfigurationStatus): Result<true, BindingRefusal[]> {
  return status === "approved"
    ? done(true)
    : refuse({ code: "configurations.map-not-approved", field: "doseMapId", status });
}

/** Ratios taken from a map are that map's, both of them, and hold for the configuration it was measured in (process 3.7). */
export function checkBinding(
  map: MapToBind | null,
  draft: Repeated & { ratioMin: number; ratioMax: number },
): Result<true, BindingRefusal[]> {
  if (!map) return refuse({ code: "configurations.map-not-found", field: "doseMapId" });
  const { configuration, derived } = map;
  const inForce = checkInForce(configuration.status);
  const refusals: BindingRefusal[] = inForce.ok ? [] : inForce.error;
  const ratios = roundRatios(derived.ratioMin.mean, derived.ratioMax.mean);
  for (const field of ["ratioMin", "ratioMax"] as const)
    if (draft[field] !== ratios[field])
      refusals.push({ code: "configurations.ratio-not-of-map", field, ratio: ratios[field] });
  for (const field of mappedFields)
    if (draft[field] !== null && draft[field] !== configuration[field])
      refusals.push({ code: "configurations.not-as-mapped", field, mapped: configuration[field] });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
