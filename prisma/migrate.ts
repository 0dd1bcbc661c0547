import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, DatabaseError } from "pg";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** The advisory lock `prisma migrate` takes, so that the two never run at once. */
const migrationLock = 72707369;

const oldestServer = 15;
const newestServer = 18;

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

/** One number for the whole folder: a database built from it is the same as another with the same number. */
export function migrationsFingerprint(folder: string = migrationsFolder): string {
  const hash = createHash("sha256");
  for (const migration of readMigrations(folder)) hash.update(`${migration.name}:${migration.checksum}\n`);
  return hash.digest("hex").slice(0, 16);
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ major: number; shown: string }>(
    "select current_setting('server_version_num')::integer / 10000 as major, current_setting('server_version') as shown",
  );
  const server = rows[0];
  if (!server || server.major < oldestServer || server.major > newestServer) {
    throw new Error(
      `PostgreSQL ${oldestServer} to ${newestServer} is needed, this server is ${server?.shown ?? "unknown"}`,
    );
  }
}

/** The table of Prisma's own runner, column for column, so that `prisma migrate status` agrees with this one. */
const historyTable = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

async function readHistory(client: Client): Promise<Applied[]> {
  const { rows: found } = await client.query(
    "select to_regclass('public._prisma_migrations') is not null as there",
  );
  if (!found[0]?.there) await client.query(historyTable);
  const { rows } = await client.query<Applied>(
    "select migration_name, checksum, finished_at from public._prisma_migrations where rolled_back_at is null order by migration_name",
  );
  return rows;
}

function pendingMigrations(migrations: readonly Migration[], history: readonly Applied[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const applied of history) {
    const migration = byName.get(applied.migration_name);
    if (!migration)
      throw new Error(
        `the database knows migration ${applied.migration_name}, this program does not: it is older than its database`,
      );
    if (applied.finished_at === null)
      throw new Error(`migration ${applied.migration_name} was begun and never finished`);
    if (applied.checksum !== migration.checksum)
      throw new Error(`migration ${applied.migration_name} was changed after it was applied`);
  }
  const done = new Set(history.map((applied) => applied.migration_name));
  const pending = migrations.filter((migration) => !done.has(migration.name));
  const newest = history.at(-1)?.migration_name ?? "";
  const late = pending.find((migration) => migration.name < newest);
  if (late) throw new Error(`migration ${late.name} is older than ${newest}, which is already applied`);
  return pending;
}

function lineOf(sql: string, error: unknown): string {
  const position = error instanceof DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isInteger(position) ? ` line ${sql.slice(0, position).split("\n").length}` : "";
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query("begin");
    await client.query(migration.sql);
    await client.query(
      `insert into public._prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const told = error instanceof Error ? error.message : String(error);
    const hint = error instanceof DatabaseError && error.hint ? `\n  ${error.hint}` : "";
    throw new Error(`migration ${migration.name}${lineOf(migration.sql, error)}: ${told}${hint}`, {
      cause: error,
    });
  }
}

/** Brings the database to the newest migration and answers the names of those it applied. */
export async function migrate(ownerUrl: string, folder: string = migrationsFolder): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl, application_name: "solieu migrate" });
  await client.connect();
  try {
    await checkServer(client);
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const pending = pendingMigrations(readMigrations(folder), await readHistory(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is not set");
  for (const name of await migrate(ownerUrl)) console.log(`applied ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
