import { connect, identifier, literal } from "./sql.mjs";

/** Roles belong to the whole cluster, not to one database: said so that saying it twice changes nothing. */
const roleSql = ({ owner, app, publication }) => `
do $$ begin
  if not exists (select from pg_roles where rolname = 'solieu_owner') then create role solieu_owner; end if;
  if not exists (select from pg_roles where rolname = 'solieu_app') then create role solieu_app noinherit; end if;
  if not exists (select from pg_roles where rolname = 'solieu_security') then create role solieu_security; end if;
  if not exists (select from pg_roles where rolname = 'solieu_publication') then create role solieu_publication; end if;
end $$;
alter role solieu_owner login createrole nosuperuser nocreatedb password ${literal(owner)};
alter role solieu_app login noinherit nosuperuser nocreatedb nocreaterole password ${literal(app)};
alter role solieu_security nologin nosuperuser nocreatedb nocreaterole;
alter role solieu_publication login noinherit nosuperuser nocreatedb nocreaterole connection limit 20 password ${literal(publication)};
alter role solieu_publication set default_transaction_read_only = on;
grant solieu_security to solieu_app;`;

export async function ensureRoles(adminUrl, secrets) {
  const admin = await connect(adminUrl);
  await admin.query(roleSql(secrets));
  await admin.close();
}

export async function ensureDatabase(adminUrl, name) {
  const admin = await connect(adminUrl);
  const found = await admin.query(`select 1 from pg_database where datname = ${literal(name)}`);
  if (found.length === 0) await admin.query(`create database ${identifier(name)} owner solieu_owner`);
  await admin.close();
}

/** The number PostgreSQL gave this cluster when it was made. */
export async function clusterIdentity(adminUrl) {
  const admin = await connect(adminUrl);
  const rows = await admin.query("select system_identifier from pg_control_system()");
  await admin.close();
  return rows[0][0];
}

export async function renameDatabase(adminUrl, from, to) {
  const admin = await connect(adminUrl);
  await admin.query(`alter database ${identifier(from)} rename to ${identifier(to)}`);
  await admin.close();
}
