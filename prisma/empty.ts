import { Client } from "pg";
import { migrate } from "@/prisma/migrate";

/** Everything in it goes, whatever schemas migrations have made by now, and the structure is laid anew. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ drop: string }>(
    `SELECT format('DROP SCHEMA %I CASCADE', nspname) AS drop FROM pg_namespace
      WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'`,
  );
  for (const { drop } of rows) await client.query(drop);
  await client.query("CREATE SCHEMA public");
  await client.query("GRANT USAGE ON SCHEMA public TO solieu_app, solieu_security");
  await client.end();
  await migrate(ownerUrl);
}
