import { describe, expect, test } from "vitest";
import { refusalsOf } from "@/tests/fixtures/refusals";
import {
  checkBand,
  checkBatch,
  checkService,
  checkStockMove,
  checkType,
  decideBand,
  judgeCheck,
  remainingOf,
  type TypeFacts,
} from "@/lib/dosimetry/rules/instruments";

describe("stock of a batch", () => {
  test("is what came in less what went out, for use or for the bin", () => {
    expect(remainingOf([])).toBe(0);
    expect(
      remainingOf([
        { kind: "received", pieces: 200 },
        { kind: "issued", pieces: 30 },
        { kind: "discarded", pieces: 5 },
        { kind: "received", pieces: 50 },
      ]),
    ).toBe(215);
  });

  const short = [{ code: "instruments.stock-too-small", field: "pieces", left: 10 }];
  test.each([
    [{ kind: "issued", pieces: 10 } as const, []],
    [{ kind: "issued", pieces: 11 } as const, short],
    [{ kind: "discarded", pieces: 11 } as const, short],
    [{ kind: "received", pieces: 11 } as const, []],
  ])("of ten left: %j", (move, expected) => {
    expect(refusalsOf(checkStockMove(10, move))).toEqual(expected);
  });
});

describe("a dosimeter type", () => {
  const good: TypeFacts = {
    doseMinGy: 100,
    doseMaxGy: 2_000,
    temperatureKind: null,
    temperatureCoefficient: null,
    readFromMin: 30,
    readToMin: 120,
  };
  const incomplete = [{ code: "instruments.temperature-incomplete", field: "temperatureCoefficient" }];
  const reversed = [{ code: "instruments.range-reversed", field: "doseMaxGy" }];
  const window = [{ code: "instruments.window-reversed", field: "readToMin" }];

  test.each<[Partial<TypeFacts>, object[]]>([
    [{}, []],
    [{ doseMinGy: 1_999 }, []],
    [{ doseMinGy: 2_000 }, reversed],
    [{ doseMinGy: Number.NaN }, reversed],
    [{ temperatureKind: "relative", temperatureCoefficient: 0.0026 }, []],
    [{ temperatureKind: "relative", temperatureCoefficient: 0 }, []],
    [{ temperatureKind: "additive" }, incomplete],
    [{ temperatureCoefficient: 15 }, incomplete],
    [{ readFromMin: 119 }, []],
    [{ readFromMin: 120 }, window],
    [{ readToMin: null }, []],
    [{ readFromMin: null, readToMin: null }, []],
    [{ readFromMin: null, readToMin: 1 }, []],
    [{ readFromMin: null, readToMin: 0 }, window],
  ])("%j", (change, expected) => {
    expect(refusalsOf(checkType({ ...good, ...change }, false))).toEqual(expected);
  });

  test("has a code of its own, and every fault is said at once", () => {
    const bad: TypeFacts = { ...good, doseMinGy: 3_000, temperatureKind: "additive", readToMin: 10 };
    expect(refusalsOf(checkType(bad, true))).toEqual([
      { code: "instruments.code-taken", field: "code" },
      ...reversed,
      ...incomplete,
      ...window,
    ]);
    expect(checkType(good, false)).toEqual({ ok: true, value: good });
  });
});

describe("a batch of dosimeters", () => {
  const good = { thicknessMinMm: 2.9, thicknessMaxMm: 3.1, codeTaken: false, typeKnown: true };
  const reversed = { code: "instruments.thickness-reversed", field: "thicknessMaxMm" };
  test.each([
    [{}, []],
    [{ thicknessMinMm: 3.1 }, []],
    [{ thicknessMinMm: 3.11 }, [reversed]],
    [{ thicknessMinMm: null, thicknessMaxMm: -1 }, []],
    [{ thicknessMaxMm: null }, []],
    [{ codeTaken: true }, [{ code: "instruments.code-taken", field: "code" }]],
    [{ typeKnown: false }, [{ code: "instruments.type-not-found", field: "typeId" }]],
  ])("%j", (change, expected) => {
    expect(refusalsOf(checkBatch({ ...good, ...change }))).toEqual(expected);
  });
});

describe("a reader", () => {
  test.each([
    [1.2, true],
    [1.21, true],
    [1.19, true],
    [1.2101, false],
    [1.1899, false],
    [Number.NaN, false],
  ])("that shows %d where 1.200 ± 0.010 is expected passes: %s", (measured, passed) => {
    expect(judgeCheck({ expected: 1.2, tolerance: 0.01, measured })).toBe(passed);
  });

  const at = new Date("2020-06-12T03:00:00Z");
  const unchanged = { code: "instruments.service-unchanged", field: "inService" };
  const future = { code: "instruments.in-future", field: "since" };
  test.each([
    [true, false, 0, []],
    [false, true, 0, []],
    [true, true, 0, [unchanged]],
    [false, false, 0, [unchanged]],
    [true, false, 1, [future]],
    [true, true, 1, [unchanged, future]],
  ])("in service %s becomes %s, %d ms from now", (inService, next, later, expected) => {
    const change = { inService: next, since: new Date(at.getTime() + later) };
    expect(refusalsOf(checkService({ inService }, change, at))).toEqual(expected);
  });
});

describe("a band of spread", () => {
  const good = { typeKnown: true, sameDay: false, expectedPercent: 3, acceptedPercent: 5 };
  test.each([
    [{}, []],
    [{ expectedPercent: 5 }, []],
    [{ expectedPercent: 5.1 }, [{ code: "instruments.band-reversed", field: "acceptedPercent" }]],
    [{ typeKnown: false }, [{ code: "instruments.type-not-found" }]],
    [{ sameDay: true }, [{ code: "instruments.band-of-that-day", field: "effectiveFrom" }]],
  ])("%j", (change, expected) => {
    expect(refusalsOf(checkBand({ ...good, ...change }))).toEqual(expected);
  });

  test.each([
    [{ approvedById: null, proposedById: "binh" }, []],
    [{ approvedById: null, proposedById: "an" }, [{ code: "instruments.own-band" }]],
    [{ approvedById: "binh", proposedById: "chi" }, [{ code: "instruments.band-approved" }]],
    [
      { approvedById: "binh", proposedById: "an" },
      [{ code: "instruments.band-approved" }, { code: "instruments.own-band" }],
    ],
  ])("is approved by somebody else, once: %j", (band, expected) => {
    expect(refusalsOf(decideBand(band, "an"))).toEqual(expected);
  });
});
