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

export const productsPolicy = {
  "products.read": { roles: readers, atStation: true },
  "products.write": { roles: ["clerk", "releaser"] },
} as const satisfies Policy;
