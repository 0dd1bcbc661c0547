import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/core/policy/roles";
import { deskOf } from "@/lib/people/rules/desk";

describe("the desk somebody begins at", () => {
  it.each<[Role[], string]>([
    [["storekeeper"], "/"],
    [["operator"], "/"],
    [["dosimetrist", "releaser"], "/"],
    [["clerk"], "/"],
    [["safety_officer"], "/safety"],
    [["security_officer"], "/security"],
    [["director"], "/reports"],
    [["director", "safety_officer"], "/safety"],
    [["safety_officer", "operator"], "/"],
    [["auditor"], "/audit"],
    [["administrator"], "/people"],
    [[], "/"],
  ])("%j: %s", (held, desk) => {
    expect(deskOf({ roles: held, via: "password" })).toBe(desk);
  });

  it("is the hall's own at a shared station, whoever comes", () => {
    expect(deskOf({ roles, via: "station" })).toBe("/");
  });
});
