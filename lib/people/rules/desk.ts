import type { Role } from "@/lib/core/policy/roles";

/** Whoever works on lots begins with what waits for them; everybody else with the page their own work lies on. */
const desks: readonly (readonly [Role, string])[] = [
  ["storekeeper", "/"],
  ["operator", "/"],
  ["dosimetrist", "/"],
  ["releaser", "/"],
  ["clerk", "/"],
  ["safety_officer", "/safety"],
  ["security_officer", "/security"],
  ["director", "/reports"],
  ["auditor", "/audit"],
  ["administrator", "/people"],
];

/** Where somebody who just signed in, on their way to no page in particular, begins. */
export function deskOf(actor: { roles: readonly Role[]; via: "password" | "station" | "system" }): string {
  if (actor.via === "station") return "/";
  return desks.find(([role]) => actor.roles.includes(role))?.[1] ?? "/";
}
