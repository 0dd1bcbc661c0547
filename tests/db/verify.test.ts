import { execFile } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forgedPayload, named, openScene, rechain, type Scene } from "./attacker";
import { command, inTransaction, rowsOf, withClient } from "./scratch";

let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(() => scene.close());

const eventId = (seq: number): string => `(select id from audit.event where seq = ${seq})`;

describe("what belongs to an event", () => {
  test("an edited, a removed and an added change are named", async () => {
    await scene.attack(
      `update audit.change set content = replace(content, '"mark": "A"', '"mark": "B"') where event_id = ${eventId(2)}`,
      `delete from audit.change where event_id = ${eventId(3)}`,
      `insert into audit.change (event_id, table_name, op, record_id, content, digest)
       select event_id, table_name, op, 'extra', content, digest from audit.change where event_id = ${eventId(4)}`,
      "insert into audit.change (event_id, table_name, op, record_id, content, digest) select gen_random_uuid(), 'public.visit', op, 'x', content, digest from audit.change limit 1",
      "update pallet set mark = 'B' where id = 'p2'",
      "delete from pallet where id = 'p3'",
    );
    const found = named(await scene.findings());
    expect(found).toContainEqual(["open", 2, "change-altered"]);
    expect(found).toContainEqual(["open", 3, "change-missing"]);
    expect(found).toContainEqual(["open", 4, "change-added"]);
    expect(found).toContainEqual(["open", null, "change-added"]);
  });

  test("an edited and a removed detail of the security chain are named", async () => {
    const detail = (seq: number, more: string) =>
      `event_id = (select id from restricted.event where seq = ${seq}) and ord ${more}`;
    await scene.attack(
      `update restricted.detail set content = replace(content, '"x"', '"y"') where ${detail(2, "> 0")}`,
      "update restricted.patrol set words = 'y' where id = 'w2'",
      `update restricted.detail set content = '{}' where ${detail(3, "= 0")}`,
      `delete from restricted.detail where ${detail(4, "= 0")}`,
    );
    expect(named(await scene.findings())).toEqual([
      ["security", 2, "change-altered"],
      ["security", 3, "input-altered"],
      ["security", 4, "detail-missing"],
    ]);
  });

  test("a rewound head and a guard left switched off are named", async () => {
    await scene.attack("update audit.head set seq = 3");
    expect(named(await scene.findings())).toEqual([["open", 10, "head-differs"]]);
    await scene.attack(
      "update audit.head set seq = 10",
      "update audit.table_class set class = 'exception', reason = 'mine' where table_name = 'public.pallet'",
    );
    await scene.attacker.query(
      "alter table pallet disable trigger zz_trail_capture; drop trigger no_truncate on audit.event",
    );
    const found = await scene.findings();
    expect(found.map(({ told }) => told)).toEqual([
      "audit.event has lost its trigger no_truncate, or it is switched off",
      "public.pallet has lost its trigger zz_trail_capture, or it is switched off",
    ]);
  });
});

test("columns that later migrations add, fill or drop raise no alarm, and hide none", async () => {
  await withClient(scene.database.ownerUrl, async (owner) => {
    await owner.query(
      "alter table pallet add column height_mm integer not null default 100, add column word text, drop column weighed_at",
    );
    expect(await scene.findings()).toEqual([]);
    await command(owner, ["update pallet set word = 'filled' where id = 'p1'"], {
      command: "system.migrate",
      personName: "system",
    });
    expect(await scene.findings()).toEqual([]);
  });
  await scene.attack("update pallet set height_mm = 7 where id = 'p2'");
  expect((await scene.findings()).map(({ told }) => told)).toEqual([
    "public.pallet p2 no longer says what this event wrote: height_mm",
  ]);
});

test("the position a certificate printed is an anchor by itself", async () => {
  const { hash16 } = await scene.anchorNow(8);
  await scene.attacker.query("set session_replication_role = replica");
  await command(scene.attacker, [
    `insert into certificate (id, year, ordinal, number, lot_id, decision_id, content, trail_seq, trail_hash16, issued_by_id, issued_at, signature_id)
     values (gen_random_uuid(), 2020, 1, '2020-0001', gen_random_uuid(), gen_random_uuid(), '{}', 8, '${hash16}', gen_random_uuid(), now(), gen_random_uuid())`,
  ]);
  await scene.attacker.query("set session_replication_role = origin");
  expect(await scene.findings()).toEqual([]);
  await scene.attack(`update audit.event set payload = ${forgedPayload} where seq = 5`, rechain("audit"));
  const [found] = await scene.findings();
  expect(found).toMatchObject({ seq: 8, fault: "REWRITTEN" });
  expect(found?.told).toContain("certificate 2020-0001");
});

test("the command line names the first bad event and fails; it says OK when nothing was touched", async () => {
  const verify = (...args: string[]) =>
    new Promise<{ code: number; out: string }>((resolve) => {
      const env = { ...process.env, DATABASE_OWNER_URL: scene.database.ownerUrl };
      execFile(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "prisma/verify.ts", ...args],
        { env },
        (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === "number" ? error.code : 0, out: stdout + stderr }),
      );
    });
  const anchor = await scene.anchorNow(8);
  const good = await verify("--anchor", `8:${anchor.hash16}`);
  expect(good.out).toContain("OK: nothing was touched");
  expect(good.code).toBe(0);
  await scene.attack(`update audit.event set payload = ${forgedPayload} where seq = 5`, rechain("audit"));
  const bad = await verify("--anchor", `8:${anchor.hash16}`);
  expect(bad.out).toMatch(/open chain: first bad event 8\n.*8 REWRITTEN: --anchor saw/);
  expect(bad.code).toBe(1);
  expect(await verify("--anchor", "nonsense")).toMatchObject({ code: 2 });
});

test("the last command's memory of itself does not stop the next one", async () => {
  await inTransaction(
    scene.attacker,
    async () =>
      void (await scene.attacker.query(
        "update audit.open set begun = begun - interval '1 day', txid = pg_current_xact_id()",
      )),
  );
  await withClient(scene.database.appUrl, (app) => command(app, ["insert into pallet values ('next', 'A')"]));
  expect(await rowsOf(scene.attacker, "select from audit.open")).toHaveLength(1);
});
