import type { Policy } from "@/lib/core/policy/roles";

export const licencesPolicy = {
  "licences.read": {
    roles: ["clerk", "storekeeper", "operator", "dosimetrist", "releaser", "director", "auditor"],
  },
  "licences.propose": { roles: ["director", "releaser"] },
  /** Puts somebody else's proposal in force, or ends what is in force. */
  "licences.approve": { roles: ["director", "releaser"] },
} as const satisfies Policy;
