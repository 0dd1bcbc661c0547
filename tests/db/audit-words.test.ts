import { afterAll, beforeAll, expect, test } from "vitest";
import { audit as en } from "@/lib/i18n/audit.en";
import { audit as vi } from "@/lib/i18n/audit.vi";
import { createDatabase, type TestDatabase } from "./database";
import { rowsOf, withClient } from "./scratch";

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

/** Tables of the open chain whose changes the trail page shows, with their columns. */
const shown = `
  select distinct c.table_name as name, a.attname as column
    from audit.table_class c join pg_attribute a on a.attrelid = to_regclass(c.table_name)
   where c.class not in ('exception', 'trail') and c.table_name like 'public.%' and a.attnum > 0 and not a.attisdropped`;

test("every table and column the trail can show has words in both languages", async () => {
  const rows = await withClient(database.ownerUrl, (owner) =>
    rowsOf<{ name: string; column: string }>(owner, shown),
  );
  const tables = [...new Set(rows.map((row) => row.name))];
  const columns = [...new Set(rows.map((row) => row.column))];
  expect(tables.length).toBeGreaterThan(30);
  for (const words of [vi, en]) {
    expect(tables.filter((name) => words.table(name) === name)).toEqual([]);
    expect(columns.filter((name) => words.column(name) === name)).toEqual([]);
  }
});
