import type { Policy } from "@/lib/core/policy/roles";

export const dosimetryPolicy = {
  "dosimetry.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor"],
    atStation: true,
  },
  "dosimetry.log": { roles: ["dosimetrist"], atStation: true },
  /** Types, batches, readers and drafts of calibrations. */
  "dosimetry.keep": { roles: ["dosimetrist"] },
  /** A second person's word on what somebody else has drafted. */
  "dosimetry.approve": { roles: ["dosimetrist", "releaser"] },
} as const satisfies Policy;
