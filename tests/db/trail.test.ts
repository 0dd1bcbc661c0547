import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyTrail } from "@/prisma/verify/run";
import { createDatabase, type TestDatabase } from "./database";
import {
  command,
  connect,
  header,
  makeScratchTables,
  oneOf,
  refusalOf,
  rowsOf,
  securityCommand,
  withClient,
} from "./scratch";

let database: TestDatabase;
let app: Client;
let owner: Client;

beforeAll(async () => {
  database = await createDatabase();
  await makeScratchTables(database);
  app = await connect(database.appUrl);
  owner = await connect(database.ownerUrl);
});

afterAll(async () => {
  await app?.end();
  await owner?.end();
  await database?.drop();
});

describe("one event per command", () => {
  test("holds who, what, when and the hashes of every change in order", async () => {
    const id = await command(
      app,
      ["insert into pallet values ('p1', 'A', 5)", "update pallet set mass_g = 6 where id = 'p1'"],
      {
        at: "2020-12-31T23:59:00+07:00",
        reason: "cân lại",
        stationId: "s-1",
        key: "k-1",
      },
    );
    const event = await oneOf<{ payload: string; at: Date; reason: string; person_name: string }>(
      app,
      "select * from audit.event where id = $1",
      [id],
    );
    expect(event).toMatchObject({
      at: new Date("2020-12-31T16:59:00Z"),
      reason: "cân lại",
      person_name: "Nguyễn Thị An",
    });
    const payload = JSON.parse(event.payload);
    expect(payload).toMatchObject({
      v: 1,
      id,
      command: "pallets.move",
      outcome: "done",
      at: "2020-12-31T16:59:00.000000Z",
      key: "k-1",
      input: { mark: "A" },
    });
    const digests = await rowsOf<{ sha256: string }>(
      app,
      "select encode(digest, 'hex') as sha256 from audit.change where event_id = $1 order by ord",
      [id],
    );
    expect(
      payload.changes.map((change: { sha256: string; op: string }) => [change.op, change.sha256]),
    ).toEqual([
      ["insert", digests[0]?.sha256],
      ["update", digests[1]?.sha256],
    ]);
  });

  test("is spelled the same whatever the session's settings", async () => {
    const settings =
      "set local timezone = 'Asia/Ho_Chi_Minh'; set local datestyle = 'German'; set local extra_float_digits = -5";
    await command(app, [
      settings,
      "insert into pallet values ('tz', 'A', 5, null, '2020-06-12 10:00:00+07')",
    ]);
    const { content } = await oneOf<{ content: string }>(
      app,
      "select content from audit.change where record_id = 'tz'",
    );
    expect(content).toContain('"weighed_at": "2020-06-12T03:00:00+00:00"');
  });

  test("a second begin is refused, in either chain and after sealing", async () => {
    expect(await refusalOf(command(app, [`select audit.begin_event('${header()}')`]))).toBe("SL002");
    expect(
      await refusalOf(
        command(app, ["set constraints all immediate", `select audit.begin_event('${header()}')`]),
      ),
    ).toBe("SL002");
    expect(
      await refusalOf(
        command(app, ["set local role solieu_security", `select restricted.begin_event('${header()}')`]),
      ),
    ).toBe("SL002");
    expect(await refusalOf(command(app, [`select audit.log('${header()}')`]))).toBe("SL002");
  });

  test("a change after sealing is refused, and nothing of the command stays", async () => {
    const tried = command(app, [
      "insert into pallet values ('late-1', 'A')",
      "set constraints all immediate",
      "insert into pallet values ('late-2', 'A')",
    ]);
    expect(await refusalOf(tried)).toBe("SL003");
    expect(await rowsOf(app, "select from pallet where id like 'late%'")).toHaveLength(0);
  });

  test("a change by a deferred trigger, fired after the seal, is refused", async () => {
    await owner.query(`
      create function public.slip() returns trigger language plpgsql as $$ begin insert into dose_note values ('slipped', 1); return null; end $$;
      create constraint trigger slip after insert on pallet deferrable initially deferred for each row when (new.id = 'slip') execute function public.slip()`);
    expect(await refusalOf(command(app, ["insert into pallet values ('slip', 'A')"]))).toBe("SL003");
    await owner.query("drop trigger slip on pallet; drop function public.slip()");
  });

  test("a command without a name or a person is refused", async () => {
    for (const missing of [{ command: " " }, { personName: null }, { personName: "" }]) {
      expect(await refusalOf(command(app, [], missing))).toBe("SL006");
    }
  });

  test("a command that is rolled back leaves nothing, and a savepoint takes its changes with it", async () => {
    const before = await oneOf<{ seq: string }>(app, "select seq from audit.position()");
    await app.query(
      `begin; select audit.begin_event('${header()}'); insert into pallet values ('gone', 'A'); rollback`,
    );
    expect(await oneOf(app, "select seq from audit.position()")).toEqual(before);
    const id = await command(app, [
      "savepoint s",
      "insert into pallet values ('undone', 'A')",
      "rollback to s",
      "insert into pallet values ('kept', 'A')",
    ]);
    expect(await rowsOf(app, "select record_id from audit.change where event_id = $1", [id])).toEqual([
      { record_id: "kept" },
    ]);
  });
});

describe("two chains", () => {
  test("a security command writes restricted tables only, an open one never does", async () => {
    await securityCommand(app, ["insert into restricted.patrol values ('w1', 'cổng sau')"], {
      reason: "tuần tra",
    });
    expect(await refusalOf(securityCommand(app, ["insert into pallet values ('s', 'A')"]))).toBe("42501");
    expect(await refusalOf(command(owner, ["insert into restricted.patrol values ('w2', 'x')"]))).toBe(
      "SL007",
    );
    expect(await refusalOf(command(app, [], { chain: "security" }))).toBe("SL007");
  });

  test("a security payload holds no word of what was typed, and its detail does", async () => {
    const id = await securityCommand(
      app,
      ["insert into restricted.patrol values ('w3', 'niêm phong số 7')"],
      { input: { words: "niêm phong số 7" }, reason: "canary" },
    );
    const { payload } = await oneOf<{ payload: string }>(
      owner,
      "select payload from restricted.event where id = $1",
      [id],
    );
    expect(payload).not.toMatch(/niêm|canary/);
    const details = await rowsOf<{ content: string }>(
      owner,
      "select content from restricted.detail where event_id = $1 order by ord",
      [id],
    );
    expect(details.map(({ content }) => content.includes("niêm phong số 7"))).toEqual([true, true]);
    expect(
      await rowsOf(owner, "select from audit.event where payload like '%canary%' or id = $1", [id]),
    ).toHaveLength(0);
  });

  test("events outside commands are chained at once", async () => {
    await app.query("select audit.log($1::jsonb)", [
      JSON.stringify({ command: "session.sign-in", outcome: "refused" }),
    ]);
    expect(
      await oneOf(app, "select command, outcome, person_id from audit.event order by seq desc limit 1"),
    ).toEqual({
      command: "session.sign-in",
      outcome: "refused",
      person_id: null,
    });
    const { answer } = await oneOf<{ answer: string }>(
      app,
      "select restricted.log_security($1::jsonb)::text as answer",
      [header({ outcome: "denied" })],
    );
    expect(answer).toBe("");
    expect(await oneOf(owner, "select outcome from restricted.event order by seq desc limit 1")).toEqual({
      outcome: "denied",
    });
  });
});

test("a thousand commands from eight clients make one chain without fork or gap", async () => {
  const { seq: first } = await oneOf<{ seq: string }>(app, "select seq from audit.position()");
  const clients = await Promise.all(Array.from({ length: 8 }, () => connect(database.appUrl)));
  await Promise.all(
    clients.map(async (client, n) => {
      for (let i = 0; i < 125; i += 1) {
        await command(client, [`insert into pallet values ('c${n}-${i}', 'A', ${i})`]);
        if (i % 5 === 0)
          await securityCommand(client, [`insert into restricted.patrol values ('c${n}-${i}', 'x')`]);
        if (i % 10 === 0) await client.query("select audit.log($1::jsonb)", [header({ outcome: "printed" })]);
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  const { seq: last } = await oneOf<{ seq: string }>(app, "select seq from audit.position()");
  expect(Number(last) - Number(first)).toBe(1_000 + 8 * 13);
  const report = await verifyTrail(database.ownerUrl);
  expect(report.findings).toEqual([]);
  expect(report.chains[0]?.events).toBe(Number(last));
  await withClient(database.ownerUrl, async (client) => {
    expect(
      await oneOf(client, "select count(*)::integer as n, max(seq)::integer as last from restricted.event"),
    ).toEqual({
      n: report.chains[1]?.last.seq,
      last: report.chains[1]?.last.seq,
    });
  });
});
