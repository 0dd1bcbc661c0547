import { Client, type QueryResultRow } from "pg";
import type { TestDatabase } from "./database";

/** Tables of each class, so that the trail is tested without waiting for the nouns that will use it. */
const scratchTables = `
  create table public.pallet (id text primary key, mark text not null, mass_g integer, pin text, weighed_at timestamptz);
  select audit.protect('public.pallet', 'mutable_audited', secret => array['pin']);
  create table public.dose_note (id text primary key, dose_gy numeric(12, 3) not null);
  select audit.protect('public.dose_note', 'append_only');
  create table public.recipe (id text, version integer, status text not null, text text not null, primary key (id, version));
  select audit.protect('public.recipe', 'versioned', array['status']);
  create table public.visit (id text primary key, seen integer not null);
  select audit.protect('public.visit', 'exception', reason => 'touched by every request', deletable => true);
  create table restricted.patrol (id text primary key, words text not null);
  select audit.protect('restricted.patrol', 'append_only');`;

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function makeScratchTables(database: TestDatabase): Promise<void> {
  await withClient(database.ownerUrl, (owner) => owner.query(scratchTables));
}

export const header = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    command: "pallets.move",
    personId: "p-1",
    personName: "Nguyễn Thị An",
    input: { mark: "A" },
    ...more,
  });

/** One whole command of the open chain: begin, the given statements, commit. */
export async function command(
  app: Client,
  statements: readonly string[],
  more: Record<string, unknown> = {},
): Promise<string> {
  return inTransaction(app, async () => {
    const { rows } = await app.query<{ id: string }>("select audit.begin_event($1::jsonb)::text as id", [
      header(more),
    ]);
    for (const statement of statements) await app.query(statement);
    return rows[0]?.id ?? "";
  });
}

/** One whole command of the security chain, under its own role. */
export async function securityCommand(
  app: Client,
  statements: readonly string[],
  more: Record<string, unknown> = {},
): Promise<string> {
  return inTransaction(app, async () => {
    await app.query("set local role solieu_security");
    const { rows } = await app.query<{ id: string }>("select restricted.begin_event($1::jsonb)::text as id", [
      header(more),
    ]);
    for (const statement of statements) await app.query(statement);
    return rows[0]?.id ?? "";
  });
}

export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const value = await work();
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** The SQLSTATE a statement is refused with, or "accepted". */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "accepted";
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
    throw error;
  }
}

export async function rowsOf<R extends QueryResultRow>(
  client: Client,
  sql: string,
  values: unknown[] = [],
): Promise<R[]> {
  return (await client.query<R>(sql, values)).rows;
}

export async function oneOf<R extends QueryResultRow>(
  client: Client,
  sql: string,
  values: unknown[] = [],
): Promise<R> {
  const [row] = await rowsOf<R>(client, sql, values);
  if (!row) throw new Error(`no row from: ${sql}`);
  return row;
}
