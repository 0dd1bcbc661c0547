import type { Policy } from "@/lib/core/policy/roles";

export const bookingsPolicy = {
  "bookings.read": {
    roles: ["clerk", "storekeeper", "operator", "releaser", "director", "auditor"],
    atStation: true,
  },
  "bookings.write": { roles: ["clerk"] },
} as const satisfies Policy;
