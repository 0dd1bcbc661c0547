import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { systemActor } from "@/lib/core/system-actor";
import { pidIsAlive } from "@/lib/launch/process.mjs";
import { loadTemplates } from "@/lib/safety/commands";
import { seedPeople } from "@/prisma/seed/people";
import { verifyTrail } from "@/prisma/verify/run";
import { catalogue } from "../fixtures/safety";
import { Clone, killAtOnce, treeOf } from "./clone";
import { sealedAt, Writers, written } from "./writers";

const kills = 10;
const backWithinMs = 10_000;
const goneWithinMs = 5_000;

let clone: Clone;
let writers: Writers;

async function withAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: await clone.databaseUrl("postgres") });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** What `npm test` shows of this run besides the count. */
const say = (words: string) => process.stdout.write(`measured: ${words}\n`);

function tell(what: string, timesMs: number[]): void {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const seconds = (ms = 0) => `${(ms / 1000).toFixed(1)} s`;
  const middle = sorted[Math.floor(sorted.length / 2)];
  say(`${what}: ${sorted.length} times, p50 ${seconds(middle)}, max ${seconds(sorted.at(-1))}`);
}

beforeAll(async () => {
  clone = await Clone.make();
  await clone.start();
  process.env.DATABASE_URL = await clone.databaseUrl("solieu_app");
  await withAdmin((admin) => admin.query("insert into installation (id, kind) values (1, 'demo')"));
  await seedPeople();
  await mustRun(loadTemplates, systemActor, { templates: catalogue }, { replay: true });
  await database().$disconnect();
  writers = new Writers(clone.origin);
  await withAdmin((admin) => writers.start(admin));
  await writers.firstAfter(0);
}, 180_000);

afterAll(async () => {
  await writers?.stop();
  await clone?.end();
}, 60_000);

/** Kills while they write, at moments that differ, and answers how long nobody could write. */
async function killing(signal: AbortSignal, victims: () => Promise<number[]>): Promise<number[]> {
  const timesMs = [];
  for (let n = 0; n < kills && !signal.aborted; n += 1) {
    await wait(200 + ((n * 137) % 500));
    const pids = await victims();
    const at = Date.now();
    killAtOnce(pids);
    while (pids.some(pidIsAlive)) await wait(5);
    timesMs.push((await writers.firstAfter(Date.now())) - at);
  }
  return timesMs;
}

test("the database is killed with everything under it, ten times: back within ten seconds", async ({
  signal,
}) => {
  const timesMs = await killing(signal, async () => treeOf((await clone.databaseServer()).pid));
  tell("database killed under 8 writers, until somebody has written again", timesMs);
  expect(Math.max(...timesMs)).toBeLessThan(backWithinMs);
}, 240_000);

test("the application is killed, ten times: back within ten seconds", async ({ signal }) => {
  const timesMs = await killing(signal, async () => [clone.appPid]);
  tell("application killed under 8 writers, until somebody has written again", timesMs);
  expect(Math.max(...timesMs)).toBeLessThan(backWithinMs);
}, 240_000);

test("nothing acknowledged is lost, nothing is there twice, and both chains hold", async () => {
  await writers.stop();
  expect(writers.wrong).toEqual([]);
  const acknowledged = writers.acknowledged
    .map(({ name, id }) => ({ name, id }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const stands = (await withAdmin(written)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  expect(stands).toEqual(acknowledged);
  const report = await verifyTrail(await clone.databaseUrl("solieu_owner"));
  expect(report.findings).toEqual([]);
  const sealed = await withAdmin(sealedAt);
  const repeated = writers.acknowledged.filter(({ key, pressedAt }) => (sealed.get(key) ?? 0) < pressedAt);
  say(
    `${stands.length} records, each once; ${repeated.length} were written by a press whose answer never came`,
  );
}, 60_000);

test("pressing once more what was acknowledged before the kills answers the same and writes nothing", async () => {
  const before = (await withAdmin(written)).length;
  for (const one of writers.acknowledged.filter((_, n) => n % 10 === 0))
    expect(await one.again()).toMatchObject({ status: "done", value: { id: one.id } });
  expect(await withAdmin(written)).toHaveLength(before);
}, 60_000);

test("the launcher is killed: the application is gone within five seconds, and the next start adopts the database", async () => {
  const before = await withAdmin(written);
  const app = clone.appPid;
  const server = await clone.databaseServer();
  const at = Date.now();
  killAtOnce([clone.launcherPid]);
  while (pidIsAlive(app) || !(await clone.portIsFree())) await wait(10);
  tell("launcher killed, until the application is gone and its port free", [Date.now() - at]);
  expect(Date.now() - at).toBeLessThan(goneWithinMs);
  expect(await clone.databaseServer()).toMatchObject(server);

  const startedAt = Date.now();
  await clone.start();
  tell("started again on the database left behind", [Date.now() - startedAt]);
  expect(await clone.databaseServer()).toMatchObject(server);
  expect(await withAdmin(written)).toEqual(before);
}, 120_000);

test("Ctrl-C leaves neither a process nor a port behind", async () => {
  const pids = treeOf((await clone.databaseServer()).pid);
  pids.push(...treeOf(clone.launcherPid));
  expect(pids).toContain(clone.appPid);
  await clone.stop();
  expect(pids.filter(pidIsAlive)).toEqual([]);
  expect(await clone.portIsFree()).toBe(true);
}, 60_000);
