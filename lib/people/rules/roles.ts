import type { Role } from "@/lib/core/policy/roles";
import { done, type Result } from "@/lib/core/result";

/** Whoever releases goods, or answers for radiation or for the source, is appointed by two people. */
export const sensitiveRoles = [
  "releaser",
  "safety_officer",
  "security_officer",
] as const satisfies readonly Role[];

/** Managing people and inspecting the centre are each incompatible with doing its work. */
export const solitaryRoles = ["administrator", "auditor"] as const satisfies readonly Role[];

export type RoleRefusal =
  | { code: "people.own-roles"; field?: string }
  | { code: "people.deactivated"; field?: string }
  | { code: "people.role-held"; field?: string; role: Role }
  | { code: "people.role-pending"; field?: string; role: Role }
  | { code: "people.role-combination"; field?: string; role: Role; held: Role }
  | { code: "people.grant-not-pending"; field?: string }
  | { code: "people.grant-ended"; field?: string }
  | { code: "people.confirm-own-grant"; field?: string }
  | { code: "people.last-administrator"; field?: string };

export function needsConfirmation(role: Role): boolean {
  return (sensitiveRoles as readonly Role[]).includes(role);
}

/** Dosimetrist and releaser go together: whether one may decide on a lot is asked per lot. */
export function mayCombine(one: Role, other: Role): boolean {
  const alone = (role: Role) => (solitaryRoles as readonly Role[]).includes(role);
  return one === other || !(alone(one) || alone(other));
}

export type Holding = { role: Role; state: "pending" | "active" };

export type GrantFacts = {
  granterId: string;
  person: { id: string; active: boolean };
  /** Grants that are active or wait for their second person. */
  held: readonly Holding[];
  role: Role;
};

/** Answers the state in which the new grant starts, or every reason against it. */
export function decideGrant({
  granterId,
  person,
  held,
  role,
}: GrantFacts): Result<"pending" | "active", RoleRefusal[]> {
  const refusals: RoleRefusal[] = [];
  if (granterId === person.id) refusals.push({ code: "people.own-roles" });
  if (!person.active) refusals.push({ code: "people.deactivated" });
  for (const holding of held) {
    if (holding.role === role) {
      refusals.push({
        code: holding.state === "active" ? "people.role-held" : "people.role-pending",
        field: "role",
        role,
      });
    } else if (!mayCombine(holding.role, role)) {
      refusals.push({ code: "people.role-combination", field: "role", role, held: holding.role });
    }
  }
  if (refusals.length > 0) return { ok: false, error: refusals };
  return done(needsConfirmation(role) ? "pending" : "active");
}

export type GrantState = {
  personId: string;
  grantedById: string;
  state: "pending" | "active" | "revoked";
  personActive: boolean;
};

/** The second person is neither who granted nor who receives. */
export function checkConfirmation(confirmerId: string, grant: GrantState): RoleRefusal[] {
  const refusals: RoleRefusal[] = [];
  if (grant.state !== "pending") refusals.push({ code: "people.grant-not-pending" });
  if (!grant.personActive) refusals.push({ code: "people.deactivated" });
  if (confirmerId === grant.personId) refusals.push({ code: "people.own-roles" });
  if (confirmerId === grant.grantedById) refusals.push({ code: "people.confirm-own-grant" });
  return refusals;
}

export function checkRevocation(
  revokerId: string,
  grant: { personId: string; role: Role; state: "pending" | "active" | "revoked" },
  otherAdministrators: number,
): RoleRefusal[] {
  const refusals: RoleRefusal[] = [];
  if (grant.state === "revoked") refusals.push({ code: "people.grant-ended" });
  if (revokerId === grant.personId) refusals.push({ code: "people.own-roles" });
  if (grant.role === "administrator" && otherAdministrators === 0)
    refusals.push({ code: "people.last-administrator" });
  return refusals;
}
