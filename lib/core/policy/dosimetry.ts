import type { Policy } from "@/lib/core/policy/roles";

export const dosimetryPolicy = {
  "dosimetry.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor"],
    atStation: true,
  },
  "dosimetry.log": { roles: ["dosimetrist"], atStation: true },
} as const satisfies Policy;
