import { afterAll, beforeAll, expect, test } from "vitest";
import { mustRun } from "@/lib/core/command";
import { releaseLot } from "@/lib/release/commands";
import { verifyTrail } from "@/prisma/verify/run";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, minutesLater } from "../fixtures/lots";
import { aReadLot, type ReadLot } from "../fixtures/release";

let centre: Centre;
let lot: ReadLot;

beforeAll(async () => {
  centre = await anEmptyCentre();
  const crew = await aCrew();
  lot = await aReadLot(crew);
  await mustRun(
    releaseLot,
    crew.releaser,
    { lotId: lot.id },
    { replay: true, at: minutesLater(lot.from, 240) },
  );
});

afterAll(() => centre.close());

/** A superuser writes past every trigger of a table. */
function attack(table: string, statement: string): Promise<unknown> {
  return withSql(centre.adminUrl, async (client) => {
    await client.query(`alter table ${table} disable trigger all`);
    await client.query(statement);
    await client.query(`alter table ${table} enable always trigger zz_trail_capture`);
  });
}

test("signatures hold against their records, say when a record moved under them, and fail when it is gone", async () => {
  const untouched = await verifyTrail(centre.ownerUrl);
  expect(untouched.findings).toEqual([]);
  expect(untouched.changedSignatures).toEqual([]);
  expect(untouched.signatures).toBeGreaterThanOrEqual(2);

  await attack(
    "dosimeter_reading",
    `update dosimeter_reading set dose_gy = dose_gy + 1 where lot_id = '${lot.id}'`,
  );
  const edited = await verifyTrail(centre.ownerUrl);
  expect(edited.findings.map(({ fault }) => fault)).toContain("row-altered");
  expect(edited.changedSignatures).toHaveLength(1);
  expect(edited.changedSignatures[0]).toContain("release_decision");

  await attack("release_decision", "delete from release_decision");
  const removed = await verifyTrail(centre.ownerUrl);
  expect(removed.findings.map(({ fault }) => fault)).toContain("signature-unknown-record");
});
