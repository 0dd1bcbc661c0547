import type { Policy } from "@/lib/core/policy/roles";

export const peoplePolicy = {
  "people.read": { roles: ["administrator", "auditor"] },
  "people.manage": { roles: ["administrator"] },
  /** The second person behind a grant of releaser, safety or security. */
  "people.confirm": { roles: ["administrator", "director"] },
  /** The first administrators, before anybody could have granted them anything. */
  "people.bootstrap": { roles: ["system"] },
  "stations.manage": { roles: ["administrator"] },
  /** One's own password, PIN, sessions: everybody. */
  "account.own": { roles: "everyone" },
} as const satisfies Policy;
