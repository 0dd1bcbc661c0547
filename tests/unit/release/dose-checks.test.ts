import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checks as en } from "@/lib/i18n/checks.en";
import { checks as vi } from "@/lib/i18n/checks.vi";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { computeMonitorWindow } from "@/lib/specs/rules";
import {
  aTreatedFruitLot,
  aTreatedMaskBatch,
  judge,
  treatedAgain,
  verdict,
  withDoses,
  withLot,
} from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

describe("DOSIMETER_MISSING", () => {
  const onlyOn = (carriers: string[], everyNCarriers: number) => ({
    ...fruit,
    specification: { ...fruit.specification, dosimeterEveryNCarriers: everyNCarriers },
    dosimeters: fruit.dosimeters.filter(({ loadId }) => carriers.some((carrier) => loadId.endsWith(carrier))),
  });

  test("an unread dosimeter holds the lot by name", () => {
    expect(judge({ ...fruit, readings: fruit.readings.slice(1) }, "DOSIMETER_MISSING")).toMatchObject({
      status: "hold",
      facts: { placed: 3, read: 2, unread: ["D-01"] },
    });
  });

  test.each([
    [["T01", "T02", "T03"], 1, []],
    [["T01", "T03"], 1, ["T02"]],
    [["T01", "T03"], 2, []],
    [["T01"], 5, ["T03"]],
    [["T03"], 5, ["T01"]],
    [[], 5, ["T01", "T03"]],
  ])("dosimeters on %j, one on every %d: lacking on %j", (carriers, everyN, lacking) => {
    const check = judge(onlyOn(carriers, everyN), "DOSIMETER_MISSING");
    expect(check).toMatchObject({
      status: lacking.length === 0 ? "pass" : "hold",
      facts: { carriersWithout: lacking },
    });
  });

  test("a dosimeter elsewhere must be read but is no monitor", () => {
    const dosimeters = fruit.dosimeters.map((one, index) =>
      index === 1 ? { ...one, position: "corner" } : one,
    );
    const check = judge({ ...fruit, dosimeters }, "DOSIMETER_MISSING");
    expect(check).toMatchObject({
      status: "hold",
      facts: { offPosition: ["D-02"], carriersWithout: ["T02"] },
    });
  });

  test("no dosimeter at all is no proof", () => {
    const bare = { ...fruit, dosimeters: [], readings: [] };
    expect(verdict(bare, "DOSIMETER_MISSING")).toBe("hold: hold");
    expect(verdict({ ...bare, loads: [] }, "DOSIMETER_MISSING")).toBe("hold: hold");
    expect(verdict(bare, "DOSE_BELOW_WINDOW")).toBe("hold: hold");
    expect(verdict(bare, "DOSE_ABOVE_WINDOW")).toBe("hold: hold");
    expect(judge(bare, "LEGAL_MAX").facts).toEqual({ reason: "dose-unknown" });
  });
});

describe("the dose window", () => {
  const { lowGy, highGy } = computeMonitorWindow(fruit.specification);

  test.each([
    [lowGy, "pass", "pass"],
    [lowGy - 0.001, "fail: underdose", "pass"],
    [526.316, "pass", "pass"],
    [526.315, "fail: underdose", "pass"],
    [highGy, "pass", "pass"],
    [highGy + 0.001, "pass", "fail: overdose"],
    [780.64, "pass", "pass"],
    [780.641, "pass", "fail: overdose"],
  ])("a reading of %d Gy: below %s, above %s", (doseGy, below, above) => {
    const facts = withDoses(fruit, [600, doseGy, 600]);
    expect(verdict(facts, "DOSE_BELOW_WINDOW")).toBe(below);
    expect(verdict(facts, "DOSE_ABOVE_WINDOW")).toBe(above);
  });

  test("a bare reading above 400 Gy may miss it, and the facts say so", () => {
    expect(judge(withDoses(fruit, [480, 390, 600]), "DOSE_BELOW_WINDOW")).toMatchObject({
      status: "fail",
      facts: {
        minDoseGy: 400,
        lowestGy: 390,
        outside: [
          {
            dosimeterCode: "D-01",
            carrierCode: "T01",
            doseGy: 480,
            calculatedGy: 384,
            bareReadingMeetsLimit: true,
          },
          {
            dosimeterCode: "D-02",
            carrierCode: "T02",
            doseGy: 390,
            calculatedGy: 312,
            bareReadingMeetsLimit: false,
          },
        ],
      },
    });
  });

  test("a superseded reading no longer counts", () => {
    const low = withDoses(fruit, [300, 600, 600]);
    const reread = { ...low.readings[0]!, id: "again", doseGy: 560, supersedesId: low.readings[0]!.id };
    expect(verdict(low, "DOSE_BELOW_WINDOW")).toBe("fail: underdose");
    expect(verdict({ ...low, readings: [reread, ...low.readings] }, "DOSE_BELOW_WINDOW")).toBe("pass");
  });

  test("passes exactly when every reading lies inside", () => {
    const doses = fc.array(fc.integer({ min: 300_000, max: 1_000_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(doses, (milliGy) => {
        const dosesGy = milliGy.map((one) => one / 1000);
        const facts = withDoses(fruit, dosesGy);
        expect(verdict(facts, "DOSE_BELOW_WINDOW") === "pass").toBe(
          dosesGy.every((doseGy) => doseGy >= lowGy),
        );
        expect(verdict(facts, "DOSE_ABOVE_WINDOW") === "pass").toBe(
          dosesGy.every((doseGy) => doseGy <= highGy),
        );
      }),
    );
  });
});

describe("LEGAL_MAX", () => {
  const allowing = (facts: ReleaseFacts, maxDoseGy: number) => ({
    ...facts,
    specification: { ...facts.specification, maxDoseGy },
  });

  // The window has judged a limit that is the specification's own, with its uncertainty.
  test.each([
    [1000 / 1.22, "pass"],
    [819.672, "pass"],
    [819.673, "fail: reject"],
  ])("a highest reading of %d Gy, limit and specification 1000 Gy: %s", (doseGy, expected) => {
    expect(verdict(withDoses(fruit, [600, 600, doseGy]), "LEGAL_MAX")).toBe(expected);
  });

  // 1000 / 1.05 / 1.22 = 780.64 Gy: what the window would allow for a specification of 1000 Gy.
  test.each([
    [1000.001, 780.64, "pass"],
    [1000.001, 780.641, "fail: reject"],
    [2000, 780.64, "pass"],
    [2000, 780.641, "fail: reject"],
  ])("a limit of 1000 Gy under a specification of %d Gy, read %d Gy: %s", (maxDoseGy, doseGy, expected) => {
    const facts = withDoses(allowing(fruit, maxDoseGy), [600, 600, doseGy]);
    expect(verdict(facts, "LEGAL_MAX")).toBe(expected);
  });

  test("says what the uncertainty leaves of a stricter limit, in both languages", () => {
    const check = judge(withDoses(allowing(fruit, 2000), [600, 600, 790]), "LEGAL_MAX");
    expect(vi.explain(check)).toBe(
      "Liều cao nhất tính được là 963,8 Gy, được đến 1.000 Gy (chương trình của nước nhập khẩu, VN-US-04); phép đo có thể sai đến 5 %, nên chỉ được tính đến 952,38 Gy mới chắc. Lô phải loại, không xử lý lại.",
    );
    expect(en.explain(check)).toContain("so only 952.38 Gy or less is sure to keep it");
  });

  test("adds the passes up for protective equipment, and holds where the maker's limit is unknown", () => {
    const again = treatedAgain(masks, [31_000, 31_000, 31_000]);
    expect(judge(again, "LEGAL_MAX")).toMatchObject({ status: "pass", facts: { maxDoseGy: 62_000 * 1.22 } });
    const bearing = (maxDoseGy: number) => ({ ...again, product: { ...again.product, maxDoseGy } });
    expect(verdict(bearing(62_000 * 1.22), "LEGAL_MAX")).toBe("pass");
    expect(verdict(bearing(62_000 * 1.22 - 0.001), "LEGAL_MAX")).toBe("fail: reject");
    const unknown = { ...masks, product: { ...masks.product, maxDoseGy: null } };
    expect(verdict(unknown, "LEGAL_MAX")).toBe("hold: hold");
  });

  test.each([
    ["the customer's, where it is the lower", 70_000, 60_000, "customer"],
    ["the product's, where that is", 60_000, 70_000, "product"],
  ])("protective equipment has the lower of two limits: %s", (_, product, customerMaxDoseGy, source) => {
    const facts = {
      ...masks,
      product: { ...masks.product, maxDoseGy: product },
      order: { ...masks.order, customerMaxDoseGy },
    };
    expect(judge(facts, "LEGAL_MAX")).toMatchObject({
      status: "pass",
      facts: { allowedMaxDoseGy: 60_000, decidedBy: { source } },
    });
  });

  test("a customer's limit is no knowledge of what the product bears", () => {
    const facts = {
      ...masks,
      product: { ...masks.product, maxDoseGy: null },
      order: { ...masks.order, customerMaxDoseGy: 60_000 },
    };
    expect(judge(facts, "LEGAL_MAX")).toMatchObject({
      disposition: "hold",
      facts: { allowedMaxDoseGy: null, decidedBy: null },
    });
  });

  test("is not judged for fruit that stays at home and has no known maximum", () => {
    expect(judge(withLot(fruit, { destination: "VN" }), "LEGAL_MAX").facts).toEqual({
      reason: "maximum-unknown",
    });
  });
});
