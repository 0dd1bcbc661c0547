import { describe, expect, test } from "vitest";
import { checks as en } from "@/lib/i18n/checks.en";
import { checks as vi } from "@/lib/i18n/checks.vi";
import type { ReadingCheck } from "@/lib/release/rules/calibration";
import { isBlocking } from "@/lib/release/rules/check";
import { judgeRelease } from "@/lib/release/rules/decisions";
import { computeLotExtremes, monitorReadings } from "@/lib/release/rules/doses";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { ReplicateSet } from "@/lib/release/rules/replicates";
import { aTreatedFruitLot, judge, verdict } from "./lot-facts";

const fruit = aTreatedFruitLot();

const withFirstCheck = (change: Partial<ReadingCheck>): ReleaseFacts => ({
  ...fruit,
  readingChecks: fruit.readingChecks.map((check, index) => (index === 0 ? { ...check, ...change } : check)),
});

describe("CALIBRATION", () => {
  test("passes when every counted reading is valid, and names what they were read under", () => {
    expect(judge(fruit, "CALIBRATION")).toMatchObject({
      status: "pass",
      facts: { readings: 3, calibrations: ["HC-01"], invalid: [] },
    });
    expect(vi.explain(judge(fruit, "CALIBRATION"))).toBe(
      "3 kết quả đo đều có giá trị theo hiệu chuẩn HC-01.",
    );
  });

  test("has nothing to say before anything was read", () => {
    expect(verdict({ ...fruit, readingChecks: [], readings: [] }, "CALIBRATION")).toBe("not-judged");
  });

  test.each<[string, Partial<ReadingCheck>, string, string]>([
    [
      "out of range",
      { reasons: [{ code: "above-range", doseMaxGy: 3_000, adjusted: false }] },
      "liều kế D-01 (HC-01), trên dải hiệu chuẩn (đến 3 kGy)",
      "dosimeter D-01 (HC-01), above the calibrated range (up to 3 kGy)",
    ],
    [
      "after the last day, on another reader",
      {
        reasons: [
          { code: "outside-dates", validFrom: "2019-01-01", validTo: "2020-05-31" },
          { code: "reader-mismatch", instrumentCode: "MD-2", calibratedReader: "MD-1" },
        ],
      },
      "ngoài ngày hiệu chuẩn có giá trị (01/01/2019 – 31/05/2020) và đọc trên máy MD-2, hiệu chuẩn cho máy MD-1",
      "outside the calibration's days (01/01/2019 – 31/05/2020) and read on MD-2, the calibration is for MD-1",
    ],
    [
      "without a calibration",
      { calibrationCode: null, reasons: [{ code: "not-calibrated" }] },
      "liều kế D-01, không rõ hiệu chuẩn",
      "dosimeter D-01, its calibration is not known",
    ],
  ])("holds a lot with a reading %s, in words", (_, change, vietnamese, english) => {
    const facts = withFirstCheck(change);
    expect(verdict(facts, "CALIBRATION")).toBe("hold: hold");
    expect(vi.explain(judge(facts, "CALIBRATION"))).toContain(vietnamese);
    expect(en.explain(judge(facts, "CALIBRATION"))).toContain(english);
    expect(
      judgeRelease(facts, "releaser")
        .filter(isBlocking)
        .map(({ code }) => code),
    ).toEqual(["CALIBRATION"]);
  });

  test("an invalid reading has no dose and leaves no statistics", () => {
    const facts: ReleaseFacts = {
      ...fruit,
      readings: fruit.readings.map((reading, index) =>
        index === 1 ? { ...reading, doseGy: null } : reading,
      ),
    };
    expect(monitorReadings(facts, 1).map(({ doseGy }) => doseGy)).toEqual([560, 640]);
    expect(computeLotExtremes(facts)).toBeNull();
    expect(computeLotExtremes(fruit)).not.toBeNull();
    expect(verdict(facts, "LEGAL_MAX")).not.toBe("pass");
    expect(verdict(facts, "DOSIMETER_MISSING")).toBe("pass");
  });
});

describe("REPLICATES", () => {
  const set = (doses: readonly number[], change: Partial<ReplicateSet> = {}): ReleaseFacts => ({
    ...fruit,
    replicates: [
      {
        carrierCode: "T01",
        position: "M1",
        readings: doses.map((doseGy, n) => ({ readingId: `r${n}`, dosimeterCode: `D-${n}`, doseGy })),
        readOn: "2020-06-12",
        bands: [{ fromGy: 100, expectedPercent: 3, acceptedPercent: 5, effectiveFrom: "2020-01-01" }],
        finding: null,
        ...change,
      },
    ],
  });

  test("has nothing to compare where every place has one dosimeter", () => {
    expect(verdict(fruit, "REPLICATES")).toBe("not-judged");
    expect(vi.explain(judge(fruit, "REPLICATES"))).toContain("một liều kế");
  });

  // CV of two doses is 100 √2 |a - b| / (a + b).
  test.each<[string, ReleaseFacts, string]>([
    ["equal", set([600, 600]), "pass"],
    ["just inside", set([600 - 21.213, 600 + 21.213]), "pass"],
    ["just outside", set([600 - 21.214, 600 + 21.214]), "hold: hold"],
    ["outside, but investigated", set([550, 650], { finding: "Một liều kế bị gập" }), "pass"],
    ["close, with no approved figure below 1 kGy", set([600, 601], { bands: [] }), "hold: hold"],
    ["at 2 kGy without a band of its own", set([2_000, 2_080], { bands: [] }), "pass"],
    ["further at 2 kGy", set([2_000, 2_200], { bands: [] }), "hold: hold"],
    [
      "with a figure that comes into force the day after",
      set([600, 601], {
        bands: [{ fromGy: 100, expectedPercent: 3, acceptedPercent: 5, effectiveFrom: "2020-06-13" }],
      }),
      "hold: hold",
    ],
  ])("%s", (_, facts, expected) => {
    expect(verdict(facts, "REPLICATES")).toBe(expected);
  });

  test("says where, how far and how far is accepted", () => {
    const wide = judge(set([550, 650]), "REPLICATES");
    expect(vi.explain(wide)).toContain("giá T01, M1: CV 11,785 %, chấp nhận đến 5 %");
    expect(en.explain(wide)).toContain("carrier T01, M1: CV 11.785 %, accepted up to 5 %");
    expect(vi.explain(judge(set([600, 601], { bands: [] }), "REPLICATES"))).toContain(
      "chưa có mức được duyệt",
    );
    const done = judge(set([550, 650], { finding: "Một liều kế bị gập" }), "REPLICATES");
    expect(done).toMatchObject({ facts: { sets: 1, investigated: 1, wide: [] } });
    expect(vi.explain(done)).toContain("1 chỗ lệch đã tìm hiểu");
  });

  test("what was decided before they were judged is still said", () => {
    for (const code of ["CALIBRATION", "REPLICATES"] as const) {
      const old = {
        code,
        status: "not-judged",
        facts: { reason: "not-yet-judged" },
        disposition: null,
      } as const;
      expect(vi.explain(old)).toMatch(/chưa xét/);
      expect(en.explain(old)).toMatch(/\S/);
    }
  });
});
