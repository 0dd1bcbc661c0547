-- Every change of a regulated row is in a trail that can be added to and never rewritten.
--
-- Two chains of the same shape: schema audit (open to whoever may read the trail) and schema restricted
-- (security; payloads hold salted hashes, the text lies in restricted.detail). Later migrations call
-- audit.protect(table, class, …) for each table they make; a table in no class fails the database tests.
--
-- SQLSTATE  SL001 write outside a command          SL005 the trail is not rewritten
--           SL002 one event per transaction        SL006 an event without its header
--           SL003 the event is already sealed      SL007 a row of the other chain
--           SL004 the class of the table forbids the change

-- Roles are cluster-wide, so another database of the same server may have made them already.
do $roles$
declare
  wanted record;
begin
  if current_user in ('solieu_app', 'solieu_security') then
    raise exception 'migrations run as the owner of the database, not as %', current_user;
  end if;
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the database must be encoded in UTF8, not %', current_setting('server_encoding');
  end if;
  for wanted in select * from (values ('solieu_app', 'login noinherit'), ('solieu_security', 'nologin')) as r (name, attributes) loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.attributes);
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'role % is missing and % may not create roles', wanted.name, current_user
            using hint = format('As a superuser run: create role %I %s;', wanted.name, wanted.attributes);
      end;
    end if;
  end loop;
  if exists (
    select from pg_roles
    where rolname in ('solieu_app', 'solieu_security') and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
  ) then
    raise exception 'solieu_app and solieu_security must have no attribute beyond LOGIN';
  end if;
  if exists (select from pg_roles where rolname = 'solieu_security' and rolcanlogin) then
    raise exception 'solieu_security is reached from solieu_app and never signs in itself';
  end if;
  if not pg_has_role('solieu_app', 'solieu_security', 'member') then
    begin
      if current_setting('server_version_num')::integer >= 160000 then
        execute 'grant solieu_security to solieu_app with inherit false, set true';
      else
        grant solieu_security to solieu_app;
      end if;
    exception when insufficient_privilege then
      raise exception '% may not grant solieu_security to solieu_app', current_user
        using hint = 'As a superuser run: grant solieu_security to solieu_app;';
    end;
  end if;
  if pg_has_role('solieu_app', 'solieu_security', 'usage') then
    raise exception 'solieu_app must reach solieu_security by SET ROLE only'
      using hint = 'As a superuser run: alter role solieu_app noinherit; revoke solieu_security from solieu_app; grant solieu_security to solieu_app;';
  end if;
end
$roles$;

do $extensions$
declare
  wanted text;
begin
  foreach wanted in array array['unaccent', 'pg_trgm'] loop
    begin
      execute format('create extension if not exists %I with schema public', wanted);
    exception when insufficient_privilege or undefined_file or feature_not_supported then
      raise exception 'extension % is needed for accent-free search and cannot be created: %', wanted, sqlerrm
        using hint = format('As a superuser run in this database: create extension %I with schema public;', wanted);
    end;
  end loop;
end
$extensions$;

do $database$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to solieu_app', current_database());
end
$database$;

create schema audit;
create schema restricted;
revoke create on schema public from public;
-- The app role may name schema restricted only to call restricted.log_security; it has no right on any table there.
grant usage on schema public, audit, restricted to solieu_app, solieu_security;

-- ---------------------------------------------------------------------------------------------------------------
-- Tables

create table audit.table_class (
  table_name text primary key,
  class text not null check (class in ('append_only', 'versioned', 'mutable_audited', 'exception', 'trail')),
  key_columns text[] not null default '{}',
  changeable text[] not null default '{}',
  secret text[] not null default '{}',
  reason text,
  check (reason is not null or class not in ('exception', 'trail'))
);
comment on table audit.table_class is 'How each table may change. Secret columns appear in the trail only as a hash.';

-- One row per running command. Sealed rows stay until the next command, so that nothing slips in after sealing.
create table audit.open (
  txid xid8 primary key default pg_current_xact_id(),
  begun timestamptz not null default transaction_timestamp(),
  event_id uuid not null unique,
  header jsonb not null,
  sealed_at timestamptz
);

create table audit.head (
  single boolean primary key default true check (single),
  seq bigint not null,
  h bytea not null check (octet_length(h) = 32),
  at timestamptz not null
);

create function audit.utc(moment timestamptz) returns text
language sql immutable parallel safe
return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- Immutable because the text is always UTC in the form audit.utc writes; generated columns need that.
create function audit.instant(moment text) returns timestamptz
language plpgsql immutable strict parallel safe
set timezone = 'UTC' set datestyle = 'ISO, YMD'
as $$ begin return moment::timestamptz; end $$;

-- What is searched is generated from the very bytes that are hashed, so the two cannot disagree.
create table audit.event (
  seq bigint primary key check (seq > 0),
  payload text not null,
  prev bytea not null unique check (octet_length(prev) = 32),
  h bytea not null unique,
  id uuid not null unique generated always as ((payload::jsonb ->> 'id')::uuid) stored,
  recorded_at timestamptz not null generated always as (audit.instant(payload::jsonb ->> 'recordedAt')) stored,
  at timestamptz not null generated always as (audit.instant(payload::jsonb ->> 'at')) stored,
  command text not null generated always as (payload::jsonb ->> 'command') stored,
  outcome text not null generated always as (payload::jsonb ->> 'outcome') stored,
  person_id text generated always as (payload::jsonb ->> 'person') stored,
  person_name text generated always as (payload::jsonb ->> 'personName') stored,
  station_id text generated always as (payload::jsonb ->> 'station') stored,
  subject text generated always as (payload::jsonb ->> 'subject') stored,
  reason text generated always as (payload::jsonb ->> 'reason') stored,
  check (h = sha256(prev || convert_to(payload, 'UTF8'))),
  check (seq = (payload::jsonb ->> 'seq')::bigint)
);
create index event_recorded_at on audit.event (recorded_at);
create index event_at on audit.event (at);
create index event_person on audit.event (person_id, seq);
create index event_command on audit.event (command, seq);
create index event_subject on audit.event (subject, seq) where subject is not null;

create table audit.change (
  ord bigint generated always as identity primary key,
  event_id uuid not null,
  table_name text not null,
  op text not null check (op in ('insert', 'update', 'delete')),
  record_id text not null,
  content text not null,
  digest bytea not null check (digest = sha256(convert_to(content, 'UTF8')))
);
create index change_event on audit.change (event_id, ord);
create index change_record on audit.change (table_name, record_id, ord);

create table restricted.open (like audit.open including all);
create table restricted.head (like audit.head including all);
create table restricted.event (like audit.event including all);

create table restricted.change (
  ord bigint generated always as identity primary key,
  event_id uuid not null,
  table_name text not null,
  op text not null check (op in ('insert', 'update', 'delete')),
  record_id text not null,
  digest bytea not null check (octet_length(digest) = 32)
);
create index change_event on restricted.change (event_id, ord);
create index change_record on restricted.change (table_name, record_id, ord);

-- ord 0 is what the person typed (input, reason, subject); the others are the changes of the same ord.
create table restricted.detail (
  event_id uuid not null,
  ord bigint not null,
  salt bytea not null check (octet_length(salt) = 32),
  content text not null,
  primary key (event_id, ord)
);

insert into audit.head (seq, h, at) values (0, decode(repeat('00', 32), 'hex'), '-infinity');
insert into restricted.head (seq, h, at) values (0, decode(repeat('00', 32), 'hex'), '-infinity');

-- ---------------------------------------------------------------------------------------------------------------
-- Nobody rewrites the trail, not even the owner by mistake

create function audit.refuse_rewrite() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception '% on %.%: the trail is not rewritten', tg_op, tg_table_schema, tg_table_name using errcode = 'SL005';
end $$;

do $guards$
declare
  kept text;
begin
  foreach kept in array array['audit.event', 'audit.change', 'restricted.event', 'restricted.change', 'restricted.detail'] loop
    execute format('create trigger no_rewrite before update or delete on %s for each row execute function audit.refuse_rewrite()', kept);
  end loop;
  foreach kept in array array['audit.head', 'restricted.head'] loop
    execute format('create trigger no_rewrite before delete on %s for each row execute function audit.refuse_rewrite()', kept);
  end loop;
  foreach kept in array array['audit.event', 'audit.change', 'audit.head', 'restricted.event', 'restricted.change', 'restricted.detail', 'restricted.head'] loop
    execute format('create trigger no_truncate before truncate on %s for each statement execute function audit.refuse_rewrite()', kept);
    execute format('alter table %s enable always trigger no_rewrite', kept);
    execute format('alter table %s enable always trigger no_truncate', kept);
  end loop;
end
$guards$;

-- ---------------------------------------------------------------------------------------------------------------
-- Opening, collecting, sealing

create function audit.fresh_salt() returns bytea
language sql volatile
return uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- p: command, personId, personName, roles, via, sessionId, stationId, key, input, reason, subject, at, outcome
create function audit.header(p jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD'
as $$
declare
  input jsonb := coalesce(p -> 'input', 'null'::jsonb);
begin
  if coalesce(btrim(p ->> 'command'), '') = '' then
    raise exception 'an event names its command' using errcode = 'SL006';
  end if;
  return jsonb_build_object(
    'command', p ->> 'command',
    'outcome', coalesce(p ->> 'outcome', 'done'),
    'person', p ->> 'personId',
    'personName', p ->> 'personName',
    'roles', coalesce(p -> 'roles', '[]'::jsonb),
    'via', p ->> 'via',
    'session', p ->> 'sessionId',
    'station', p ->> 'stationId',
    'key', p ->> 'key',
    'reason', p ->> 'reason',
    'subject', p ->> 'subject',
    'at', audit.utc(coalesce((p ->> 'at')::timestamptz, clock_timestamp())),
    'input', input,
    'inputSha256', encode(sha256(convert_to(input::text, 'UTF8')), 'hex'));
end $$;

-- What an event keeps of what was typed: the open chain all of it, the security chain a salted hash that a later
-- redaction of the text cannot break.
create function audit.keep_words(event_id uuid, header jsonb) returns jsonb
language sql immutable
return header;

create function restricted.keep_words(event_id uuid, header jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  salt bytea := audit.fresh_salt();
  words text := jsonb_build_object('input', header -> 'input', 'reason', header -> 'reason', 'subject', header -> 'subject')::text;
begin
  insert into restricted.detail values (event_id, 0, salt, words);
  return header - 'input' - 'inputSha256' - 'reason' - 'subject'
    || jsonb_build_object('private', encode(sha256(salt || convert_to(words, 'UTF8')), 'hex'));
end $$;

create function audit.refuse_second_event() returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from audit.open where txid = pg_current_xact_id_if_assigned() and begun = transaction_timestamp())
     or exists (select from restricted.open where txid = pg_current_xact_id_if_assigned() and begun = transaction_timestamp()) then
    raise exception 'this transaction already has its event' using errcode = 'SL002';
  end if;
end $$;

-- The machinery of a chain, made once for each: CHAIN is its schema, KIND the word callers use.
do $chains$
declare
  chain record;
  machinery constant text := $machinery$
    -- Not plain "begin": psql takes that word after CREATE FUNCTION for a body and cannot restore the dump.
    create function CHAIN.begin_event(p jsonb) returns uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
      id uuid := gen_random_uuid();
    begin
      if coalesce(p ->> 'chain', 'KIND') <> 'KIND' then
        raise exception 'CHAIN.begin_event opens events of the KIND chain only' using errcode = 'SL007';
      end if;
      if coalesce(btrim(p ->> 'personName'), '') = '' then
        raise exception 'a command names who gives it' using errcode = 'SL006';
      end if;
      perform audit.refuse_second_event();
      delete from CHAIN.open where txid in (select txid from CHAIN.open where sealed_at is not null for update skip locked);
      insert into CHAIN.open (event_id, header) values (id, CHAIN.keep_words(id, audit.header(p)));
      return id;
    end $$;

    -- The head is the last lock a transaction takes, so a slow command never makes the others wait for it.
    create function CHAIN.append(id uuid, header jsonb, changes jsonb) returns bigint
    language plpgsql set search_path = pg_catalog, pg_temp set lock_timeout = '5s'
    as $$
    declare
      last CHAIN.head;
      clock timestamptz;
      payload text;
      sealed bytea;
    begin
      select * into strict last from CHAIN.head where single for update;
      clock := clock_timestamp();
      payload := (header || jsonb_build_object(
        'v', 1,
        'seq', last.seq + 1,
        'id', id,
        'recordedAt', audit.utc(greatest(clock, last.at)),
        'clockBehind', clock < last.at,
        'txid', pg_current_xact_id()::text,
        'changes', changes))::text;
      sealed := sha256(last.h || convert_to(payload, 'UTF8'));
      insert into CHAIN.event (seq, payload, prev, h) values (last.seq + 1, payload, last.h, sealed);
      update CHAIN.head set seq = last.seq + 1, h = sealed, at = greatest(clock, last.at) where single;
      return last.seq + 1;
    end $$;

    create function CHAIN.seal() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
      changes jsonb;
    begin
      select coalesce(jsonb_agg(jsonb_build_object('table', table_name, 'op', op, 'record', record_id, 'sha256', encode(digest, 'hex')) order by ord), '[]')
        into changes from CHAIN.change where event_id = new.event_id;
      perform CHAIN.append(new.event_id, new.header, changes);
      update CHAIN.open set sealed_at = clock_timestamp() where txid = new.txid;
      return null;
    end $$;

    create constraint trigger seal after insert on CHAIN.open deferrable initially deferred for each row execute function CHAIN.seal();
    alter table CHAIN.open enable always trigger seal;

    -- The head only ever steps to the event that was just chained to it.
    create function CHAIN.check_step() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
    as $$
    begin
      if new.seq <> old.seq + 1 or new.at < old.at
         or not exists (select from CHAIN.event e where e.seq = new.seq and e.h = new.h and e.prev = old.h) then
        raise exception 'CHAIN.head only steps to the next event' using errcode = 'SL005';
      end if;
      return new;
    end $$;

    create trigger step before update on CHAIN.head for each row execute function CHAIN.check_step();
    alter table CHAIN.head enable always trigger step;
  $machinery$;
begin
  for chain in select * from (values ('audit', 'open'), ('restricted', 'security')) as c (place, kind) loop
    execute replace(replace(machinery, 'CHAIN', chain.place), 'KIND', chain.kind);
  end loop;
end
$chains$;

-- One spelling of a row, whatever the session's settings; the verifier compares rows through it too.
create function audit.spell(row_now jsonb, secret text[]) returns jsonb
language sql immutable parallel safe
return case when secret = '{}' then row_now else row_now || coalesce((
  select jsonb_object_agg(key, case when value = 'null'::jsonb then value
    else jsonb_build_object('sha256', encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex')) end)
  from jsonb_each(row_now) where key = any (secret)), '{}'::jsonb) end;

create function audit.capture() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = 1
as $$
declare
  keys constant text[] := tg_argv[0];
  secret constant text[] := tg_argv[1];
  chain constant text := case when tg_table_schema = 'restricted' then 'restricted' else 'audit' end;
  before_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  here constant text := tg_table_schema || '.' || tg_table_name;
  event uuid;
  sealed timestamptz;
  other boolean;
  record_id text;
  content text;
  salt bytea;
  place bigint;
begin
  if chain = 'audit' then
    select event_id, sealed_at into event, sealed from audit.open
    where txid = pg_current_xact_id() and begun = transaction_timestamp();
  else
    select event_id, sealed_at into event, sealed from restricted.open
    where txid = pg_current_xact_id() and begun = transaction_timestamp();
  end if;
  if event is null then
    if chain = 'audit' then
      other := exists (select from restricted.open where txid = pg_current_xact_id() and begun = transaction_timestamp());
    else
      other := exists (select from audit.open where txid = pg_current_xact_id() and begun = transaction_timestamp());
    end if;
    if other then
      raise exception '% on %: the command belongs to the other chain', tg_op, here using errcode = 'SL007';
    end if;
    raise exception '% on %: write outside a command', tg_op, here using errcode = 'SL001';
  end if;
  if sealed is not null then
    raise exception '% on %: the event is already sealed', tg_op, here using errcode = 'SL003';
  end if;

  select string_agg(coalesce(after_row, before_row) ->> key, '/' order by n) into record_id from unnest(keys) with ordinality as k (key, n);
  content := jsonb_build_object('before', audit.spell(before_row, secret), 'after', audit.spell(after_row, secret))::text;
  if chain = 'audit' then
    insert into audit.change (event_id, table_name, op, record_id, content, digest)
    values (event, here, lower(tg_op), record_id, content, sha256(convert_to(content, 'UTF8')));
  else
    salt := audit.fresh_salt();
    insert into restricted.change (event_id, table_name, op, record_id, digest)
    values (event, here, lower(tg_op), record_id, sha256(salt || convert_to(content, 'UTF8')))
    returning ord into place;
    insert into restricted.detail values (event, place, salt, content);
  end if;
  return null;
end $$;

-- ---------------------------------------------------------------------------------------------------------------
-- What a table allows

create function audit.guard() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  class constant text := tg_argv[0];
  changeable constant text[] := tg_argv[1];
  keys constant text[] := tg_argv[2];
  changed text[];
begin
  if tg_op in ('DELETE', 'TRUNCATE') or class = 'append_only' then
    raise exception '% on %.%: % rows stay as they were written', tg_op, tg_table_schema, tg_table_name, class using errcode = 'SL004';
  end if;
  select array_agg(now.key order by now.key) into changed
  from jsonb_each(to_jsonb(new)) as now join jsonb_each(to_jsonb(old)) as was using (key)
  where now.value is distinct from was.value
    and (now.key = any (keys) or class = 'versioned' and now.key <> all (changeable));
  if changed is not null then
    raise exception 'UPDATE on %.%: % may not change', tg_table_schema, tg_table_name, array_to_string(changed, ', ') using errcode = 'SL004';
  end if;
  return new;
end $$;

-- audit.protect('public.lot', 'mutable_audited')
-- audit.protect('public.specification', 'versioned', array['status', 'retired_at'])
-- audit.protect('public.credential', 'mutable_audited', secret => array['password_hash'])
-- audit.protect('public.session', 'exception', reason => 'touched by every request', deletable => true)
create function audit.protect(
  target regclass, class text, changeable text[] default '{}', reason text default null,
  deletable boolean default false, secret text[] default '{}'
) returns void
language plpgsql set search_path = pg_catalog, pg_temp set client_min_messages = warning
as $$
declare
  place text;
  here text;
  readers text;
  writers text;
  keys text[];
  stray text;
begin
  select n.nspname, format('%I.%I', n.nspname, c.relname) into strict place, here
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target and c.relkind in ('r', 'p');
  if place not in ('public', 'restricted') then
    raise exception '% is neither in public nor in restricted', target;
  end if;
  if class not in ('append_only', 'versioned', 'mutable_audited', 'exception') then
    raise exception 'unknown class % of %', class, target;
  end if;
  if (class = 'versioned') <> (changeable <> '{}') then
    raise exception '%: a versioned table, and only such a table, names the columns that may change', target;
  end if;
  if class = 'exception' and coalesce(btrim(reason), '') = '' then
    raise exception '%: an exception gives its reason', target;
  end if;
  if deletable and class <> 'exception' then
    raise exception '%: only an exception may be deleted from', target;
  end if;
  select array_agg(a.attname order by array_position(i.indkey::smallint[], a.attnum)) into keys
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = target and i.indisprimary;
  if keys is null then
    raise exception '% has no primary key', target;
  end if;
  select string_agg(name, ', ') into stray from unnest(changeable || secret) as name
  where not exists (select from pg_attribute where attrelid = target and attname = name and attnum > 0 and not attisdropped);
  if stray is not null then
    raise exception '% has no column %', target, stray;
  end if;

  insert into audit.table_class as t values (replace(here, '"', ''), class, keys, changeable, secret, reason)
  on conflict (table_name) do update set class = excluded.class, key_columns = excluded.key_columns,
    changeable = excluded.changeable, secret = excluded.secret, reason = excluded.reason;

  execute format('drop trigger if exists zz_trail_guard on %s', target);
  execute format('drop trigger if exists zz_trail_capture on %s', target);
  execute format('drop trigger if exists zz_trail_truncate on %s', target);
  execute format('create trigger zz_trail_truncate before truncate on %s for each statement execute function audit.guard(%L, ''{}'', ''{}'')', target, class);
  execute format('alter table %s enable always trigger zz_trail_truncate', target);
  if class <> 'exception' then
    execute format('create trigger zz_trail_guard before update or delete on %s for each row execute function audit.guard(%L, %L, %L)', target, class, changeable, keys);
    execute format('create trigger zz_trail_capture after insert or update or delete on %s for each row execute function audit.capture(%L, %L)', target, keys, secret);
    execute format('alter table %s enable always trigger zz_trail_guard', target);
    execute format('alter table %s enable always trigger zz_trail_capture', target);
  end if;

  -- The app becomes the security role with SET LOCAL ROLE and still needs to read the open nouns then.
  readers := case when place = 'public' then 'solieu_app, solieu_security' else 'solieu_security' end;
  writers := case when place = 'public' then 'solieu_app' else 'solieu_security' end;
  execute format('revoke all on %s from public, solieu_app, solieu_security', target);
  execute format('grant select on %s to %s', target, readers);
  execute format('grant insert on %s to %s', target, writers);
  if class = 'versioned' then
    execute format('grant update (%s) on %s to %s', (select string_agg(quote_ident(name), ', ') from unnest(changeable) as name), target, writers);
  elsif class <> 'append_only' then
    execute format('grant update on %s to %s', target, writers);
  end if;
  if deletable then
    execute format('grant delete on %s to %s', target, writers);
  end if;
end $$;

insert into audit.table_class (table_name, class, reason)
select format('%s.%s', n.nspname, c.relname), 'trail', 'written by the functions of schema audit only'
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('audit', 'restricted') and c.relkind = 'r';
insert into audit.table_class (table_name, class, reason) values ('public._prisma_migrations', 'exception', 'written by the migration runner');

-- ---------------------------------------------------------------------------------------------------------------
-- What the application may call

-- Events outside commands: sign-in, refusal, denied access, export, print, read of restricted data.
create function audit.log(p jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  id uuid := gen_random_uuid();
begin
  perform audit.refuse_second_event();
  perform audit.append(id, audit.header(p), '[]'::jsonb);
  return id;
end $$;

-- Everybody may leave a mark in the security chain and nobody learns from it what is there: nothing comes back.
create function restricted.log_security(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  id uuid := gen_random_uuid();
begin
  perform audit.refuse_second_event();
  perform restricted.append(id, restricted.keep_words(id, audit.header(p)), '[]'::jsonb);
end $$;

create function audit.position(out seq bigint, out h bytea, out hash16 text)
language sql stable
begin atomic
  select head.seq, head.h, left(encode(head.h, 'hex'), 16) from audit.head where head.single;
end;

revoke all on all functions in schema audit, restricted from public;
grant execute on function audit.begin_event(jsonb), audit.log(jsonb), audit.position() to solieu_app;
grant execute on function restricted.log_security(jsonb) to solieu_app, solieu_security;
grant execute on function restricted.begin_event(jsonb) to solieu_security;
grant select on all tables in schema audit to solieu_app;
grant select on audit.table_class to solieu_security;
grant select on restricted.event, restricted.change, restricted.detail, restricted.head to solieu_security;
