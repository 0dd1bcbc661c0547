import type { Policy } from "@/lib/core/policy/roles";

export const sourcePolicy = {
  "source.read": {
    roles: ["operator", "dosimetrist", "releaser", "safety_officer", "director", "auditor"],
    atStation: true,
  },
  "source.enter-state": { roles: ["safety_officer"] },
  /** A second person who knows what activity and dose have to do with each other. */
  "source.confirm-state": { roles: ["safety_officer", "releaser"] },
  "source.hold": { roles: ["safety_officer"] },
  "source.prepare-sheet": { roles: ["operator", "dosimetrist", "safety_officer"], atStation: true },
  "source.countersign-sheet": { roles: ["dosimetrist", "releaser", "safety_officer"], atStation: true },
  "source.review-timer": { roles: ["dosimetrist", "releaser"], atStation: true },
} as const satisfies Policy;
