import { header } from "./scratch";
import { testAdminUrl } from "./template";

const hash = "decode(repeat('00', 32), 'hex')";

/** What an attacker inside the application would try. Each runs inside an open command, where most is allowed. */
export const hostile: [string, string][] = [
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
  [
    "adds a trigger",
    "create trigger mine before insert on pallet for each row execute function audit.guard()",
  ],
  ["drops the check on the hash", "alter table audit.event drop constraint event_check"],
  [
    "replaces the capture function",
    "create or replace function audit.capture() returns trigger language plpgsql as 'begin return null; end'",
  ],
  ["alters the capture function", "alter function audit.capture() security invoker"],
  ["drops the seal", "drop function audit.seal() cascade"],
  ["switches triggers off for the session", "set session_replication_role = replica"],
  ["becomes the owner", "set role solieu_owner"],
  ["becomes the superuser", `set role ${testAdminUrl().username}`],
  ["becomes another session", "set session authorization solieu_owner"],
  ["takes the owner's membership", "grant solieu_owner to solieu_app"],
  ["gives itself more attributes", "alter role solieu_app createrole"],
  ["inserts an event", `insert into audit.event (seq, payload, prev, h) values (99, '{}', ${hash}, ${hash})`],
  [
    "inserts a change",
    `insert into audit.change (event_id, table_name, op, record_id, content, digest) values (gen_random_uuid(), 'x', 'insert', 'x', 'x', ${hash})`,
  ],
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
  ["seals by hand", "select audit.append(gen_random_uuid(), '{}', '[]')"],
  ["opens by the inner function", `select restricted.keep_words(gen_random_uuid(), '{}')`],
  [
    "takes the protection off a table",
    "select audit.protect('public.pallet', 'exception', reason => 'mine', deletable => true)",
  ],
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
  ["begins in the security chain without its role", `select restricted.begin_event('${header()}')`],
  ["reads the server's files", "select pg_read_file('/etc/passwd')"],
  ["runs a program", "copy pallet from program 'id'"],
  ["writes a file", "copy pallet to '/tmp/mine'"],
  ["changes a setting of the server", "alter system set fsync = off"],
];

/** Without the right, PostgreSQL only warns of these: what counts is that nothing is different afterwards. */
export const ignored: [string, string][] = [
  ["grants itself the trail", "grant all on audit.event to solieu_app"],
  ["grants a regulated table to everybody", "grant all on pallet to public"],
  ["takes rights from others", "revoke select on audit.event from solieu_security"],
];

/** What an attacker tries who also reached the role of the security officers. */
export const hostileUnderSecurity: [string, string][] = [
  ["reclasses a table", "update audit.table_class set class = 'exception'"],
  ["deletes from a restricted table", "delete from restricted.patrol"],
  ["edits a restricted detail", "update restricted.detail set content = ''"],
  ["edits a restricted event", "update restricted.event set payload = ''"],
  ["rewinds the restricted head", "update restricted.head set seq = 0"],
  ["empties a restricted table", "truncate restricted.patrol"],
  ["drops a restricted table", "drop table restricted.patrol"],
  ["makes a table", "create table restricted.mine (id text)"],
  ["writes an open noun", "insert into pallet values ('mine', 'A')"],
];
