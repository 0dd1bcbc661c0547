import type { Policy } from "@/lib/core/policy/roles";

export const labelsPolicy = {
  "labels.print": { roles: ["storekeeper", "operator", "dosimetrist"], atStation: true },
} as const satisfies Policy;
