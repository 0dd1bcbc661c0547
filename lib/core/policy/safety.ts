import type { Policy } from "@/lib/core/policy/roles";

export const safetyPolicy = {
  "safety.read": {
    roles: ["operator", "dosimetrist", "releaser", "safety_officer", "director", "auditor"],
    atStation: true,
  },
  "safety.record": { roles: ["operator", "safety_officer"], atStation: true },
  "safety.sign": { roles: ["safety_officer"], atStation: true },
  "safety.load": { roles: ["system"] },
} as const satisfies Policy;
