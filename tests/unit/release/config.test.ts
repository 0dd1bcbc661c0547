import { describe, expect, test } from "vitest";
import { checks as en } from "@/lib/i18n/checks.en";
import { checks as vi } from "@/lib/i18n/checks.vi";
import { bulkDensityKgM3, isSameSize, readCarton } from "@/lib/configurations/rules/carton";
import type { ConfigFacts } from "@/lib/release/rules/config";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { aTreatedFruitLot, judge, verdict } from "./lot-facts";
import { loadedIn2019, mappedInMay } from "./source-facts";

const fruit = aTreatedFruitLot();
const withConfig = (change: Partial<ConfigFacts>): ReleaseFacts => ({
  ...fruit,
  config: { ...mappedInMay, ...change },
});

const size = { lengthMm: 400, widthMm: 300, heightMm: 200 };
/** Nobody weighed a carton; both sides agreed on one of this mass. */
const asAgreed = (massG: number | null): ReleaseFacts => ({
  ...withConfig({ cartonMassG: null }),
  agreedCarton: { size, massG },
});

type Mapped = NonNullable<ConfigFacts["map"]>;
const map = mappedInMay.map;
if (map === null) throw new Error("the fixture has a map");
const withMap = (change: Partial<Mapped>) => withConfig({ map: { ...map, ...change } });
const withConfiguration = (change: Partial<Mapped["configuration"]>) =>
  withMap({ configuration: { ...map.configuration, ...change } });

const treatedOn = (day: string | null, changedOn?: string) => {
  const changed = changedOn ? [{ ...loadedIn2019, id: "state-2", effectiveFrom: changedOn }] : [];
  return [{ code: "CA-20-007", treatedOn: day, states: [loadedIn2019, ...changed] }];
};

function problemsOf(facts: ReleaseFacts): string[] {
  const found = judge(facts, "CONFIG").facts;
  return "problems" in found ? found.problems.map((problem) => problem.code) : ["not judged"];
}

describe("CONFIG", () => {
  test("passes where map and run were made with one source, and says so in both languages", () => {
    expect(verdict(fruit, "CONFIG")).toBe("pass");
    expect(vi.explain(judge(fruit, "CONFIG"))).toBe(
      "CH-1 · bản 1, bản đồ liều ngày 05/05/2020, cùng trạng thái nạp nguồn; khối lượng riêng 208,3 kg/m³.",
    );
    expect(en.explain(judge(asAgreed(5_000), "CONFIG"))).toBe(
      "CH-1 · version 1, dose map of 05/05/2020, same loading of the source; density 208.3 kg/m³ (mass of a carton as agreed).",
    );
  });

  test.each([
    ["draft", ["specification-not-approved"]],
    ["withdrawn", ["specification-not-approved"]],
    ["retired", []],
    ["approved", []],
  ] as const)("a specification that is %s", (status, problems) => {
    expect(problemsOf(withConfig({ specification: { code: "QT-1", versionNo: 2, status } }))).toEqual(
      problems,
    );
  });

  test("holds a lot whose specification rests on no map", () => {
    const facts = withConfig({ map: null });
    expect(verdict(facts, "CONFIG")).toBe("hold: hold");
    expect(problemsOf(facts)).toEqual(["no-configuration"]);
    expect(vi.explain(judge(facts, "CONFIG"))).toContain("không gắn với bản đồ liều nào");
  });

  test("holds a map of a configuration nobody approved", () => {
    expect(problemsOf(withConfiguration({ status: "draft" }))).toEqual(["configuration-not-approved"]);
  });

  test.each([
    ["2020-06-11", ["configuration-retired"]],
    ["2020-06-12", []],
    ["2020-06-13", []],
  ] as const)("a configuration retired on %s, treated on 12 June", (retiredOn, problems) => {
    expect(problemsOf(withConfiguration({ status: "retired", retiredOn }))).toEqual(problems);
  });

  // The map is of 5 May, the run of 12 June.
  test.each([
    ["2020-05-04", []],
    ["2020-05-05", []],
    ["2020-05-06", ["not-requalified"]],
    ["2020-06-12", ["not-requalified"]],
    ["2020-06-13", []],
  ] as const)("the source changed on %s", (changedOn, problems) => {
    expect(problemsOf(withConfig({ runs: treatedOn("2020-06-12", changedOn) }))).toEqual(problems);
  });

  test("a new map after the change passes the runs after it, and not those before", () => {
    const remapped = { ...map, performedOn: "2020-06-10" };
    const after = withConfig({ map: remapped, runs: treatedOn("2020-06-12", "2020-06-08") });
    expect(problemsOf(after)).toEqual([]);
    const before = withConfig({ map: remapped, runs: treatedOn("2020-06-07", "2020-06-08") });
    expect(problemsOf(before)).toEqual(["not-requalified"]);
  });

  test("holds a run with no confirmed loading state, and a map older than any", () => {
    const none = withConfig({ runs: [{ code: "CA-1", treatedOn: "2020-06-12", states: [] }] });
    expect(problemsOf(none)).toEqual(["no-loading-state"]);
    expect(problemsOf(withMap({ performedOn: "2019-01-01" }))).toEqual(["not-requalified"]);
    expect(problemsOf(withMap({ performedOn: "2019-01-02" }))).toEqual([]);
  });

  test("holds what is not treated yet", () => {
    expect(problemsOf(withConfig({ runs: [] }))).toEqual(["not-treated-yet"]);
    expect(problemsOf(withConfig({ runs: treatedOn(null) }))).toEqual(["not-treated-yet"]);
  });

  // The map is of 5 May, the run of 12 June: 38 days.
  test.each([
    ["nothing stated", [], []],
    ["38 days", [["2020-01-01", 38]], []],
    ["37 days", [["2020-01-01", 37]], ["map-too-old"]],
    ["37 days from the day of the run", [["2020-06-12", 37]], ["map-too-old"]],
    ["37 days from the day after", [["2020-06-13", 37]], []],
    [
      "37 days, and 38 since",
      [
        ["2020-06-01", 38],
        ["2020-01-01", 37],
      ],
      [],
    ],
    [
      "38 days, and 37 since",
      [
        ["2020-06-01", 37],
        ["2020-01-01", 38],
      ],
      ["map-too-old"],
    ],
  ] as const)("the centre's own limit on the age of a map: %s", (_, stated, problems) => {
    const mapAgeLimits = stated.map(([inForceFrom, maxDays]) => ({ inForceFrom, maxDays, source: "QC-2" }));
    expect(problemsOf(withConfig({ mapAgeLimits }))).toEqual(problems);
  });

  test("a map that is too old is said with both days and the document", () => {
    const mapAgeLimits = [{ inForceFrom: "2020-01-01", maxDays: 30, source: "QC-2" }];
    const check = judge(withConfig({ mapAgeLimits }), "CONFIG");
    expect(vi.explain(check)).toBe(
      "Bản đồ liều ngày 05/05/2020 đã quá 30 ngày khi chiếu xạ 12/06/2020, giới hạn theo QC-2. Dừng, lập lại bản đồ liều.",
    );
    expect(en.explain(check)).toContain("older than 30 days on 12/06/2020, the limit by QC-2");
  });

  // 0.024 m³: 150 kg/m³ is 3,600 g and 250 kg/m³ is 6,000 g.
  test.each([
    [3_599, ["density-outside"]],
    [3_600, []],
    [6_000, []],
    [6_001, ["density-outside"]],
  ] as const)("a carton of %d g", (cartonMassG, problems) => {
    expect(problemsOf(withConfig({ cartonMassG }))).toEqual(problems);
  });

  test.each([
    [3_599, ["density-outside"]],
    [3_600, []],
    [null, ["density-unknown"]],
  ] as const)("an agreed carton of %s g, where none was weighed", (massG, problems) => {
    expect(problemsOf(asAgreed(massG))).toEqual(problems);
  });

  test("the lot's own mass counts before the agreed one; without either it is not known, and that holds", () => {
    expect(problemsOf({ ...fruit, agreedCarton: { size, massG: 9_000 } })).toEqual([]);
    const unknown = { ...withConfig({ cartonMassG: null }), agreedCarton: null };
    expect(verdict(unknown, "CONFIG")).toBe("hold: hold");
    expect(problemsOf(unknown)).toEqual(["density-unknown"]);
    expect(vi.explain(judge(unknown, "CONFIG"))).toContain("Chưa biết khối lượng một thùng");
    expect(problemsOf({ ...withMap({}), config: { ...unknown.config, map: null } })).toEqual([
      "no-configuration",
    ]);
  });

  test.each([
    ["the same sides in another order", { lengthMm: 200, widthMm: 400, heightMm: 300 }, []],
    ["a side longer", { ...size, heightMm: 201 }, ["another-carton"]],
    ["a side shorter", { ...size, heightMm: 199 }, ["another-carton"]],
    ["no size", null, []],
  ] as const)("an agreed carton of %s", (_, agreed, problems) => {
    const facts = { ...fruit, agreedCarton: { size: agreed, massG: null } };
    expect(problemsOf(facts)).toEqual(problems);
  });

  test("another carton is said with both sizes", () => {
    const facts = { ...fruit, agreedCarton: { size: { ...size, heightMm: 201 }, massG: null } };
    for (const words of [vi, en])
      expect(words.explain(judge(facts, "CONFIG"))).toMatch(/400 × 300 × 201 mm.*400 × 300 × 200 mm/);
  });

  test("says every reason at once, in both languages", () => {
    const facts = withConfig({
      specification: { code: "QT-1", versionNo: 2, status: "draft" },
      cartonMassG: 9_000,
      runs: treatedOn("2020-06-12", "2020-06-01"),
    });
    expect(problemsOf(facts)).toEqual(["specification-not-approved", "not-requalified", "density-outside"]);
    expect(vi.explain(judge(facts, "CONFIG"))).toContain("nguồn đổi từ 01/06/2020");
    expect(en.explain(judge(facts, "CONFIG"))).toContain("375.0 kg/m³");
  });
});

describe("a carton", () => {
  test.each([
    [400, 300, 200, size],
    [null, 300, 200, null],
    [400, null, 200, null],
    [400, 300, null, null],
  ])("of %s × %s × %s mm", (cartonLengthMm, cartonWidthMm, cartonHeightMm, expected) => {
    expect(readCarton({ cartonLengthMm, cartonWidthMm, cartonHeightMm })).toEqual(expected);
  });

  test("is the same however it is turned, and is told from one with the same volume", () => {
    expect(isSameSize(size, { lengthMm: 300, widthMm: 200, heightMm: 400 })).toBe(true);
    expect(isSameSize(size, { lengthMm: 400, widthMm: 600, heightMm: 100 })).toBe(false);
  });
});

describe("bulk density (process 3.12)", () => {
  test("5 kg in a carton of 40 × 30 × 20 cm is 208.33 kg/m³", () => {
    expect(bulkDensityKgM3(5_000, 400 * 300 * 200)).toBeCloseTo(208.333333, 6);
  });

  test("60 kg in a tote of 50 × 67 × 90 cm is 199.0 kg/m³, filled to 95.5 %", () => {
    expect(bulkDensityKgM3(60_000, 500 * 670 * 900)).toBeCloseTo(199.004975, 6);
    expect((12 * 400 * 300 * 200) / (500 * 670 * 900)).toBeCloseTo(0.955, 3);
  });
});
