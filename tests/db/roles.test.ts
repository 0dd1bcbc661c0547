import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "./database";
import { testAdminUrl } from "./template";
import { command, connect, header, makeScratchTables, oneOf, refusalOf, rowsOf, securityCommand } from "./scratch";

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

const hash = "decode(repeat('00', 32), 'hex')";

/** What an attacker inside the application would try. Each runs inside an open command, where most is allowed. */
const hostile: [string, string][] = [
  ["makes a table", "create table public.mine (id text)"],
  ["makes a temporary table", "create temp table mine (id text)"],
  ["makes a schema", "create schema mine"],
  ["makes a view", "create view public.mine as select 1 as one"],
  ["makes a function", "create function public.mine() returns int language sql return 1"],
  ["makes a function in the trail", "create function audit.mine() returns int language sql return 1"],
  ["makes an extension", "create extension pgcrypto"],
  ["makes a role", "create role mine"],
  ["adds a column", "alter table pallet add column x text"],
  ["drops a table", "drop table pallet"],
  ["drops the capture trigger", "drop trigger zz_trail_capture on pallet"],
  ["disables the capture trigger", "alter table pallet disable trigger zz_trail_capture"],
  ["disables all triggers of the trail", "alter table audit.event disable trigger all"],
  ["adds a trigger", "create trigger mine before insert on pallet for each row execute function audit.guard()"],
  ["drops the check on the hash", "alter table audit.event drop constraint event_check"],
  ["replaces the capture function", "create or replace function audit.capture() returns trigger language plpgsql as 'begin return null; end'"],
  ["alters the capture function", "alter function audit.capture() security invoker"],
  ["drops the seal", "drop function audit.seal() cascade"],
  ["switches triggers off for the session", "set session_replication_role = replica"],
  ["becomes the owner", "set role solieu_owner"],
  ["becomes the superuser", `set role ${testAdminUrl().username}`],
  ["becomes another session", "set session authorization solieu_owner"],
  ["takes the owner's membership", "grant solieu_owner to solieu_app"],
  ["gives itself more attributes", "alter role solieu_app createrole"],
  ["inserts an event", `insert into audit.event (seq, payload, prev, h) values (99, '{}', ${hash}, ${hash})`],
  ["inserts a change", `insert into audit.change (event_id, table_name, op, record_id, content, digest) values (gen_random_uuid(), 'x', 'insert', 'x', 'x', ${hash})`],
  ["edits an event", "update audit.event set payload = '{}'"],
  ["edits a change", "update audit.change set content = '{}'"],
  ["deletes events", "delete from audit.event"],
  ["deletes changes", "delete from audit.change"],
  ["empties the trail", "truncate audit.event, audit.change"],
  ["rewinds the head", "update audit.head set seq = 0"],
  ["locks the head", "select from audit.head for update"],
  ["locks the whole trail", "lock table audit.event in access exclusive mode"],
  ["opens an event by hand", "insert into audit.open (event_id, header) values (gen_random_uuid(), '{}')"],
  ["reopens a sealed event", "update audit.open set sealed_at = null"],
  ["seals by hand", "select audit.append('audit', gen_random_uuid(), '{}', '[]')"],
  ["opens by the inner function", `select audit.open_event('restricted', '${header()}')`],
  ["takes the protection off a table", "select audit.protect('public.pallet', 'exception', reason => 'mine', deletable => true)"],
  ["reclasses a table", "update audit.table_class set class = 'exception'"],
  ["edits an append-only row", "update dose_note set dose_gy = 1"],
  ["deletes a regulated row", "delete from pallet"],
  ["empties a regulated table", "truncate pallet"],
  ["edits the history of migrations", "delete from public._prisma_migrations"],
  ["reads a restricted noun", "select * from restricted.patrol"],
  ["reads the restricted details", "select * from restricted.detail"],
  ["reads the restricted chain", "select * from restricted.event"],
  ["counts the restricted chain", "select seq from restricted.head"],
  ["writes a restricted noun", "insert into restricted.patrol values ('mine', 'x')"],
  ["begins in the security chain without its role", `select restricted.begin('${header()}')`],
  ["reads the server's files", "select pg_read_file('/etc/passwd')"],
  ["runs a program", "copy pallet from program 'id'"],
  ["writes a file", "copy pallet to '/tmp/mine'"],
  ["changes a setting of the server", "alter system set fsync = off"],
];

/** Without the right, PostgreSQL only warns of these: what counts is that nothing is different afterwards. */
const ignored: [string, string][] = [
  ["grants itself the trail", "grant all on audit.event to solieu_app"],
  ["grants a regulated table to everybody", "grant all on pallet to public"],
  ["takes rights from others", "revoke select on audit.event from solieu_security"],
];

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

  test.each([
    ["reclasses a table", "update audit.table_class set class = 'exception'"],
    ["deletes from a restricted table", "delete from restricted.patrol"],
    ["edits a restricted detail", "update restricted.detail set content = ''"],
    ["edits a restricted event", "update restricted.event set payload = ''"],
    ["rewinds the restricted head", "update restricted.head set seq = 0"],
    ["empties a restricted table", "truncate restricted.patrol"],
    ["drops a restricted table", "drop table restricted.patrol"],
    ["makes a table", "create table restricted.mine (id text)"],
    ["writes an open noun", "insert into pallet values ('mine', 'A')"],
  ])("under the security role %s: refused", async (_, sql) => {
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
    const owned = await rowsOf(owner, "select oid from pg_class where relowner in ('solieu_app'::regrole, 'solieu_security'::regrole)");
    const functions = await rowsOf(owner, "select oid from pg_proc where proowner in ('solieu_app'::regrole, 'solieu_security'::regrole)");
    expect([...owned, ...functions]).toEqual([]);
    const memberships = await rowsOf(owner, "select roleid::regrole::text as role from pg_auth_members where member in ('solieu_app'::regrole, 'solieu_security'::regrole)");
    expect(memberships).toEqual([{ role: "solieu_security" }]);
    const { inherits } = await oneOf<{ inherits: boolean }>(owner, "select pg_has_role('solieu_app', 'solieu_security', 'usage') as inherits");
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
    expect(callable.map(({ name }) => name)).toEqual(["audit.\"position\"()", "audit.begin(jsonb)", "audit.log(jsonb)", "restricted.log_security(jsonb)"]);
  });

  test("the owner may not delete or empty the trail either", async () => {
    for (const table of ["audit.event", "audit.change", "audit.head", "restricted.event", "restricted.change", "restricted.detail", "restricted.head"]) {
      expect(await refusalOf(owner.query(`delete from ${table}`)), table).toBe("SL005");
      expect(await refusalOf(owner.query(`truncate ${table}`)), table).toBe("SL005");
    }
    for (const sql of ["update audit.event set payload = payload", "update restricted.detail set content = ''", "update audit.head set seq = seq + 1", "update audit.head set h = h"]) {
      expect(await refusalOf(owner.query(sql)), sql).toBe("SL005");
    }
  });
});
