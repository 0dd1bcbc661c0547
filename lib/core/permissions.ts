import { agreementsPolicy } from "@/lib/core/policy/agreements";
import { bookingsPolicy } from "@/lib/core/policy/bookings";
import { certificatesPolicy } from "@/lib/core/policy/certificates";
import { configurationsPolicy } from "@/lib/core/policy/configurations";
import { customersPolicy } from "@/lib/core/policy/customers";
import { dosimetryPolicy } from "@/lib/core/policy/dosimetry";
import { evidencePolicy } from "@/lib/core/policy/evidence";
import { labelsPolicy } from "@/lib/core/policy/labels";
import { licencesPolicy } from "@/lib/core/policy/licences";
import { lotsPolicy } from "@/lib/core/policy/lots";
import { nonconformancesPolicy } from "@/lib/core/policy/nonconformances";
import { peoplePolicy } from "@/lib/core/policy/people";
import { pestsPolicy } from "@/lib/core/policy/pests";
import { productsPolicy } from "@/lib/core/policy/products";
import { quarantinePolicy } from "@/lib/core/policy/quarantine";
import { releasePolicy } from "@/lib/core/policy/release";
import { reportsPolicy } from "@/lib/core/policy/reports";
import type { PolicyEntry, Role } from "@/lib/core/policy/roles";
import { runsPolicy } from "@/lib/core/policy/runs";
import { safetyPolicy } from "@/lib/core/policy/safety";
import { schedulesPolicy } from "@/lib/core/policy/schedules";
import { securityPolicy } from "@/lib/core/policy/security";
import { sourcePolicy } from "@/lib/core/policy/source";
import { specsPolicy } from "@/lib/core/policy/specs";
import { validationsPolicy } from "@/lib/core/policy/validations";
import { storagePolicy } from "@/lib/core/policy/storage";

const policy = {
  ...agreementsPolicy,
  ...bookingsPolicy,
  ...certificatesPolicy,
  ...configurationsPolicy,
  ...customersPolicy,
  ...dosimetryPolicy,
  ...evidencePolicy,
  ...labelsPolicy,
  ...licencesPolicy,
  ...lotsPolicy,
  ...nonconformancesPolicy,
  ...peoplePolicy,
  ...pestsPolicy,
  ...productsPolicy,
  ...quarantinePolicy,
  ...releasePolicy,
  ...reportsPolicy,
  ...runsPolicy,
  ...safetyPolicy,
  ...schedulesPolicy,
  ...securityPolicy,
  ...sourcePolicy,
  ...specsPolicy,
  ...validationsPolicy,
  ...storagePolicy,
} as const;

export type Permission = keyof typeof policy;

/** Whoever is at the keyboard, as the database knows them at this request. */
export type Actor = {
  personId: string;
  name: string;
  staffCode: string;
  roles: readonly Role[];
  sessionId: string;
  stationId: string | null;
  /** How they proved it: a password session, a card or PIN at a shared station, or the launcher itself. */
  via: "password" | "station" | "system";
};

declare const granted: unique symbol;

/** An actor of whom it was checked that they hold P. Only `allow` makes one. */
export type Allowed<P extends Permission> = Actor & { readonly [granted]: P };

/** The access policy, asked: the same call hides a button and guards a command. Unknown means no. */
export function allow<P extends Permission>(actor: Actor, permission: P): Allowed<P> | null {
  const entry: PolicyEntry | undefined = policy[permission];
  if (!entry) return null;
  if (actor.via === "station" && !entry.atStation && permission !== "account.own") return null;
  const holds =
    entry.roles === "everyone"
      ? actor.via !== "system"
      : entry.roles.some((role) => (role === "system" ? actor.via === "system" : actor.roles.includes(role)));
  return holds ? (actor as Allowed<P>) : null;
}

/** Restricted nouns answer as if they did not exist to everybody without the right. */
export function isRestricted(permission: Permission): boolean {
  return permission in securityPolicy;
}
