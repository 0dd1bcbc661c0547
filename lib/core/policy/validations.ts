import type { Policy } from "@/lib/core/policy/roles";

export const validationsPolicy = {
  "validations.draft": { roles: ["dosimetrist", "releaser"] },
  "validations.approve": { roles: ["releaser"] },
} as const satisfies Policy;
