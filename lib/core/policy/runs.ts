import type { Policy } from "@/lib/core/policy/roles";

export const runsPolicy = {
  "runs.read": {
    roles: [
      "operator",
      "dosimetrist",
      "releaser",
      "safety_officer",
      "director",
      "auditor",
      "storekeeper",
      "clerk",
    ],
    atStation: true,
  },
  "runs.operate": { roles: ["operator"], atStation: true },
  "runs.hand-over": { roles: ["operator"], atStation: true },
  /** Judges an interruption; that it is not somebody who operated the run is the rule's to say. */
  "interruptions.review": { roles: ["releaser", "dosimetrist"] },
  "irradiators.load": { roles: ["system"] },
} as const satisfies Policy;
