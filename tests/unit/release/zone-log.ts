import type { StorageLimits } from "@/lib/release/rules/storage-limit";
import type { Place, StorageStep } from "@/lib/storage/rules/zones";

const place = (id: string, code: string, zone: Place["zone"]): Place => ({ id, code, name: code, zone });

export const untreatedStore = place("kho-1", "KHO-CHUA", "untreated");
export const treatedStore = place("kho-2", "KHO-DA", "treated");
export const hold = place("kho-3", "CACH-LY", "hold");
export const wayOut = place("kho-4", "CHO-GIAO", "dispatch");

export const at = (time: string) => new Date(`2020-06-12T${time}:00Z`);

/** 96 cartons at the gate, 32 on each carrier, one of them damaged on the first. */
export function zoneLogOf(carriers: readonly string[]): StorageStep[] {
  const step = { cartons: 32, treated: false, from: null, to: null, carrierCode: null };
  return [
    { ...step, id: "lot", kind: "received", at: at("00:10"), cartons: 96, to: untreatedStore },
    ...carriers.map((carrierCode) => ({
      ...step,
      id: `load-${carrierCode}`,
      kind: "loaded" as const,
      at: at("00:40"),
      from: untreatedStore,
      carrierCode,
    })),
    ...carriers.map((carrierCode, index) => ({
      ...step,
      id: `unload-${carrierCode}`,
      kind: "unloaded" as const,
      at: at("03:20"),
      cartons: index === 0 ? 31 : 32,
      treated: true,
      to: treatedStore,
      carrierCode,
    })),
  ];
}

/** Half an hour to the carriers, two hours until judged, both inside; 2 to 4 °C afterwards, measured once. */
export const agreedStorage: StorageLimits = {
  bounds: [
    { phase: "before", maxHours: 24, minC: null, maxC: null, source: "BQ-01" },
    { phase: "after", maxHours: 48, minC: 2, maxC: 4, source: "BQ-01" },
  ],
  noneBy: null,
  temperatures: [{ placeId: treatedStore.id, celsius: 3.2, takenAt: at("04:00") }],
  asOf: at("05:20"),
};
