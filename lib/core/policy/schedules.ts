import type { Policy } from "@/lib/core/policy/roles";

export const schedulesPolicy = {
  "schedules.read": {
    roles: ["operator", "dosimetrist", "releaser", "director", "auditor", "clerk", "storekeeper"],
  },
  "schedules.activate": { roles: ["releaser"], atStation: true },
  "schedules.load": { roles: ["system"] },
} as const satisfies Policy;
