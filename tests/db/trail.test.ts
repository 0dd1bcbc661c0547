import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyTrail } from "@/prisma/verify/run";
import { createDatabase, type TestDatabase } from "./database";
import { command, connect, header, inTransaction, makeScratchTables, oneOf, refusalOf, rowsOf, securityCommand, withClient } from "./scratch";

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

const unclassed = `
  select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
    and not exists (select from audit.table_class k where k.table_name = format('%s.%s', n.nspname, c.relname))
  order by 1`;

describe("classes of tables", () => {
  test("every table is in a class, and no class names a table that is gone", async () => {
    expect(await rowsOf(owner, unclassed)).toEqual([]);
    expect(await rowsOf(owner, "select table_name from audit.table_class where to_regclass(table_name) is null")).toEqual([]);
  });

  test("a table that nobody classed is noticed", async () => {
    await inTransaction(owner, async () => {
      await owner.query("create table public.stray (id text primary key)");
      expect(await rowsOf(owner, unclassed)).toEqual([{ name: "public.stray" }]);
      await owner.query("drop table public.stray");
    });
  });

  test("every exception gives its reason", async () => {
    const silent = await rowsOf(owner, "select table_name from audit.table_class where class = 'exception' and length(reason) < 10");
    expect(silent).toEqual([]);
  });

  test("a table without a key, an unknown column or a wrong class is not accepted", async () => {
    const tries = [
      "select audit.protect('public.loose', 'append_only')",
      "select audit.protect('public.pallet', 'versioned', array['nothing'])",
      "select audit.protect('public.pallet', 'versioned')",
      "select audit.protect('public.pallet', 'anything')",
      "select audit.protect('public.pallet', 'exception')",
      "select audit.protect('public.pallet', 'mutable_audited', deletable => true)",
      "select audit.protect('audit.event', 'mutable_audited')",
    ];
    await owner.query("begin; create table public.loose (id text); savepoint before");
    for (const sql of tries) {
      expect(await refusalOf(owner.query(sql)), sql).toBe("P0001");
      await owner.query("rollback to before");
    }
    await owner.query("rollback");
  });
});

describe("a write outside a command", () => {
  test.each([
    ["append_only", "insert into dose_note values ('n', 400)"],
    ["mutable_audited", "insert into pallet values ('p', 'A')"],
    ["versioned", "insert into recipe values ('r', 1, 'draft', 'x')"],
  ])("is refused on a %s table, to the owner too", async (_, sql) => {
    expect(await refusalOf(app.query(sql))).toBe("SL001");
    expect(await refusalOf(owner.query(sql))).toBe("SL001");
  });

  test("is refused on a restricted table", async () => {
    await app.query("begin; set local role solieu_security");
    expect(await refusalOf(app.query("insert into restricted.patrol values ('x', 'y')"))).toBe("SL001");
    await app.query("rollback");
  });

  test("is accepted on an exception, and leaves no change", async () => {
    await app.query("insert into visit values ('v', 1); update visit set seen = 2; delete from visit");
    expect(await rowsOf(app, "select from audit.change where table_name = 'public.visit'")).toHaveLength(0);
  });
});

describe("what a class allows", () => {
  beforeAll(async () => {
    await command(app, [
      "insert into dose_note values ('fixed', 400)",
      "insert into pallet values ('fixed', 'A', 1000, 'secret')",
      "insert into recipe values ('fixed', 1, 'draft', 'x')",
    ]);
  });

  test.each([
    ["an append-only row is edited", "update dose_note set dose_gy = 401 where id = 'fixed'"],
    ["an append-only row is deleted", "delete from dose_note where id = 'fixed'"],
    ["a mutable row is deleted", "delete from pallet where id = 'fixed'"],
    ["a mutable row changes its key", "update pallet set id = 'other' where id = 'fixed'"],
    ["a versioned row changes its content", "update recipe set text = 'y' where id = 'fixed'"],
    ["a versioned row is deleted", "delete from recipe where id = 'fixed'"],
    ["an append-only table is emptied", "truncate dose_note"],
    ["an exception is emptied", "truncate visit"],
  ])("%s: refused to the app and to the owner", async (_, sql) => {
    expect(await refusalOf(command(app, [sql]))).toMatch(/42501|SL004/);
    expect(await refusalOf(command(owner, [sql]))).toBe("SL004");
  });

  test("a versioned row changes the columns it names", async () => {
    await command(app, ["update recipe set status = 'approved' where id = 'fixed'"]);
    const { content, record_id } = await oneOf<{ content: string; record_id: string }>(
      app,
      "select content, record_id from audit.change where table_name = 'public.recipe' order by ord desc",
    );
    expect(record_id).toBe("fixed/1");
    expect(JSON.parse(content)).toMatchObject({ before: { status: "draft", text: "x" }, after: { status: "approved", text: "x" } });
  });

  test("a secret column is in the trail as a hash only", async () => {
    const hits = await rowsOf(owner, "select from audit.change where content like '%\"secret\"%'");
    expect(hits).toHaveLength(0);
    const { content } = await oneOf<{ content: string }>(app, "select content from audit.change where record_id = 'fixed' and table_name = 'public.pallet'");
    expect(content).toMatch(/"pin": \{"sha256": "[0-9a-f]{64}"\}/);
  });
});

describe("one event per command", () => {
  test("holds who, what, when and the hashes of every change in order", async () => {
    const id = await command(app, ["insert into pallet values ('p1', 'A', 5)", "update pallet set mass_g = 6 where id = 'p1'"], {
      at: "2020-12-31T23:59:00+07:00",
      reason: "cân lại",
      stationId: "s-1",
      key: "k-1",
    });
    const event = await oneOf<{ payload: string; at: Date; reason: string; person_name: string }>(app, "select * from audit.event where id = $1", [id]);
    expect(event).toMatchObject({ at: new Date("2020-12-31T16:59:00Z"), reason: "cân lại", person_name: "Nguyễn Thị An" });
    const payload = JSON.parse(event.payload);
    expect(payload).toMatchObject({ v: 1, id, command: "pallets.move", outcome: "done", at: "2020-12-31T16:59:00.000000Z", key: "k-1", input: { mark: "A" } });
    const digests = await rowsOf<{ sha256: string }>(app, "select encode(digest, 'hex') as sha256 from audit.change where event_id = $1 order by ord", [id]);
    expect(payload.changes.map((change: { sha256: string; op: string }) => [change.op, change.sha256])).toEqual([
      ["insert", digests[0]?.sha256],
      ["update", digests[1]?.sha256],
    ]);
  });

  test("is spelled the same whatever the session's settings", async () => {
    const settings = "set local timezone = 'Asia/Ho_Chi_Minh'; set local datestyle = 'German'; set local extra_float_digits = -5";
    await command(app, [settings, "insert into pallet values ('tz', 'A', 5, null, '2020-06-12 10:00:00+07')"]);
    const { content } = await oneOf<{ content: string }>(app, "select content from audit.change where record_id = 'tz'");
    expect(content).toContain('"weighed_at": "2020-06-12T03:00:00+00:00"');
  });

  test("a second begin is refused, in either chain and after sealing", async () => {
    expect(await refusalOf(command(app, [`select audit.begin('${header()}')`]))).toBe("SL002");
    expect(await refusalOf(command(app, ["set constraints all immediate", `select audit.begin('${header()}')`]))).toBe("SL002");
    expect(await refusalOf(command(app, ["set local role solieu_security", `select restricted.begin('${header()}')`]))).toBe("SL002");
    expect(await refusalOf(command(app, [`select audit.log('${header()}')`]))).toBe("SL002");
  });

  test("a change after sealing is refused, and nothing of the command stays", async () => {
    const tried = command(app, ["insert into pallet values ('late-1', 'A')", "set constraints all immediate", "insert into pallet values ('late-2', 'A')"]);
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
    await app.query(`begin; select audit.begin('${header()}'); insert into pallet values ('gone', 'A'); rollback`);
    expect(await oneOf(app, "select seq from audit.position()")).toEqual(before);
    const id = await command(app, ["savepoint s", "insert into pallet values ('undone', 'A')", "rollback to s", "insert into pallet values ('kept', 'A')"]);
    expect(await rowsOf(app, "select record_id from audit.change where event_id = $1", [id])).toEqual([{ record_id: "kept" }]);
  });
});

describe("two chains", () => {
  test("a security command writes restricted tables only, an open one never does", async () => {
    await securityCommand(app, ["insert into restricted.patrol values ('w1', 'cổng sau')"], { reason: "tuần tra" });
    expect(await refusalOf(securityCommand(app, ["insert into pallet values ('s', 'A')"]))).toBe("42501");
    expect(await refusalOf(command(owner, ["insert into restricted.patrol values ('w2', 'x')"]))).toBe("SL007");
    expect(await refusalOf(command(app, [], { chain: "security" }))).toBe("SL007");
  });

  test("a security payload holds no word of what was typed, and its detail does", async () => {
    const id = await securityCommand(app, ["insert into restricted.patrol values ('w3', 'niêm phong số 7')"], { input: { words: "niêm phong số 7" }, reason: "canary" });
    const { payload } = await oneOf<{ payload: string }>(owner, "select payload from restricted.event where id = $1", [id]);
    expect(payload).not.toMatch(/niêm|canary/);
    const details = await rowsOf<{ content: string }>(owner, "select content from restricted.detail where event_id = $1 order by ord", [id]);
    expect(details.map(({ content }) => content.includes("niêm phong số 7"))).toEqual([true, true]);
    expect(await rowsOf(owner, "select from audit.event where payload like '%canary%' or id = $1", [id])).toHaveLength(0);
  });

  test("events outside commands are chained at once", async () => {
    await app.query("select audit.log($1::jsonb)", [JSON.stringify({ command: "session.sign-in", outcome: "refused" })]);
    expect(await oneOf(app, "select command, outcome, person_id from audit.event order by seq desc limit 1")).toEqual({
      command: "session.sign-in",
      outcome: "refused",
      person_id: null,
    });
    const { answer } = await oneOf<{ answer: string }>(app, "select restricted.log_security($1::jsonb)::text as answer", [header({ outcome: "denied" })]);
    expect(answer).toBe("");
    expect(await oneOf(owner, "select outcome from restricted.event order by seq desc limit 1")).toEqual({ outcome: "denied" });
  });
});

test("a thousand commands from eight clients make one chain without fork or gap", async () => {
  const { seq: first } = await oneOf<{ seq: string }>(app, "select seq from audit.position()");
  const clients = await Promise.all(Array.from({ length: 8 }, () => connect(database.appUrl)));
  await Promise.all(
    clients.map(async (client, n) => {
      for (let i = 0; i < 125; i += 1) {
        await command(client, [`insert into pallet values ('c${n}-${i}', 'A', ${i})`]);
        if (i % 5 === 0) await securityCommand(client, [`insert into restricted.patrol values ('c${n}-${i}', 'x')`]);
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
    expect(await oneOf(client, "select count(*)::integer as n, max(seq)::integer as last from restricted.event")).toEqual({
      n: report.chains[1]?.last.seq,
      last: report.chains[1]?.last.seq,
    });
  });
});
