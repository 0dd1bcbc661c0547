import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { stationToken } from "@/lib/core/derived";
import type { Actor } from "@/lib/core/permissions";
import type { Role } from "@/lib/core/policy/roles";
import { findActor } from "@/lib/core/session";
import { signIn } from "@/lib/core/sign-in";
import { findStation, type Station } from "@/lib/core/station";
import { setCard, setPin } from "@/lib/people/commands/account";
import { enrolStation, retireStation } from "@/lib/people/commands/stations";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { password, somebody, twoAdministrators } from "../fixtures/sign-in";

let centre: Centre;
let administrators: [Actor, Actor];
const now = new Date();
const reason = "theo quyết định của trung tâm";

beforeAll(async () => {
  centre = await anEmptyCentre();
  administrators = await twoAdministrators(now);
});
afterAll(() => centre?.close());

let made = 0;
const newcomer = (...roles: Role[]) => {
  made += 1;
  return somebody(administrators, `NV${made}`, now, ...roles);
};

describe("a shared station", () => {
  let station: Station;

  beforeAll(async () => {
    const { stationId } = await mustRun(
      enrolStation,
      administrators[0],
      { code: "SANH-1", name: "Sảnh nhận hàng" },
      {},
    );
    const found = await findStation(stationToken(stationId));
    if (!found) throw new Error("not enrolled");
    station = found;
  });

  const byPin = (staffCode: string, pin: string, at: Station | null = station) =>
    signIn({ by: "pin", staffCode, pin, station: at }, `station for ${staffCode}`, now);

  it("takes a PIN and a card, which record and never manage", async () => {
    const self = await newcomer("operator");
    await mustRun(setPin, self, { newPin: "270519", repeatPin: "270519" }, { password });
    await mustRun(setCard, self, { newCardCode: "0012345678" }, { password });
    const cards = await signIn({ by: "card", card: " 0012345678 ", station }, "reader", now);
    for (const result of [await byPin(self.staffCode, "270519"), cards]) {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const actor = await findActor(result.value.sid, now);
      expect(actor).toMatchObject({ personId: self.personId, via: "station", stationId: station.id });
    }
  });

  it("is needed for both: without one, card and PIN mean nothing", async () => {
    const self = await newcomer("operator");
    await mustRun(setPin, self, { newPin: "270519", repeatPin: "270519" }, { password });
    const refused = await byPin(self.staffCode, "270519", null);
    expect(refused).toEqual({ ok: false, error: [{ code: "sign-in.not-a-station" }] });
  });

  it("takes nobody else into a form that somebody began", async () => {
    const [one, other] = [await newcomer("operator"), await newcomer("operator")];
    await mustRun(setCard, other, { newCardCode: "9912345678" }, { password });
    const shown = { by: "card" as const, card: "9912345678", station, expected: one.staffCode };
    expect(await signIn(shown, "reader", now)).toEqual({
      ok: false,
      error: [{ code: "sign-in.someone-else" }],
    });
    expect(await database().session.count({ where: { personId: other.personId } })).toBe(0);
  });

  it("does not take one card for two people", async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    await mustRun(setCard, one, { newCardCode: "7712345678" }, { password });
    const refused = await runCommand(setCard, other, { newCardCode: "7712345678" }, { password });
    expect(refused).toEqual({ ok: false, error: [{ code: "people.card-taken", field: "newCardCode" }] });
  });

  it("that is retired ends its sessions and is no station any more", async () => {
    const self = await newcomer("operator");
    await mustRun(setPin, self, { newPin: "270519", repeatPin: "270519" }, { password });
    const { stationId } = await mustRun(
      enrolStation,
      administrators[0],
      { code: "SANH-2", name: "Sảnh phụ" },
      {},
    );
    const second = await findStation(stationToken(stationId));
    const result = await byPin(self.staffCode, "270519", second);
    if (!result.ok) throw new Error("refused");
    await mustRun(retireStation, administrators[0], { stationId, reason }, {});
    expect(await findActor(result.value.sid, now)).toBeNull();
    expect(await findStation(stationToken(stationId))).toBeNull();
  });
});
