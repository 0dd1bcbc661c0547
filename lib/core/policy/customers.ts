import type { Policy } from "@/lib/core/policy/roles";

const readers = [
  "operator",
  "dosimetrist",
  "releaser",
  "director",
  "auditor",
  "storekeeper",
  "clerk",
] as const;

export const customersPolicy = {
  "customers.read": { roles: readers, atStation: true },
  "customers.write": { roles: ["clerk", "storekeeper"] },
} as const satisfies Policy;
