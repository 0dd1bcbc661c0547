import { describe, expect, test } from "vitest";
import { checkLoading, isDosimeterDue, type LoadingEntry, type LoadingFacts } from "@/lib/lots/rules/loading";
import {
  checkClosing,
  checkUnloading,
  type UnloadingEntry,
  type UnloadingFacts,
} from "@/lib/lots/rules/unloading";

const at = new Date("2020-06-12T09:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}+07:00`);

const codesOf = (verdict: { ok: true } | { ok: false; error: { code: string; field?: string }[] }) =>
  verdict.ok ? [] : verdict.error.map(({ code }) => code);

describe("loading", () => {
  const facts: LoadingFacts = {
    at,
    lot: {
      stage: "received",
      arrivedAt: time("08:00:00"),
      cartonsToTreat: 100,
      inspectionFailed: false,
      awaitsInspector: false,
      passBeforeEndedAt: null,
      heldAt: null,
    },
    spec: {
      cartonsPerCarrier: 60,
      partialFrom: 1,
      densityKgM3: null,
      monitorPosition: "giữa mặt trước",
    },
    loads: [],
    carrierHolds: null,
    usedDosimeters: [],
  };
  const entry: LoadingEntry = {
    carrierCode: "G01",
    cartons: 60,
    loadedAt: time("08:30:00"),
    dosimeters: [],
    fillerCartons: null,
    fillerDensityKgM3: null,
  };
  const first = { carrierCode: "G00", cartons: 60, loadedAt: time("08:20:00"), dosimeters: 1 };
  const lot = (changed: Partial<LoadingFacts["lot"]>) => ({ ...facts, lot: { ...facts.lot, ...changed } });

  test.each<[string, LoadingFacts, LoadingEntry, string[]]>([
    ["a full carrier", facts, entry, []],
    ["one carton over the carrier", facts, { ...entry, cartons: 61 }, ["lots.cartons-exceed-carrier"]],
    ["the last cartons of the lot", { ...facts, loads: [first] }, { ...entry, cartons: 40 }, []],
    [
      "one carton over the lot",
      { ...facts, loads: [first] },
      { ...entry, cartons: 41 },
      ["lots.cartons-exceed-lot"],
    ],
    ["a lot that waits for an inspector", lot({ awaitsInspector: true }), entry, ["lots.awaits-inspector"]],
    [
      "a carrier that holds another lot",
      { ...facts, carrierHolds: { lotCode: "L-2020-0009" } },
      entry,
      ["lots.carrier-occupied"],
    ],
    ["while the first carriers are inside", lot({ stage: "in_process" }), entry, []],
    ["a processed lot", lot({ stage: "processed" }), entry, ["lots.not-loadable"]],
    ["a lot that failed its inspection", lot({ inspectionFailed: true }), entry, ["lots.inspection-failed"]],
    ["at the very moment of receipt", facts, { ...entry, loadedAt: time("08:00:00") }, []],
    ["before receipt", facts, { ...entry, loadedAt: time("07:59:59") }, ["time.too-early"]],
    [
      "before the carrier before",
      { ...facts, loads: [first] },
      { ...entry, cartons: 1, loadedAt: time("08:19:59") },
      ["time.too-early"],
    ],
    ["before the pass before ended", lot({ passBeforeEndedAt: time("08:40:00") }), entry, ["time.too-early"]],
    ["in the future", facts, { ...entry, loadedAt: time("09:00:01") }, ["time.in-future"]],
  ])("%s", (_, given, typed, expected) => expect(codesOf(checkLoading(given, typed))).toEqual(expected));

  test("an empty row is no dosimeter, and the position defaults to the specification's", () => {
    const rows = [
      { batchCode: "B1", dosimeterCode: "D1", position: null },
      { batchCode: null, dosimeterCode: null, position: "góc" },
      { batchCode: "B1", dosimeterCode: "D2", position: "góc" },
    ];
    const verdict = checkLoading({ ...facts, loads: [first] }, { ...entry, cartons: 1, dosimeters: rows });
    expect(verdict).toEqual({
      ok: true,
      value: {
        ordinal: 2,
        filler: null,
        dosimeters: [
          { batchCode: "B1", dosimeterCode: "D1", position: "giữa mặt trước" },
          { batchCode: "B1", dosimeterCode: "D2", position: "góc" },
        ],
      },
    });
  });

  test("each dosimeter is used once, and every bad row is named", () => {
    const rows = [
      { batchCode: "B1", dosimeterCode: "D1", position: null },
      { batchCode: "B1", dosimeterCode: "D1", position: null },
      { batchCode: "B2", dosimeterCode: "D1", position: null },
      { batchCode: null, dosimeterCode: "D3", position: null },
      { batchCode: "B1", dosimeterCode: null, position: null },
    ];
    const used = [{ batchCode: "B2", dosimeterCode: "D1", lotCode: "L-2020-0002" }];
    const verdict = checkLoading({ ...facts, usedDosimeters: used }, { ...entry, dosimeters: rows });
    expect(
      verdict.ok ? [] : verdict.error.map(({ code, ...rest }) => [code, "field" in rest && rest.field]),
    ).toEqual([
      ["lots.dosimeter-twice", "dosimeters.1.dosimeterCode"],
      ["lots.dosimeter-used", "dosimeters.2.dosimeterCode"],
      ["lots.batch-missing", "dosimeters.3.batchCode"],
      ["lots.dosimeter-missing", "dosimeters.4.dosimeterCode"],
    ]);
  });

  test("everything that is wrong is said at once", () => {
    const bad = {
      ...lot({ stage: "rejected", inspectionFailed: true }),
      carrierHolds: { lotCode: "L" },
      loads: [first],
    };
    expect(codesOf(checkLoading(bad, { ...entry, cartons: 61, loadedAt: time("07:00:00") }))).toEqual([
      "lots.not-loadable",
      "lots.inspection-failed",
      "lots.carrier-occupied",
      "lots.cartons-exceed-lot",
      "lots.cartons-exceed-carrier",
      "time.too-early",
      "time.too-early",
    ]);
  });
});

describe("the frequency of dosimeters, told before a carrier is loaded", () => {
  const carrier = (dosimeters: number) => ({ cartons: 10, dosimeters });
  const every3 = { cartonsToTreat: 100, cartons: 10, everyNCarriers: 3 };
  test.each([
    ["the first carrier", [], true],
    ["the second, after one with", [carrier(1)], false],
    ["the third, after one without", [carrier(1), carrier(0)], false],
    ["the fourth, after two without", [carrier(1), carrier(0), carrier(0)], true],
    ["after a late one with", [carrier(1), carrier(0), carrier(0), carrier(2)], false],
  ])("%s", (_, loads, due) => expect(isDosimeterDue(loads, every3)).toBe(due));

  test("the last carrier always", () => {
    expect(isDosimeterDue([carrier(1)], { ...every3, cartons: 90 })).toBe(true);
    expect(isDosimeterDue([carrier(1)], { ...every3, cartons: 89 })).toBe(false);
  });
  test("every carrier when the frequency is one", () => {
    expect(isDosimeterDue([carrier(1)], { ...every3, everyNCarriers: 1 })).toBe(true);
  });
});

describe("unloading", () => {
  const load = { loadId: "1", carrierCode: "G01", cartons: 60, entered: true, leftAt: time("08:30:00") };
  const facts: UnloadingFacts = {
    at,
    load,
    carrierHolds: null,
    lot: { cartonsToTreat: 100 },
    loads: [
      { loadId: "1", cartons: 60, unloaded: false },
      { loadId: "2", cartons: 40, unloaded: true },
    ],
  };
  const entry: UnloadingEntry = {
    carrierCode: "G01",
    cartonsOut: 60,
    damagedCartons: 0,
    damageNote: null,
    unloadedAt: time("08:40:00"),
  };

  test.each<[string, Partial<UnloadingFacts>, Partial<UnloadingEntry>, string[]]>([
    ["a whole carrier", {}, {}, []],
    ["with damage and a note", {}, { cartonsOut: 58, damagedCartons: 2, damageNote: "ướt" }, []],
    ["with damage and no note", {}, { cartonsOut: 58, damagedCartons: 2 }, ["lots.damage-unexplained"]],
    ["one missing, silently", {}, { cartonsOut: 59 }, ["lots.missing-unexplained"]],
    ["one missing, with a note", {}, { cartonsOut: 59, damageNote: "thất lạc" }, []],
    [
      "one more than went in",
      {},
      { cartonsOut: 60, damagedCartons: 1, damageNote: "?" },
      ["lots.more-out-than-in"],
    ],
    [
      "a carrier that was never inside",
      { load: { ...load, entered: false, leftAt: null } },
      {},
      ["lots.carrier-not-treated"],
    ],
    ["a carrier still inside", { load: { ...load, leftAt: null } }, {}, ["lots.carrier-still-inside"]],
    ["at the moment it left", {}, { unloadedAt: time("08:30:00") }, []],
    ["before it left", {}, { unloadedAt: time("08:29:59") }, ["time.too-early"]],
    ["an empty carrier", { load: null, carrierHolds: null }, {}, ["lots.carrier-holds-nothing"]],
    [
      "another lot's carrier",
      { load: null, carrierHolds: { lotCode: "L-2020-0003" } },
      {},
      ["lots.carrier-holds-another-lot"],
    ],
  ])("%s", (_, changed, typed, expected) => {
    expect(codesOf(checkUnloading({ ...facts, ...changed }, { ...entry, ...typed }))).toEqual(expected);
  });

  test("the last carrier of a wholly loaded lot ends its treatment", () => {
    expect(checkUnloading(facts, entry)).toEqual({ ok: true, value: { loadId: "1", lotIsProcessed: true } });
  });
  test.each([
    ["another carrier waits", { ...facts, loads: facts.loads.map((each) => ({ ...each, unloaded: false })) }],
    ["a carton is not loaded yet", { ...facts, lot: { cartonsToTreat: 101 } }],
  ])("it does not when %s", (_, given) => {
    expect(checkUnloading(given, entry)).toMatchObject({ value: { lotIsProcessed: false } });
  });
});

describe("closing a treatment short", () => {
  const carrier = { carrierCode: "G01", cartons: 60, unloaded: true };
  test("says how many cartons were never treated", () => {
    expect(checkClosing({ stage: "in_process", cartonsToTreat: 61 }, [carrier])).toEqual({
      ok: true,
      value: { cartonsNotTreated: 1 },
    });
  });
  test.each([
    ["before treatment", "loading" as const, [carrier], "lots.not-in-process"],
    [
      "with a carrier not unloaded",
      "in_process" as const,
      [{ ...carrier, unloaded: false }],
      "lots.carriers-not-unloaded",
    ],
    ["when all is treated", "in_process" as const, [{ ...carrier, cartons: 61 }], "lots.all-cartons-treated"],
  ])("is refused %s", (_, stage, loads, expected) => {
    expect(codesOf(checkClosing({ stage, cartonsToTreat: 61 }, loads))).toEqual([expected]);
  });
});
