import type { Policy } from "@/lib/core/policy/roles";

export const evidencePolicy = {
  "evidence.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor", "storekeeper", "clerk"],
    atStation: true,
  },
  "evidence.attach": { roles: ["operator", "storekeeper", "dosimetrist", "releaser"], atStation: true },
  "evidence.strike": { roles: ["releaser"] },
} as const satisfies Policy;
