import type { Policy } from "@/lib/core/policy/roles";

export const releasePolicy = {
  "release.read": {
    roles: ["dosimetrist", "releaser", "director", "auditor", "operator", "storekeeper", "clerk"],
  },
  "release.decide": { roles: ["releaser"], atStation: true },
  "certificates.read": {
    roles: ["releaser", "director", "auditor", "clerk", "storekeeper", "operator", "dosimetrist"],
    atStation: true,
  },
  "certificates.issue": { roles: ["releaser"], atStation: true },
} as const satisfies Policy;
