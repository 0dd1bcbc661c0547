import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/core/policy/roles";
import { checkStatusChange } from "@/lib/people/rules/people";
import {
  checkConfirmation,
  checkRevocation,
  decideGrant,
  type Holding,
  mayCombine,
  needsConfirmation,
} from "@/lib/people/rules/roles";

const active = (...held: Role[]): Holding[] => held.map((role) => ({ role, state: "active" }));
const person = { id: "somebody", active: true };
const grant = (role: Role, held: Holding[] = [], more: Partial<Parameters<typeof decideGrant>[0]> = {}) =>
  decideGrant({ granterId: "administrator", person, held, role, ...more });
const codes = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map((refusal) => refusal.code);

describe("roles one person may hold together", () => {
  it.each(roles.flatMap((one) => roles.map((other) => [one, other] as const)))("%s with %s", (one, other) => {
    const alone = ["administrator", "auditor"];
    const expected = one === other || !(alone.includes(one) || alone.includes(other));
    expect(mayCombine(one, other)).toBe(expected);
    expect(mayCombine(other, one)).toBe(expected);
  });

  it("dosimetrist and releaser go together, since the release rule separates them lot by lot", () => {
    expect(grant("releaser", active("dosimetrist")).ok).toBe(true);
  });

  it("a role that waits for its second person counts as held", () => {
    expect(codes(grant("administrator", [{ role: "safety_officer", state: "pending" }]))).toEqual([
      "people.role-combination",
    ]);
  });
});

describe("a grant", () => {
  it.each(roles)("of %s starts pending exactly when it takes two people", (role) => {
    const sensitive = ["releaser", "safety_officer", "security_officer"].includes(role);
    expect(needsConfirmation(role)).toBe(sensitive);
    expect(grant(role)).toEqual({ ok: true, value: sensitive ? "pending" : "active" });
  });

  it("tells every reason at once", () => {
    const refused = grant("auditor", active("auditor", "clerk"), {
      granterId: "somebody",
      person: { ...person, active: false },
    });
    expect(codes(refused)).toEqual([
      "people.own-roles",
      "people.deactivated",
      "people.role-held",
      "people.role-combination",
    ]);
  });

  it("that waits is not granted again", () => {
    expect(codes(grant("releaser", [{ role: "releaser", state: "pending" }]))).toEqual([
      "people.role-pending",
    ]);
  });
});

describe("the second person", () => {
  const pending = {
    personId: "somebody",
    grantedById: "first",
    state: "pending" as const,
    personActive: true,
  };
  it.each([
    ["second", {}, []],
    ["first", {}, ["people.confirm-own-grant"]],
    ["somebody", {}, ["people.own-roles"]],
    ["second", { state: "active" as const }, ["people.grant-not-pending"]],
    ["second", { state: "revoked" as const }, ["people.grant-not-pending"]],
    ["second", { personActive: false }, ["people.deactivated"]],
  ])("%s on %o answers %o", (confirmer, more, expected) => {
    expect(checkConfirmation(confirmer, { ...pending, ...more }).map((refusal) => refusal.code)).toEqual(
      expected,
    );
  });
});

describe("taking away", () => {
  const held = { personId: "somebody", role: "administrator" as const, state: "active" as const };
  it.each([
    ["another", held, 1, []],
    ["another", held, 0, ["people.last-administrator"]],
    ["somebody", held, 1, ["people.own-roles"]],
    ["another", { ...held, state: "revoked" as const }, 1, ["people.grant-ended"]],
    ["another", { ...held, role: "clerk" as const }, 0, []],
  ])("by %s of %o with %i other administrators answers %o", (by, grantHeld, others, expected) => {
    expect(checkRevocation(by, grantHeld, others).map((refusal) => refusal.code)).toEqual(expected);
  });

  it.each([
    ["another", true, "deactivated" as const, 1, []],
    ["another", true, "deactivated" as const, 0, ["people.last-administrator"]],
    ["somebody", true, "deactivated" as const, 1, ["people.own-account"]],
    ["another", false, "deactivated" as const, 1, ["people.already-deactivated"]],
    ["another", true, "active" as const, 1, ["people.already-active"]],
    ["another", false, "active" as const, 0, []],
  ])(
    "status: by %s of an account active=%s to %s with %i others answers %o",
    (by, isActive, to, others, expected) => {
      const account = { id: "somebody", active: isActive, administrator: true };
      expect(checkStatusChange(by, account, to, others).map((refusal) => refusal.code)).toEqual(expected);
    },
  );
});
