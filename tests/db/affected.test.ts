import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/core/db";
import { type Doubt, listAffectedLots } from "@/lib/dosimetry/queries/affected";
import { demoActor } from "@/prisma/seed/people";
import { withSql } from "../fixtures/centre";
import { granted } from "../fixtures/release";
import type { TestDatabase } from "./database";
import { createDemoDatabase, demoTimeoutMs } from "./demo";

let demo: TestDatabase;
let calibrationId: string;
let batchCode: string;

beforeAll(async () => {
  demo = await createDemoDatabase();
  process.env.DATABASE_URL = demo.appUrl;
  const reading = await database().dosimeterReading.findFirstOrThrow({
    where: { calibrationId: { not: null } },
    orderBy: { readAt: "asc" },
    select: { calibration: { select: { id: true, batch: { select: { code: true } } } } },
  });
  calibrationId = reading.calibration?.id ?? "";
  batchCode = reading.calibration?.batch.code ?? "";
}, demoTimeoutMs);

afterAll(async () => {
  await database().$disconnect();
  await demo.drop();
});

const nothing: Doubt = { calibrationId: null, batchCode: null, readerCode: null, from: null, to: null };

/** Every page, one after the other. */
async function allOf(doubt: Doubt, replacementId: string | null = null) {
  const reader = granted(await demoActor("AUD01"), "dosimetry.read");
  const rows = [];
  for (let after: string | undefined; ; ) {
    const page = await listAffectedLots(reader, doubt, { after, replacementId });
    rows.push(...page.rows);
    if (page.older === null) return rows;
    after = page.older;
  }
}

const countOf = (where: string) =>
  withSql(demo.adminUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      `select count(distinct r.lot_id) from dosimeter_reading r join dosimeter_placement p on p.id = r.placement_id
        where ${where}`,
    );
    return Number(rows[0]?.count);
  });

test("every lot that hangs on a calibration is listed once, dispatched ones with their certificate", async () => {
  const rows = await allOf({ ...nothing, calibrationId });
  expect(rows.length).toBe(await countOf(`r.calibration_id = '${calibrationId}'`));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const gone = rows.filter(({ stage }) => stage === "dispatched");
  expect(gone.length).toBeGreaterThan(10);
  expect(gone.every(({ certificate }) => certificate?.state === "valid")).toBe(true);
  expect((await allOf({ ...nothing, batchCode })).length).toBe(
    await countOf(`p.batch_code = '${batchCode}'`),
  );
});

test("a reader is asked for between two moments, both included", async () => {
  const first = await database().dosimeterReading.findFirstOrThrow({ orderBy: { readAt: "asc" } });
  const { instrumentCode: readerCode, readAt } = first;
  const at = { ...nothing, readerCode, from: readAt, to: readAt };
  expect((await allOf(at)).map(({ id }) => id)).toContain(first.lotId);
  expect(await allOf({ ...at, from: new Date(0), to: new Date(readAt.getTime() - 1) })).toEqual([]);
});

test("the same calibration says the same doses; a released lot stays inside its window", async () => {
  const rows = await allOf({ ...nothing, calibrationId }, calibrationId);
  for (const { before, recomputed } of rows) {
    expect(recomputed?.after?.lowGy).toBeCloseTo(before?.lowGy ?? Number.NaN, 6);
    expect(recomputed?.after?.highGy).toBeCloseTo(before?.highGy ?? Number.NaN, 6);
  }
  const gone = rows.filter(({ stage }) => stage === "dispatched");
  expect(new Set(gone.map(({ recomputed }) => recomputed?.standing))).toEqual(new Set(["inside"]));
});
