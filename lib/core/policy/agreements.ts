import type { Policy } from "@/lib/core/policy/roles";

export const agreementsPolicy = {
  "agreements.read": {
    roles: ["clerk", "storekeeper", "operator", "releaser", "director", "auditor"],
    atStation: true,
  },
  "agreements.draft": { roles: ["clerk"] },
  /** Puts a draft of somebody else in force, or ends what is in force. */
  "agreements.enforce": { roles: ["director", "releaser"] },
} as const satisfies Policy;
