import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/core/db";
import { signIn } from "@/lib/core/sign-in";
import { firstAdministratorDoor } from "@/lib/people/commands/doors";
import { firstAdministratorInput } from "@/lib/people/schema";
import { offerFirstAdministratorCode } from "@/prisma/first-administrator";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { password } from "../fixtures/sign-in";

let centre: Centre;
const hour = 3_600_000;

beforeAll(async () => {
  centre = await anEmptyCentre("centre");
});
afterAll(() => centre?.close());

const codes = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map((refusal) => refusal.code);

describe("the first administrator of a working centre", () => {
  const enter = (code: string, at = new Date()) => {
    const typed = {
      staffCode: "qt00",
      name: "Quản Thị Trị",
      code,
      newPassword: password,
      newPasswordAgain: password,
    };
    return firstAdministratorDoor.enter(firstAdministratorInput.parse(typed), { address: "first", now: at });
  };

  it("uses the newest code, within a day, once; afterwards none is offered", async () => {
    const old = await offerFirstAdministratorCode(new Date());
    const code = await offerFirstAdministratorCode(new Date());
    if (!old || !code) throw new Error("no code");
    expect(codes(await enter(old))).toEqual(["people.code-refused"]);
    expect(codes(await enter("AAAA-BBBB-CCCC-DDDD"))).toEqual(["people.code-refused"]);
    expect(codes(await enter(code, new Date(Date.now() + 25 * hour)))).toEqual(["people.code-refused"]);
    expect(await enter(code.toLowerCase().replaceAll("-", " "))).toEqual({
      ok: true,
      value: { staffCode: "QT00" },
    });
    expect(codes(await enter(code))).toEqual(["people.code-refused"]);
    expect(await offerFirstAdministratorCode(new Date())).toBeNull();
    expect((await signIn({ by: "password", staffCode: "QT00", password }, "x", new Date())).ok).toBe(true);
    const person = await database().person.findUniqueOrThrow({ where: { staffCode: "QT00" } });
    expect(person.synthetic).toBe(false);
  });
});
