import type { RoleRefusal } from "@/lib/people/rules/roles";

export type PersonRefusal =
  | { code: "people.not-found"; field?: string }
  | { code: "people.staff-code-taken"; field?: string; staffCode: string }
  | { code: "people.own-account"; field?: string }
  | { code: "people.already-deactivated"; field?: string }
  | { code: "people.already-active"; field?: string }
  | { code: "people.founded-already"; field?: string }
  | { code: "people.station-code-taken"; field?: string; stationCode: string }
  | { code: "people.station-retired"; field?: string }
  | { code: "people.session-gone"; field?: string }
  | { code: "people.code-refused"; field?: string }
  | { code: "people.card-taken"; field?: string };

export type SignInRefusal =
  | { code: "sign-in.refused"; field?: string }
  | { code: "sign-in.wait"; field?: string; waitS: number }
  | { code: "sign-in.locked"; field?: string }
  | { code: "sign-in.not-a-station"; field?: string }
  | { code: "sign-in.someone-else"; field?: string };

/** Staff codes are kept for ever, so that a code always means the same person. */
export function checkStatusChange(
  by: string,
  person: { id: string; active: boolean; administrator: boolean },
  to: "active" | "deactivated",
  otherAdministrators: number,
): (PersonRefusal | RoleRefusal)[] {
  const refusals: (PersonRefusal | RoleRefusal)[] = [];
  if (by === person.id) refusals.push({ code: "people.own-account" });
  if (to === "deactivated" && !person.active) refusals.push({ code: "people.already-deactivated" });
  if (to === "active" && person.active) refusals.push({ code: "people.already-active" });
  if (to === "deactivated" && person.administrator && otherAdministrators === 0) {
    refusals.push({ code: "people.last-administrator" });
  }
  return refusals;
}

/** Where to go after signing in: a page of our own, never another origin and never back to the door. */
export function safePath(next: string | undefined): string {
  if (!next || next.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes("\\"))
    return "/";
  return /^\/(login|enrol|no-access|api|first-administrator)(?![a-z0-9-])/.test(next) ? "/" : next;
}
