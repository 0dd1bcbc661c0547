import type { Policy } from "@/lib/core/policy/roles";

export const certificatesPolicy = {
  "certificates.review": { roles: ["releaser", "director"] },
  /** Two of these, never one alone. */
  "certificates.revoke": { roles: ["releaser", "director"] },
  /** Prints, scans of signed sheets, spoiled numbers, who was told. */
  "certificates.file": { roles: ["clerk", "releaser", "director"] },
} as const satisfies Policy;
