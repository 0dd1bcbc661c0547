import type { Policy } from "@/lib/core/policy/roles";

export const pestsPolicy = {
  "pests.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor", "clerk", "storekeeper"],
  },
  /** Family and class choose the dose, so whoever answers for doses answers for them. */
  "pests.register": { roles: ["releaser"] },
  "pests.load": { roles: ["system"] },
} as const satisfies Policy;
