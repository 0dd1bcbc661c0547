import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrolmentCode, firstAdministratorCode, plainCode } from "@/lib/core/derived";
import { createDatabase } from "../db/database";
import { demoTimeoutMs } from "../db/demo";
import { newcomer } from "./cases/people";
import { changedTables, digestOf } from "./digest";
import { type Place, serve, serveDemo } from "./place";
import { type Fields, press } from "./wire";
import { Workshop } from "./workshop";

const password = { newPassword: "nhan-long-huong-chi-72", newPasswordAgain: "nhan-long-huong-chi-72" };
const counted = ["public.denial_count", "public.sign_in_attempt"];

function knocker(place: Place, name: string) {
  const door = place.actions.find((action) => action.name === name);
  if (!door) throw new Error(`${name} is not in the build`);
  return async (fields: Fields, headers?: Record<string, string>) => {
    const before = await digestOf(place.admin);
    const typed = { ...fields, _key: randomUUID() };
    const { origin } = place;
    const request = { origin, path: door.path, actionId: door.id, fields: typed };
    const { state } = await press(headers ? { ...request, headers } : request);
    const codes = state?.status === "refused" ? state.refusals.map(({ code }) => code) : [state?.status];
    return { codes, changed: changedTables(before, await digestOf(place.admin)) };
  };
}

async function newEvents(place: Place, work: () => Promise<unknown>) {
  const { rows: before } = await place.admin.query<{ seq: string }>("select seq from audit.head");
  await work();
  const { rows } = await place.admin.query<{ command: string; outcome: string }>(
    "select command, outcome from audit.event where seq > $1 order by seq",
    [before[0]?.seq],
  );
  return rows;
}

describe("the slip of paper for a first password", () => {
  let place: Place;
  let slip: Fields;

  beforeAll(async () => {
    place = await serveDemo();
    const offered = await newcomer(new Workshop());
    const code = enrolmentCode(offered.personId, new Date(offered.enrolUntil));
    slip = { staffCode: offered.staffCode, code, ...password };
  }, demoTimeoutMs);

  afterAll(() => place?.close());

  test("a code that is not the one printed is refused and counted", async () => {
    const knock = knocker(place, "people.enrolAction");
    expect(await knock({ ...slip, code: "AAAA-AAAA-AAAA-AAAA" })).toEqual({
      codes: ["people.code-refused"],
      changed: ["audit.event", "audit.head", ...counted],
    });
    expect(await knock({ ...slip, staffCode: "NOBODY" })).toEqual({
      codes: ["people.code-refused"],
      changed: counted,
    });
    expect(
      await knock(slip, { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" }),
    ).toEqual({
      codes: ["request.foreign-origin"],
      changed: ["public.denial_count"],
    });
  });

  test("the code opens once: a password, one event, and nothing more the second time", async () => {
    const knock = knocker(place, "people.enrolAction");
    const events = await newEvents(place, async () => {
      const first = await knock(slip);
      expect(first.codes).toEqual(["done"]);
      expect(first.changed).toEqual([
        "audit.change",
        "audit.event",
        "audit.head",
        "public.credential",
        "public.person",
        "public.sign_in_attempt",
      ]);
    });
    expect(events).toEqual([{ command: "people.set-first-password", outcome: "done" }]);
    const again = await knock(slip);
    expect(again.codes).toEqual(["people.code-refused"]);
    expect(again.changed).toEqual(["audit.event", "audit.head", ...counted]);
  });

  test("a centre that has administrators founds none", async () => {
    const knock = knocker(place, "people.firstAdministratorAction");
    const claim = { ...slip, staffCode: "ADM09", name: "Kẻ lạ" };
    expect(await knock(claim)).toEqual({ codes: ["people.code-refused"], changed: counted });
  });
});

describe("the code that a working centre's first start prints", () => {
  let place: Place;
  let claim: Fields;

  beforeAll(async () => {
    place = await serve(await createDatabase());
    const id = randomUUID();
    const code = firstAdministratorCode(id);
    const hash = createHash("sha256").update(plainCode(code)).digest("hex");
    await place.admin.query("insert into installation (id, kind) values (1, 'working')");
    await place.admin.query("insert into bootstrap_code (id, code_hash, created_at) values ($1, $2, now())", [
      id,
      hash,
    ]);
    claim = { staffCode: "QT01", name: "Hồng Thị Xiêm", code, ...password };
  });

  afterAll(() => place?.close());

  test("another code founds nobody", async () => {
    const knock = knocker(place, "people.firstAdministratorAction");
    const wrong = await knock({ ...claim, code: "AAAA-AAAA-AAAA-AAAA" });
    expect(wrong).toEqual({ codes: ["people.code-refused"], changed: counted });
  });

  test("it founds one administrator, and is spent", async () => {
    const knock = knocker(place, "people.firstAdministratorAction");
    const events = await newEvents(place, async () => expect((await knock(claim)).codes).toEqual(["done"]));
    expect(events).toEqual([{ command: "people.found-administrators", outcome: "done" }]);
    const { rows } = await place.admin.query("select role, state from role_grant");
    expect(rows).toEqual([{ role: "administrator", state: "active" }]);
    const again = await knock({ ...claim, staffCode: "QT02" });
    expect(again).toEqual({ codes: ["people.code-refused"], changed: counted });
  });
});
