import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "@/lib/core/db";
import { type Allowed, allow } from "@/lib/core/permissions";
import { listFigureLots } from "@/lib/reports/queries/lots";
import { getConferenceSheet } from "@/lib/reports/queries/sheets";
import type { FigureCode } from "@/lib/reports/rules/figures";
import { decide, treat, withdraw, writeRaw } from "../fixtures/reports";
import type { TestDatabase } from "./database";
import { createDemoDatabase, demoTimeoutMs } from "./demo";
import { oneOf, withClient } from "./scratch";

let demo: TestDatabase;
let reader: Allowed<"reports.read">;
const now = new Date("2026-01-01T00:00:00Z");

beforeAll(async () => {
  demo = await createDemoDatabase();
  process.env.DATABASE_URL = demo.appUrl;
  const director = { personId: "p", name: "Giám đốc", staffCode: "DIR", sessionId: "s", stationId: null };
  const allowed = allow({ ...director, roles: ["director"], via: "password" }, "reports.read");
  if (!allowed) throw new Error("a director reads reports");
  reader = allowed;
}, demoTimeoutMs);

afterAll(async () => {
  await database().$disconnect();
  await demo.drop();
});

async function figures(year: number): Promise<Record<string, number | null>> {
  const sheet = await getConferenceSheet(reader, year, now);
  return Object.fromEntries(sheet.figures.map(({ figure, value }) => [figure, value]));
}

const article = { "IRR-02": 86.2, "PPE-01": 7, "PPE-02": 102_300, "PPE-03": 22_525, "PPE-04": 960 };
const grams = (tonnes: number | null | undefined) => Math.round((tonnes ?? 0) * 1_000_000);

async function lotsOf(figure: FigureCode, year: number, counted: boolean) {
  const lots = [];
  let after: string | null | undefined;
  do {
    const page = await listFigureLots(reader, { figure, year, counted, ...(after ? { after } : {}) });
    lots.push(...page.rows);
    after = page.older;
  } while (after);
  return lots;
}

/** A counted lot of fruit that had its run to itself or shares it; whatever moves with the run is summed. */
const someRun = `
  select r.id as run_id, sum(l.mass_g)::float8 as mass_g, count(*)::int as lots, min(l.id::text) as lot_id
    from run r join (select distinct rc.run_id, f.lot_id from figure_lot f
                       join carrier_load c on c.lot_id = f.lot_id
                       join run_carrier rc on rc.carrier_load_id = c.id
                      where f.figure = 'IRR-02' and f.year = 2020 and f.left_out is null) x on x.run_id = r.id
    join lot l on l.id = x.lot_id
   group by r.id order by max(r.finished_at) desc limit 1`;

test("the year says what the article says, to the unit, and says that it is synthetic", async () => {
  expect(await figures(2020)).toEqual(article);
  const sheet = await getConferenceSheet(reader, 2020, now);
  expect(sheet.state.state).toBe("final");
  expect(sheet.figures.every((figure) => figure.synthetic && figure.before === null)).toBe(true);
  expect(sheet.rounds).toHaveLength(7);
  expect(sheet.rounds.every((round) => round.beneficiaryNote !== null)).toBe(true);
  expect(sheet.unproven.map(({ state }) => state)).toEqual([
    "no-data",
    "no-data",
    "no-data",
    "no-data",
    "not-licensed",
  ]);
});

test("every list adds up to its figure, and every lot in it was read and signed", async () => {
  for (const figure of ["IRR-02", "PPE-02", "PPE-03", "PPE-04"] as const) {
    const lots = await lotsOf(figure, 2020, true);
    const sum = lots.reduce((total, lot) => total + grams(lot.amount), 0);
    expect(sum).toBe(grams(article[figure]));
    for (const lot of lots) {
      const readings = await database().dosimeterReading.count({ where: { lotId: lot.lotId } });
      const decisions = await database().releaseDecision.findMany({
        where: { lotId: lot.lotId },
        select: { signatureId: true },
      });
      expect(readings).toBeGreaterThan(0);
      expect(
        await database().signature.count({ where: { id: { in: decisions.map((one) => one.signatureId) } } }),
      ).toBe(decisions.length);
    }
  }
  const rounds = new Set((await lotsOf("PPE-01", 2020, true)).map((lot) => lot.roundName));
  expect(rounds.size).toBe(7);
});

test("a run that ends at midnight of 31 December moves its lots into the next year, a second earlier it does not", async () => {
  const { run_id, mass_g, lots } = await withClient(demo.adminUrl, (client) =>
    oneOf<{ run_id: string; mass_g: number; lots: number }>(client, someRun),
  );
  const endAt = (moment: string) =>
    writeRaw(demo.adminUrl, (client) =>
      client.query("update run set finished_at = $1 where id = $2", [moment, run_id]),
    );
  const before = await lotsOf("IRR-02", 2020, true);

  await endAt("2020-12-31T23:59:59+07:00");
  expect(grams((await figures(2020))["IRR-02"])).toBe(grams(article["IRR-02"]));
  expect((await figures(2021))["IRR-02"]).toBeNull();

  await endAt("2021-01-01T00:00:00+07:00");
  expect(grams((await figures(2020))["IRR-02"])).toBe(grams(article["IRR-02"]) - mass_g);
  expect(grams((await figures(2021))["IRR-02"])).toBe(mass_g);
  expect(await lotsOf("IRR-02", 2020, true)).toHaveLength(before.length - lots);
  expect(await lotsOf("IRR-02", 2021, true)).toHaveLength(lots);
  expect(await figures(2020)).toMatchObject({ "PPE-01": 7, "PPE-02": article["PPE-02"] });

  await endAt("2020-12-31T23:59:59+07:00");
  expect(await figures(2020)).toEqual(article);
});

test("a withdrawn release leaves the figure and says why", async () => {
  const lot = (await lotsOf("IRR-02", 2020, true))[0];
  if (!lot) throw new Error("the year has no lot");
  const leftOut = await lotsOf("IRR-02", 2020, false);
  const { id } = await database().releaseDecision.findFirstOrThrow({
    where: { lotId: lot.lotId },
    select: { id: true },
  });
  await writeRaw(demo.adminUrl, async (client) => {
    await withdraw(client, id, "2020-10-01T03:00:00Z");
    await client.query("update lot set stage = 'processed' where id = $1", [lot.lotId]);
  });
  expect(grams((await figures(2020))["IRR-02"])).toBe(grams(article["IRR-02"]) - grams(lot.amount));
  const afterwards = await lotsOf("IRR-02", 2020, false);
  expect(afterwards).toHaveLength(leftOut.length + 1);
  expect(afterwards.find((one) => one.lotId === lot.lotId)?.leftOut).toBe("withdrawn");

  await writeRaw(demo.adminUrl, (client) =>
    decide(client, lot.lotId, { outcome: "released", at: "2020-10-02T03:00:00Z" }),
  );
  expect(await figures(2020)).toEqual(article);
});

test("a lot treated again leaves its year, and comes back once when it is released again", async () => {
  const lot = (await lotsOf("IRR-02", 2020, true)).at(-1);
  if (!lot) throw new Error("the year has no lot");
  await writeRaw(demo.adminUrl, async (client) => {
    await client.query("update lot set pass = 2, stage = 'processed' where id = $1", [lot.lotId]);
    await treat(client, lot.lotId, 2, "2021-02-01T03:00:00Z");
  });
  expect(grams((await figures(2020))["IRR-02"])).toBe(grams(article["IRR-02"]) - grams(lot.amount));
  expect((await figures(2021))["IRR-02"]).toBeNull();
  expect((await lotsOf("IRR-02", 2021, false)).map((one) => one.leftOut)).toEqual(["undecided"]);

  await writeRaw(demo.adminUrl, (client) =>
    decide(client, lot.lotId, { pass: 2, outcome: "released", at: "2021-02-02T03:00:00Z" }),
  );
  expect(grams((await figures(2020))["IRR-02"])).toBe(grams(article["IRR-02"]) - grams(lot.amount));
  expect(grams((await figures(2021))["IRR-02"])).toBe(grams(lot.amount));
  expect(await lotsOf("IRR-02", 2021, true)).toHaveLength(1);
});
