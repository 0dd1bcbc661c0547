import type { Policy } from "@/lib/core/policy/roles";

const readers = [
  "operator",
  "dosimetrist",
  "releaser",
  "director",
  "auditor",
  "storekeeper",
  "clerk",
] as const;

export const lotsPolicy = {
  "lots.read": { roles: readers, atStation: true },
  "lots.receive": { roles: ["storekeeper", "operator"], atStation: true },
  "lots.inspect": { roles: ["storekeeper", "operator"], atStation: true },
  "lots.call-inspector": { roles: ["storekeeper", "operator", "clerk"], atStation: true },
  "lots.seal": { roles: ["storekeeper", "operator"], atStation: true },
  "lots.acknowledge": { roles: ["storekeeper", "clerk"], atStation: true },
  "lots.load": { roles: ["operator"], atStation: true },
  "lots.unload": { roles: ["operator"], atStation: true },
  "lots.dispatch": { roles: ["storekeeper"], atStation: true },
  "lots.remove": { roles: ["storekeeper"], atStation: true },
  "rounds.open": { roles: ["clerk"] },
} as const satisfies Policy;
