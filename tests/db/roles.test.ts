import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "./database";
import { hostile, hostileUnderSecurity, ignored } from "./hostile";
import { command, connect, makeScratchTables, oneOf, refusalOf, rowsOf, securityCommand } from "./scratch";

let database: TestDatabase;
let app: Client;
let owner: Client;

beforeAll(async () => {
  database = await createDatabase();
  await makeScratchTables(database);
  app = await connect(database.appUrl);
  owner = await connect(database.ownerUrl);
  await command(app, ["insert into pallet values ('p', 'A')", "insert into dose_note values ('n', 400)"]);
  await securityCommand(app, ["insert into restricted.patrol values ('w', 'x')"]);
});

afterAll(async () => {
  await app?.end();
  await owner?.end();
  await database?.drop();
});

/** No right; the owner's alone; not inside, or only inside, a transaction. */
const refused = /^(42501|0A000|42809|25001|25P01)$/;

describe("an attacker with the application's role", () => {
  test.each(hostile)("%s: refused", async (_, sql) => {
    const before = { ...(await structure()), ...(await contents()) };
    expect(await refusalOf(command(app, [sql]))).toMatch(refused);
    expect(await refusalOf(app.query(sql))).toMatch(refused);
    expect({ ...(await structure()), ...(await contents()) }).toEqual(before);
  });

  test.each(ignored)("%s: without effect", async (_, sql) => {
    const before = await structure();
    expect(await refusalOf(app.query(sql))).toMatch(/^(42501|accepted)$/);
    expect(await structure()).toEqual(before);
  });

  test.each(hostileUnderSecurity)("under the security role %s: refused", async (_, sql) => {
    expect(await refusalOf(securityCommand(app, [sql]))).toBe("42501");
  });
});

const structure = (): Promise<object> =>
  oneOf(
    owner,
    `select (select count(*) from pg_class) as relations, (select count(*) from pg_trigger where tgenabled = 'A') as triggers,
       (select md5(string_agg(prosrc || coalesce(proacl::text, ''), '' order by oid)) from pg_proc) as functions,
       (select md5(string_agg(coalesce(relacl::text, ''), '' order by oid)) from pg_class) as rights`,
  );

const contents = (): Promise<object> =>
  oneOf(
    owner,
    `select (select seq from audit.head) as head, (select count(*) from audit.change) as changes, (select count(*) from pallet) as pallets,
       (select count(*) from audit.event) as events, (select count(*) from restricted.patrol) as patrols`,
  );

describe("rights", () => {
  test("the application owns nothing and is a member of nothing but the security role", async () => {
    const owned = await rowsOf(
      owner,
      "select oid from pg_class where relowner in ('solieu_app'::regrole, 'solieu_security'::regrole)",
    );
    const functions = await rowsOf(
      owner,
      "select oid from pg_proc where proowner in ('solieu_app'::regrole, 'solieu_security'::regrole)",
    );
    expect([...owned, ...functions]).toEqual([]);
    const memberships = await rowsOf(
      owner,
      "select roleid::regrole::text as role from pg_auth_members where member in ('solieu_app'::regrole, 'solieu_security'::regrole)",
    );
    expect(memberships).toEqual([{ role: "solieu_security" }]);
    const { inherits } = await oneOf<{ inherits: boolean }>(
      owner,
      "select pg_has_role('solieu_app', 'solieu_security', 'usage') as inherits",
    );
    expect(inherits).toBe(false);
  });

  test("the application has no right on any relation of the restricted schema", async () => {
    const leaks = await rowsOf(
      owner,
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'restricted' and c.relkind in ('r', 'p', 'v', 'm', 'S') and (
         has_any_column_privilege('solieu_app', c.oid, 'select, insert, update, references')
         or has_table_privilege('solieu_app', c.oid, 'delete, truncate, trigger'))`,
    );
    expect(leaks).toEqual([]);
  });

  test("no view outside the restricted schema looks into it", async () => {
    const windows = await rowsOf(
      owner,
      `select distinct v.oid::regclass::text as view from pg_depend d
       join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass join pg_class v on v.oid = r.ev_class
       join pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
       where t.relnamespace = 'restricted'::regnamespace and v.relnamespace <> 'restricted'::regnamespace`,
    );
    expect(windows).toEqual([]);
  });

  test("no table can be emptied, and only exceptions can be deleted from", async () => {
    const holes = await rowsOf(
      owner,
      `select k.table_name from audit.table_class k, unnest(array['solieu_app', 'solieu_security']) as role
       where has_table_privilege(role, k.table_name::regclass, 'truncate, trigger, references')
          or (class <> 'exception' and has_table_privilege(role, k.table_name::regclass, 'delete'))
          or (class = 'append_only' and has_any_column_privilege(role, k.table_name::regclass, 'update'))
          or (class = 'trail' and has_any_column_privilege(role, k.table_name::regclass, 'insert, update'))`,
    );
    expect(holes).toEqual([]);
  });

  test("functions that act with the owner's rights name their search path and are few", async () => {
    const loose = await rowsOf(
      owner,
      `select oid::regprocedure::text as name from pg_proc where prosecdef and not coalesce(proconfig::text ~ 'search_path=pg_catalog', false)
       and pronamespace in ('audit'::regnamespace, 'restricted'::regnamespace, 'public'::regnamespace)`,
    );
    expect(loose).toEqual([]);
    const callable = await rowsOf<{ name: string }>(
      owner,
      `select oid::regprocedure::text as name from pg_proc where pronamespace in ('audit'::regnamespace, 'restricted'::regnamespace)
       and prorettype <> 'trigger'::regtype and has_function_privilege('solieu_app', oid, 'execute') order by 1`,
    );
    expect(callable.map(({ name }) => name)).toEqual([
      'audit."position"()',
      "audit.begin_event(jsonb)",
      "audit.log(jsonb)",
      "restricted.log_security(jsonb)",
    ]);
  });

  test("the owner may not delete or empty the trail either", async () => {
    for (const table of [
      "audit.event",
      "audit.change",
      "audit.head",
      "restricted.event",
      "restricted.change",
      "restricted.detail",
      "restricted.head",
    ]) {
      expect(await refusalOf(owner.query(`delete from ${table}`)), table).toBe("SL005");
      expect(await refusalOf(owner.query(`truncate ${table}`)), table).toBe("SL005");
    }
    for (const sql of [
      "update audit.event set payload = payload",
      "update restricted.detail set content = ''",
      "update audit.head set seq = seq + 1",
      "update audit.head set h = h",
    ]) {
      expect(await refusalOf(owner.query(sql)), sql).toBe("SL005");
    }
  });
});
