import { afterAll, describe, expect, test } from "vitest";
import { writeCursor } from "@/lib/core/keyset";
import { cookieFor } from "../actions/sessions";
import { type Place, serve } from "../actions/place";
import { createDemoDatabase, demoTimeoutMs } from "../db/demo";
import { multiplyLots } from "./multiply";

/** A hundred times the lots may cost a reader three tenths more, and no more: nothing on these pages counts or scans. */
const allowedGrowth = 1.3;
/** Below this nobody feels a difference, and a busy machine makes one. */
const negligibleMs = 25;
const rounds = 60;
const timeoutMs = 900_000;

type Page = { name: string; paths: string[] };
type Measured = Record<string, number>;

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

async function measure(copies: number): Promise<{ lots: number; measured: Measured; first: Measured }> {
  const place = await serve(await createDemoDatabase());
  try {
    const lots = await multiplyLots(place.admin, copies);
    const cookie = await cookieFor(place.admin, "REL01");
    const measured: Measured = {};
    const first: Measured = {};
    for (const { name, paths } of await pagesOf(place)) {
      const times = [];
      for (let round = 0; round < rounds; round += 1)
        times.push(await timeOf(place, cookie, paths[round % paths.length] ?? "/"));
      first[name] = times[0] ?? Number.NaN;
      measured[name] = p95(times.slice(3));
    }
    return { lots, measured, first };
  } finally {
    await place.close();
  }
}

describe("a thousand lots and a hundred thousand", () => {
  const said: string[] = [];
  afterAll(() => process.stdout.write(`${said.join("\n")}\n`));

  test("cost a reader nearly the same", { timeout: timeoutMs + demoTimeoutMs }, async () => {
    const few = await measure(15);
    const many = await measure(1640);
    const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(0);
    const slower = [];
    for (const [name, before] of Object.entries(few.measured)) {
      const after = many.measured[name] ?? Number.NaN;
      said.push(
        `measured: ${name}: p95 ${ms(before)} ms at ${few.lots} lots, ${ms(after)} ms at ${many.lots}; first ${ms(few.first[name])} and ${ms(many.first[name])} ms`,
      );
      if (!(after <= before * allowedGrowth) && !(after - before < negligibleMs)) slower.push(name);
    }
    expect(slower).toEqual([]);
  });
});
