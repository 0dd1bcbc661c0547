import { afterAll, beforeAll, expect, test } from "vitest";
import { audit as en } from "@/lib/i18n/audit.en";
import { audit as vi } from "@/lib/i18n/audit.vi";
import { en as english } from "@/lib/i18n/en";
import { sayTrailValue } from "@/lib/i18n/trail-values";
import { vi as vietnamese } from "@/lib/i18n/vi";
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

/** Columns that hold one of few values: of an enumerated type, or held to a list by a check. */
const choices = String.raw`
  select t.table_name as name, a.attname as column, e.enumlabel as value
    from audit.table_class t join pg_attribute a on a.attrelid = to_regclass(t.table_name)
    join pg_enum e on e.enumtypid = a.atttypid
   where t.class not in ('exception', 'trail') and t.table_name like 'public.%'
  union
  select t.table_name, a.attname, v[1]
    from audit.table_class t join pg_constraint c on c.conrelid = to_regclass(t.table_name) and c.contype = 'c'
    join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
   cross join lateral regexp_matches(
     substring(pg_get_constraintdef(c.oid) from 'ANY \(+ARRAY\[([^]]*)'), '''([^'']*)''', 'g') as v
   where t.class not in ('exception', 'trail') and t.table_name like 'public.%'`;

/** Written alike everywhere. */
const standing = new Set(["dose_unit", "media_type"]);

test("every value of a choice the trail can show has words in both languages", async () => {
  const rows = await withClient(database.ownerUrl, (owner) =>
    rowsOf<{ name: string; column: string; value: string }>(owner, choices),
  );
  const told = rows.filter(({ column }) => !standing.has(column));
  expect(told.length).toBeGreaterThan(100);
  for (const messages of [vietnamese, english]) {
    const silent = told.filter(
      ({ name, column, value }) => sayTrailValue(messages, { table: name, column }, value) === null,
    );
    expect(silent.map(({ name, column, value }) => `${name}.${column} ${value}`)).toEqual([]);
  }
});
