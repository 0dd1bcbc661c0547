import { Client } from "pg";
import { migrate, migrationsFingerprint } from "@/prisma/migrate";

/** Any number that no other user of the test server takes. */
const templateLock = 727_002;

export function testAdminUrl(): URL {
  const address = process.env.TEST_ADMIN_URL;
  if (!address)
    throw new Error("TEST_ADMIN_URL is not set: database tests need a server they may create databases on");
  return new URL(address);
}

/** On a throw-away server all roles share the administrator's password. */
export function urlFor(user: string | null, database: string): string {
  const url = testAdminUrl();
  if (user) url.username = user;
  url.pathname = `/${database}`;
  return url.href;
}

export async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: testAdminUrl().href });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function mayConnect(user: string): Promise<boolean> {
  const client = new Client({ connectionString: urlFor(user, "postgres") });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureRole(admin: Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [name]);
  if (rowCount === 0) await admin.query(`create role ${name}`);
  await admin.query(`alter role ${name} ${attributes}`);
}

async function ensureLogin(admin: Client, name: string): Promise<void> {
  if (await mayConnect(name)) return;
  const password = admin.escapeLiteral(decodeURIComponent(testAdminUrl().password));
  await admin.query(`alter role ${name} login password ${password}`);
}

async function buildTemplate(admin: Client, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} owner solieu_owner`);
  await migrate(urlFor("solieu_owner", unfinished));
  await admin.query(`alter database ${unfinished} rename to ${name}`);
}

/** The name of a freshly migrated database, built by the first test that asks and shared by all others. */
export function templateName(): Promise<string> {
  return asAdmin(async (admin) => {
    const name = `solieu_template_${migrationsFingerprint()}`;
    await admin.query("select pg_advisory_lock($1)", [templateLock]);
    await ensureRole(admin, "solieu_owner", "login createrole nosuperuser");
    await ensureLogin(admin, "solieu_owner");
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await buildTemplate(admin, name);
    await ensureLogin(admin, "solieu_app");
    return name;
  });
}
