import type { Policy } from "@/lib/core/policy/roles";

export const configurationsPolicy = {
  "configurations.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor", "clerk", "storekeeper"],
    atStation: true,
  },
  "configurations.draft": { roles: ["dosimetrist", "releaser"] },
  "configurations.approve": { roles: ["releaser"], atStation: true },
  "configurations.state-age": { roles: ["releaser"] },
  "configurations.record-map": { roles: ["dosimetrist"] },
} as const satisfies Policy;
