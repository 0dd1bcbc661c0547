import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { writeCursor } from "@/lib/core/keyset";
import { pidIsAlive } from "@/lib/launch/process.mjs";
import { cookieFor } from "../actions/sessions";
import { type Place, serve } from "../actions/place";
import { createDemoDatabase, demoTimeoutMs } from "../db/demo";
import { multiplyLots } from "./multiply";

/** A hundred times the lots may cost a reader three tenths more, and no more: nothing on these pages counts or scans. */
const allowedGrowth = 1.3;
/** Below this nobody feels a difference, and a busy machine makes one. */
const negligibleMs = 25;
const rounds = 150;
const timeoutMs = 2_400_000;

type Page = { name: string; paths: string[] };
type Measured = Record<string, number>;
type Reading = { measured: Measured; first: Measured };

async function ids(place: Place, text: string): Promise<string[]> {
  const { rows } = await place.admin.query<{ id: string }>(text);
  return rows.map(({ id }) => id);
}

async function pagesOf(place: Place): Promise<Page[]> {
  const { rows } = await place.admin.query<{ at: Date; id: string }>(
    "select arrived_at as at, id from lot order by arrived_at, id offset 400 limit 1",
  );
  const [deep] = rows;
  if (!deep) throw new Error("no lot lies deep");
  const told = await ids(
    place,
    "select id from lot where stage = 'dispatched' order by md5(id::text) limit 30",
  );
  const runs = await ids(
    place,
    "select id from run where finished_at is not null order by md5(id::text) limit 30",
  );
  const [rare] = await ids(place, "select code as id from lot order by md5(id::text) limit 1");
  return [
    { name: "list", paths: ["/lots"] },
    { name: "deep page", paths: [`/lots?after=${encodeURIComponent(writeCursor(deep))}`] },
    { name: "rare word", paths: [`/lots?q=${rare}`] },
    { name: "common word", paths: ["/lots?q=L-20"] },
    { name: "no such word", paths: ["/lots?q=khong-co-lo-nay"] },
    { name: "lot", paths: told.map((id) => `/lots/${id}`) },
    { name: "run", paths: runs.map((id) => `/runs/${id}`) },
    { name: "past runs", paths: ["/runs/history"] },
    { name: "certificates", paths: ["/certificates"] },
    { name: "today", paths: ["/"] },
  ];
}

async function timeOf(place: Place, cookie: string, path: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(place.origin + path, { headers: { cookie }, redirect: "error" });
  await answer.text();
  expect(answer.status, path).toBe(200);
  return performance.now() - start;
}

function p95(times: number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** PostgreSQL ends in order and its keeper starts it again on the same port, with nothing in its memory. */
async function restartDatabase(place: Place): Promise<void> {
  const { rows } = await place.admin.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  const [pid] = readFileSync(join(rows[0]?.folder ?? "", "postmaster.pid"), "utf8").split("\n");
  place.admin.on("error", () => undefined);
  process.kill(Number(pid), "SIGINT");
  while (pidIsAlive(Number(pid))) await wait(20);
  for (const until = Date.now() + 60_000; Date.now() < until; await wait(100)) {
    const answer = await fetch(`${place.origin}/api/health`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error("the database did not come back");
}

/** How many times what is over and done must stand again, to come to so many lots in all. */
async function copiesFor(place: Place, lots: number): Promise<number> {
  const { rows } = await place.admin.query<{ all: string; done: string }>(
    "select count(*) as all, count(*) filter (where stage = 'dispatched') as done from lot",
  );
  const [now] = rows;
  return Math.ceil((lots - Number(now?.all)) / Number(now?.done));
}

async function readAll(place: Place, cookie: string, pages: readonly Page[]): Promise<Reading> {
  const measured: Measured = {};
  const first: Measured = {};
  for (const { name, paths } of pages) {
    const times = [];
    for (let round = 0; round < rounds; round += 1)
      times.push(await timeOf(place, cookie, paths[round % paths.length] ?? "/"));
    first[name] = times[0] ?? Number.NaN;
    measured[name] = p95(times.slice(3));
  }
  return { measured, first };
}

async function measure(wanted: number): Promise<{ lots: number; warm: Reading; restarted: Reading }> {
  const place = await serve(await createDemoDatabase());
  try {
    const lots = await multiplyLots(place.admin, await copiesFor(place, wanted));
    const cookie = await cookieFor(place.admin, "REL01");
    const pages = await pagesOf(place);
    const warm = await readAll(place, cookie, pages);
    await restartDatabase(place);
    return { lots, warm, restarted: await readAll(place, cookie, pages) };
  } finally {
    await place.close();
  }
}

describe("a thousand lots and a hundred thousand", () => {
  const said: string[] = [];
  afterAll(() => process.stdout.write(`${said.join("\n")}\n`));

  test("cost a reader nearly the same", { timeout: timeoutMs + demoTimeoutMs }, async () => {
    const few = await measure(1_000);
    const many = await measure(100_000);
    const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(0);
    const slower = [];
    for (const when of ["warm", "restarted"] as const) {
      for (const [name, before] of Object.entries(few[when].measured)) {
        const after = many[when].measured[name] ?? Number.NaN;
        const firsts = `first ${ms(few[when].first[name])} and ${ms(many[when].first[name])} ms`;
        said.push(
          `measured: ${when}, ${name}: p95 ${ms(before)} ms at ${few.lots} lots, ${ms(after)} ms at ${many.lots}; ${firsts}`,
        );
        if (!(after <= before * allowedGrowth) && !(after - before < negligibleMs))
          slower.push(`${when}: ${name}`);
      }
    }
    expect(slower).toEqual([]);
  });
});
