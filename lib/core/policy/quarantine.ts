import type { Policy } from "@/lib/core/policy/roles";

export const quarantinePolicy = {
  "quarantine.manage": { roles: ["releaser"] },
} as const satisfies Policy;
