import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Allowed, allow } from "@/lib/core/permissions";
import { getYearSheet, listYearSheets } from "@/lib/reports/queries/figures";
import { type FigureLot, listFigureLots } from "@/lib/reports/queries/lots";
import { getConferenceSheet, getFigurePageSheet } from "@/lib/reports/queries/sheets";
import type { FigureCode } from "@/lib/reports/rules/figures";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { aRawCentre, type RawCentre } from "../fixtures/reports";

let centre: Centre;
let raw: RawCentre;
let reader: Allowed<"reports.read">;
const now = new Date("2026-01-01T00:00:00Z");

beforeAll(async () => {
  centre = await anEmptyCentre();
  raw = await aRawCentre(centre.adminUrl);
  const allowed = allow(await aPerson("director"), "reports.read");
  if (!allowed) throw new Error("a director reads reports");
  reader = allowed;
});

afterAll(() => centre.close());

async function figureOf(figure: FigureCode, year: number) {
  const sheet = (await getYearSheet(reader, year, now)).figures.find((each) => each.figure === figure);
  if (!sheet) throw new Error(`no ${figure}`);
  return sheet;
}

/** Every page of a list, one after the other. */
async function allLots(figure: FigureCode, year: number, counted: boolean): Promise<FigureLot[]> {
  const lots: FigureLot[] = [];
  let after: string | null | undefined;
  do {
    const page = await listFigureLots(reader, { figure, year, counted, ...(after ? { after } : {}) });
    lots.push(...page.rows);
    after = page.older;
  } while (after);
  return lots;
}

const released = (at: string, pass = 1) => ({ pass, outcome: "released" as const, at });

describe("the year is cut at midnight of the centre's clock", () => {
  test("fruit by the end of its run, on both sides", async () => {
    const before = await raw.lot({
      massG: 1_500_000,
      runEnds: ["2010-12-31T16:59:59Z"],
      decisions: [released("2011-01-03T02:00:00Z")],
    });
    const after = await raw.lot({
      massG: 2_250_000,
      runEnds: ["2010-12-31T17:00:00Z"],
      decisions: [released("2011-01-03T02:00:00Z")],
    });
    expect((await figureOf("IRR-02", 2010)).value).toBe(1.5);
    expect((await figureOf("IRR-02", 2011)).value).toBe(2.25);
    expect((await allLots("IRR-02", 2010, true)).map((lot) => lot.code)).toEqual([before.code]);
    expect((await allLots("IRR-02", 2011, true)).map((lot) => lot.code)).toEqual([after.code]);
    expect((await figureOf("IRR-02", 2011)).before).toBe(1.5);
  });

  test("protective equipment by its release, whenever it was treated", async () => {
    const roundId = await raw.round("MP-CUT");
    const treated = {
      kind: "ppe" as const,
      commodity: "nano_mask",
      items: 300,
      roundId,
      runEnds: ["2012-12-30T01:00:00Z"],
    };
    await raw.lot({ ...treated, decisions: [released("2012-12-31T16:59:59Z")] });
    await raw.lot({ ...treated, items: 500, decisions: [released("2012-12-31T17:00:00Z")] });
    expect((await figureOf("PPE-02", 2012)).value).toBe(300);
    expect((await figureOf("PPE-02", 2013)).value).toBe(500);
  });
});

describe("what is left out, and why", () => {
  const ended = ["2014-07-01T03:00:00Z"];
  const at = "2014-07-01T08:00:00Z";

  test("each reason is named, nothing of it is counted, and nothing is zero", async () => {
    await raw.lot({ runEnds: ended, decisions: [{ outcome: "rejected", at }], stage: "rejected" });
    await raw.lot({
      runEnds: ended,
      decisions: [{ ...released(at), withdrawnAt: "2014-07-02T01:00:00Z" }],
      stage: "processed",
    });
    await raw.lot({ runEnds: ended, stage: "processed" });
    await raw.lot({ runEnds: ended, decisions: [released(at)], massG: null });
    expect(await figureOf("IRR-02", 2014)).toMatchObject({ value: null, countedLots: 0, leftOutLots: 4 });
    expect((await allLots("IRR-02", 2014, false)).map((lot) => String(lot.leftOut)).toSorted()).toEqual([
      "quantity_unknown",
      "rejected",
      "undecided",
      "withdrawn",
    ]);
    const sheet = await getFigurePageSheet(reader, { figure: "IRR-02", year: 2014, counted: false }, now);
    expect(sheet?.leftOut.map(({ lots }) => lots)).toEqual([1, 1, 1, 1]);
  });

  test("a lot not treated yet stands in the year it arrived", async () => {
    await raw.lot({ stage: "received" });
    await raw.lot({ stage: "in_process" });
    const reasons = (await allLots("IRR-02", 2020, false)).map((lot) => String(lot.leftOut)).toSorted();
    expect(reasons).toEqual(["in_process", "not_treated"]);
  });

  test("a release given again after a withdrawal counts once", async () => {
    await raw.lot({
      massG: 700_000,
      runEnds: ["2015-07-01T03:00:00Z"],
      decisions: [
        { ...released("2015-07-01T08:00:00Z"), withdrawnAt: "2015-07-02T01:00:00Z" },
        released("2015-07-03T08:00:00Z"),
      ],
    });
    expect(await figureOf("IRR-02", 2015)).toMatchObject({ value: 0.7, countedLots: 1, leftOutLots: 0 });
  });

  test("other fruit, other purposes and paid equipment belong to no figure", async () => {
    await raw.lot({
      commodity: "mango",
      runEnds: ["2016-07-01T03:00:00Z"],
      decisions: [released("2016-07-01T08:00:00Z")],
    });
    await raw.lot({
      kind: "ppe",
      commodity: "n95_mask",
      items: 40,
      runEnds: ["2016-07-01T03:00:00Z"],
      decisions: [released("2016-07-01T08:00:00Z")],
    });
    expect((await getYearSheet(reader, 2016, now)).figures.map((figure) => figure.value)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

test("a lot treated again counts once, in the year of its last run", async () => {
  await raw.lot({
    massG: 3_000_000,
    runEnds: ["2017-12-20T03:00:00Z", "2018-01-10T03:00:00Z"],
    decisions: [
      { pass: 1, outcome: "rejected", at: "2017-12-21T03:00:00Z" },
      released("2018-01-11T03:00:00Z", 2),
    ],
  });
  expect(await figureOf("IRR-02", 2017)).toMatchObject({ value: null, countedLots: 0, leftOutLots: 0 });
  expect(await figureOf("IRR-02", 2018)).toMatchObject({ value: 3, countedLots: 1 });
  expect(await allLots("IRR-02", 2018, true)).toHaveLength(1);
});

test("a round of several lots is one; it counts while one of its lots does", async () => {
  const lot = {
    kind: "ppe" as const,
    commodity: "protective_suit",
    items: 10,
    runEnds: ["2019-05-01T03:00:00Z"],
  };
  const [first, second] = [await raw.round("MP-A"), await raw.round("MP-B")];
  await raw.lot({ ...lot, roundId: first, decisions: [released("2019-05-02T03:00:00Z")] });
  await raw.lot({
    ...lot,
    roundId: first,
    decisions: [{ ...released("2019-05-02T03:00:00Z"), withdrawnAt: "2019-05-03T03:00:00Z" }],
  });
  await raw.lot({
    ...lot,
    roundId: second,
    decisions: [{ outcome: "rejected", at: "2019-05-02T03:00:00Z" }],
  });
  expect(await figureOf("PPE-01", 2019)).toMatchObject({ value: 1, countedLots: 1, leftOutLots: 2 });
  expect((await figureOf("PPE-04", 2019)).value).toBe(10);
  const { rounds } = await getConferenceSheet(reader, 2019, now);
  expect(rounds.map((round) => [round.code, round.lots.length])).toEqual([["MP-A", 1]]);
});

test("list, chart and figure are the same to the gram, across pages", async () => {
  await raw.lots(
    Array.from({ length: 57 }, (_, place) => ({
      massG: 1_000_003 * (place + 1),
      commodity: place % 2 ? "longan" : "lychee",
      runEnds: [`2021-06-${String((place % 28) + 1).padStart(2, "0")}T03:00:00Z`],
      decisions: [released("2021-07-01T03:00:00Z")],
      synthetic: place === 56,
    })),
  );
  const figure = await figureOf("IRR-02", 2021);
  const lots = await allLots("IRR-02", 2021, true);
  const grams = (57 * 58 * 1_000_003) / 2;
  expect(lots).toHaveLength(57);
  expect(lots.reduce((sum, lot) => sum + Math.round((lot.amount ?? 0) * 1_000_000), 0)).toBe(grams);
  expect(figure.value).toBe(grams / 1_000_000);
  expect(figure.synthetic).toBe(true);
  const sheet = await getConferenceSheet(reader, 2021, now);
  expect(sheet.season?.totalMassG).toBe(grams);
  expect(sheet.season?.lots).toBe(57);
  expect(sheet.figures.find((shown) => shown.figure === "IRR-02")).toMatchObject({
    value: figure.value,
    moreLots: true,
  });
});

test("every year with a lot is listed, the newest first", async () => {
  const years = (await listYearSheets(reader, now)).map((sheet) => sheet.year);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(years).toContain(2010);
  expect(years).toContain(2021);
});
