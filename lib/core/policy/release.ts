import type { Policy } from "@/lib/core/policy/roles";

export const releasePolicy = {
  "release.read": {
    roles: ["dosimetrist", "releaser", "director", "auditor", "operator", "storekeeper", "clerk"],
  },
  /** Who is on call to decide, from when to when. */
  "release.roster": { roles: ["releaser", "director"] },
  "release.decide": { roles: ["releaser"], atStation: true },
  "certificates.read": {
    roles: ["releaser", "director", "auditor", "clerk", "storekeeper", "operator", "dosimetrist"],
    atStation: true,
  },
  "certificates.issue": { roles: ["releaser"], atStation: true },
} as const satisfies Policy;
