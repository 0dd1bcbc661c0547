import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "./database";
import { command, connect, inTransaction, makeScratchTables, oneOf, refusalOf, rowsOf } from "./scratch";

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
    expect(
      await rowsOf(owner, "select table_name from audit.table_class where to_regclass(table_name) is null"),
    ).toEqual([]);
  });

  test("a table that nobody classed is noticed", async () => {
    await inTransaction(owner, async () => {
      await owner.query("create table public.stray (id text primary key)");
      expect(await rowsOf(owner, unclassed)).toEqual([{ name: "public.stray" }]);
      await owner.query("drop table public.stray");
    });
  });

  test("every exception gives its reason", async () => {
    const silent = await rowsOf(
      owner,
      "select table_name from audit.table_class where class = 'exception' and length(reason) < 10",
    );
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
    expect(JSON.parse(content)).toMatchObject({
      before: { status: "draft", text: "x" },
      after: { status: "approved", text: "x" },
    });
  });

  test("a secret column is in the trail as a hash only", async () => {
    const hits = await rowsOf(owner, "select from audit.change where content like '%\"secret\"%'");
    expect(hits).toHaveLength(0);
    const { content } = await oneOf<{ content: string }>(
      app,
      "select content from audit.change where record_id = 'fixed' and table_name = 'public.pallet'",
    );
    expect(content).toMatch(/"pin": \{"sha256": "[0-9a-f]{64}"\}/);
  });
});
