import { describe, expect, it } from "vitest";
import { plainWords } from "@/lib/core/search";
import { navigationFor } from "@/components/shell/navigation";
import { type Actor, allow } from "@/lib/core/permissions";
import { roles } from "@/lib/core/policy/roles";

describe("the palette", () => {
  it.each([
    ["Đo liều", "do lieu"],
    ["  CHỨNG NHẬN ", "chung nhan"],
    ["Nhật ký", "nhat ky"],
    ["VT-2020-0007", "vt-2020-0007"],
  ])("finds %s without accents", (label, typed) => {
    expect(plainWords(label)).toBe(typed);
  });
});

describe("the menu", () => {
  const actorAs = (role: (typeof roles)[number]): Actor => ({
    personId: "p",
    name: "An",
    staffCode: "NV-001",
    roles: [role],
    sessionId: "s",
    stationId: null,
    via: "password",
  });

  it.each(roles)("shows a %s only what they may read", (role) => {
    const actor = actorAs(role);
    for (const { entries } of navigationFor(actor)) {
      for (const { permission } of entries)
        expect(permission === null || allow(actor, permission)).toBeTruthy();
    }
  });
});
