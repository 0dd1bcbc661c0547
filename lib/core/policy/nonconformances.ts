import type { Policy } from "@/lib/core/policy/roles";

export const nonconformancesPolicy = {
  "nonconformances.read": {
    roles: ["operator", "storekeeper", "clerk", "dosimetrist", "releaser", "director", "auditor"],
    atStation: true,
  },
  /** Whoever finds something writes it down, where they stand. */
  "nonconformances.open": {
    roles: ["operator", "storekeeper", "clerk", "dosimetrist", "releaser", "director"],
    atStation: true,
  },
  /** The owner alone, which the rule sees to. */
  "nonconformances.act": {
    roles: ["operator", "storekeeper", "clerk", "dosimetrist", "releaser", "director"],
  },
  "nonconformances.verify": { roles: ["dosimetrist", "releaser", "director"] },
  /** Gives it another owner or day, and closes it. */
  "nonconformances.close": { roles: ["releaser", "director"] },
} as const satisfies Policy;
