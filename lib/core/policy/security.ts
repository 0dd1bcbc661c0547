import type { Policy } from "@/lib/core/policy/roles";

/** Need-to-know: one narrow group, never at a shared station. */
export const securityPolicy = {
  "security.read": { roles: ["security_officer"] },
  "security.record": { roles: ["security_officer"] },
  "security.sign": { roles: ["security_officer"] },
} as const satisfies Policy;
