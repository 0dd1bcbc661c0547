import type { Policy } from "@/lib/core/policy/roles";

export const specsPolicy = {
  "specs.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor", "clerk", "storekeeper"],
    atStation: true,
  },
  "specs.draft": { roles: ["dosimetrist", "releaser"] },
  "specs.approve": { roles: ["releaser"], atStation: true },
} as const satisfies Policy;
