import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/core/policy/roles";
import { isAlive, type SessionFacts } from "@/lib/core/session";
import { decideThrottle } from "@/lib/core/throttle";

const now = new Date("2026-03-02T10:00:00Z");
const before = (ms: number) => new Date(now.getTime() - ms);
const second = 1_000;
const minute = 60_000;

describe("guessing slows down", () => {
  it.each([
    [0, 60 * minute, true],
    [4, 0, true],
    [5, 0, false],
    [5, second - 1, false],
    [5, second, true],
    [6, second, false],
    [6, 2 * second, true],
    [10, 31 * second, false],
    [10, 32 * second, true],
    [15, 900 * second - 1, false],
    [15, 900 * second, true],
    [30, 900 * second, true],
  ])("%i failures, the last %i ms ago: allowed = %s", (failuresInWindow, agoMs, allowed) => {
    const state = {
      failuresInARow: failuresInWindow,
      failuresInWindow,
      lastFailureAt: before(agoMs),
      fromAddress: 0,
    };
    expect(decideThrottle(state, now).allowed).toBe(allowed);
  });

  it("a hundred failures in a row need an administrator", () => {
    const state = {
      failuresInARow: 100,
      failuresInWindow: 0,
      lastFailureAt: before(60 * minute),
      fromAddress: 0,
    };
    expect(decideThrottle(state, now)).toEqual({ allowed: false, waitS: Number.POSITIVE_INFINITY });
    expect(decideThrottle({ ...state, failuresInARow: 99 }, now).allowed).toBe(true);
  });

  it("one address gets thirty failures a minute, whoever it tries", () => {
    const state = { failuresInARow: 0, failuresInWindow: 0, lastFailureAt: null, fromAddress: 29 };
    expect(decideThrottle(state, now).allowed).toBe(true);
    expect(decideThrottle({ ...state, fromAddress: 30 }, now).allowed).toBe(false);
  });
});

const good: SessionFacts = {
  via: "password",
  authVersion: 3,
  lastSeenAt: before(minute),
  absoluteExpiresAt: new Date(now.getTime() + minute),
  revokedAt: null,
  stationId: null,
  station: null,
  person: { status: "active", authVersion: 3 },
};
const atStation: Partial<SessionFacts> = { via: "station", stationId: "s", station: { retiredAt: null } };

describe("a session", () => {
  it.each<[string, Partial<SessionFacts>, Role[], boolean]>([
    ["in order", {}, [], true],
    ["revoked", { revokedAt: before(1) }, [], false],
    ["at its absolute end", { absoluteExpiresAt: now }, [], false],
    ["idle just short of 15 minutes", { lastSeenAt: before(15 * minute - 1) }, ["operator"], true],
    ["idle for 15 minutes", { lastSeenAt: before(15 * minute) }, ["operator"], false],
    ["of a director, idle for 15 minutes", { lastSeenAt: before(15 * minute) }, ["director"], true],
    ["of a director, idle for 30 minutes", { lastSeenAt: before(30 * minute) }, ["director"], false],
    ["of somebody deactivated", { person: { status: "deactivated", authVersion: 3 } }, [], false],
    ["from before a change of rights", { authVersion: 2 }, [], false],
    ["from after it, which cannot be", { authVersion: 4 }, [], false],
    ["at a station", atStation, [], true],
    ["at a retired station", { ...atStation, station: { retiredAt: before(1) } }, [], false],
    ["at a station that is not there", { ...atStation, station: null }, [], false],
    ["by password that names a station", { stationId: "s", station: { retiredAt: null } }, [], false],
    ["by a way nobody knows", { via: "magic" }, [], false],
  ])("%s", (_what, more, roles, alive) => {
    expect(isAlive({ ...good, ...more }, roles, now)).toBe(alive);
  });
});
