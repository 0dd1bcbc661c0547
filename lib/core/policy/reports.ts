import type { Policy } from "@/lib/core/policy/roles";

export const reportsPolicy = {
  "reports.read": { roles: ["director", "auditor", "releaser", "clerk", "safety_officer"] },
  "audit.read": { roles: ["auditor", "director", "releaser"] },
} as const satisfies Policy;
