import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/prisma/empty";
import { migrate } from "@/prisma/migrate";
import { rowsOf, withClient } from "./scratch";
import { asAdmin, templateName, urlFor } from "./template";

let folder: string;
let name: string;
let ownerUrl: string;

beforeEach(async () => {
  await templateName();
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
  name = `t_${randomBytes(8).toString("hex")}`;
  ownerUrl = urlFor("solieu_owner", name);
  await asAdmin((admin) => admin.query(`create database ${name} owner solieu_owner`));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await asAdmin((admin) => admin.query(`drop database ${name} with (force)`));
});

function aMigration(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, "migration.sql"), sql);
}

const tables = (): Promise<{ relname: string }[]> =>
  withClient(ownerUrl, (owner) =>
    rowsOf<{ relname: string }>(
      owner,
      "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    ),
  );

test("each migration is applied once, in the order of its name", async () => {
  aMigration("2_second", "alter table one add column two text");
  aMigration("1_first", "create table one (id text)");
  expect(await migrate(ownerUrl, folder)).toEqual(["1_first", "2_second"]);
  expect(await migrate(ownerUrl, folder)).toEqual([]);
  aMigration("3_third", "create table three (id text)");
  expect(await migrate(ownerUrl, folder)).toEqual(["3_third"]);
});

test("several runners at once apply each migration once", async () => {
  aMigration("1_first", "create table one (id text); select pg_sleep(0.2)");
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(ownerUrl, folder)));
  expect(applied.flat()).toEqual(["1_first"]);
});

test("a migration that fails leaves nothing of itself, and says where it failed", async () => {
  aMigration("1_first", "create table one (id text)");
  aMigration("2_second", "create table two (id text);\n\ncreate table three (id nonsense)");
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(/2_second line 3: type "nonsense" does not exist/);
  expect(await tables()).toEqual([{ relname: "_prisma_migrations" }, { relname: "one" }]);
  aMigration("2_second", "create table two (id text)");
  expect(await migrate(ownerUrl, folder)).toEqual(["2_second"]);
});

test("a migration changed after it was applied stops everything", async () => {
  aMigration("1_first", "create table one (id text)");
  await migrate(ownerUrl, folder);
  aMigration("1_first", "create table one (id text) -- changed");
  aMigration("2_second", "create table two (id text)");
  await expect(migrate(ownerUrl, folder)).rejects.toThrow("1_first was changed after it was applied");
});

test("a program older than its database does not touch it", async () => {
  aMigration("1_first", "create table one (id text)");
  aMigration("2_second", "create table two (id text)");
  await migrate(ownerUrl, folder);
  rmSync(join(folder, "2_second"), { recursive: true });
  await expect(migrate(ownerUrl, folder)).rejects.toThrow("older than its database");
});

test("a migration that comes late, between applied ones, is refused", async () => {
  aMigration("1_first", "create table one (id text)");
  aMigration("3_third", "create table three (id text)");
  await migrate(ownerUrl, folder);
  aMigration("2_second", "create table two (id text)");
  await expect(migrate(ownerUrl, folder)).rejects.toThrow("2_second is older than 3_third");
});

test("a migration begun by another tool and never finished is refused", async () => {
  aMigration("1_first", "create table one (id text)");
  await migrate(ownerUrl, folder);
  await withClient(ownerUrl, (owner) => owner.query("update _prisma_migrations set finished_at = null"));
  await expect(migrate(ownerUrl, folder)).rejects.toThrow("1_first was begun and never finished");
});

test("the application's role cannot migrate", async () => {
  await expect(migrate(urlFor("solieu_app", name))).rejects.toThrow("permission denied");
});

test("a whole database is emptied and laid anew, whatever schemas it holds by then", async () => {
  const laid = await migrate(ownerUrl);
  const before = await tables();
  await withClient(ownerUrl, (owner) => owner.query("create schema of_a_later_day"));
  await emptyDatabase(ownerUrl);
  expect(await tables()).toEqual(before);
  expect(await migrate(ownerUrl)).toEqual([]);
  expect(laid.length).toBeGreaterThan(30);
});
