import type { Policy } from "@/lib/core/policy/roles";

export const storagePolicy = {
  "storage.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor", "storekeeper", "clerk"],
    atStation: true,
  },
  "storage.move": { roles: ["storekeeper", "operator"], atStation: true },
  "storage.measure": { roles: ["storekeeper", "operator"], atStation: true },
  "storage.manage": { roles: ["releaser"] },
  "storage.load": { roles: ["system"] },
} as const satisfies Policy;
