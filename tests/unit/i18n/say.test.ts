import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayDay, sayDose, sayDoseDown, sayDoseUp, sayList, sayPercent, sayRange } from "@/lib/i18n/say";

describe("a dose in words", () => {
  test.each([
    [400, "400 Gy", "400 Gy"],
    [526.316, "526,316 Gy", "526.316 Gy"],
    [1000, "1.000 Gy", "1,000 Gy"],
    [25_400, "25,4 kGy", "25.4 kGy"],
    [102_300.001, "102,300001 kGy", "102.300001 kGy"],
  ])("%d", (doseGy, vi, en) => {
    expect(sayDose(doseGy, "vi")).toBe(vi);
    expect(sayDose(doseGy, "en")).toBe(en);
  });

  test.each([
    ["526,316 Gy", "780,64 Gy", "526,316 – 780,64 Gy"],
    ["480 Gy", "1,05 kGy", "480 Gy – 1,05 kGy"],
    ["15 kGy", "40 kGy", "15 – 40 kGy"],
  ])("a range from %s to %s has its unit once, or both", (from, to, said) => {
    expect(sayRange(from, to)).toBe(said);
  });

  test("a computed limit is rounded towards refusal", () => {
    expect(sayDoseUp(400 / 0.76, "vi")).toBe("526,316 Gy");
    expect(sayDoseDown(1000 / 1.281, "vi")).toBe("780,64 Gy");
    expect(sayDoseUp(25_000 / 0.846, "en")).toBe("29.551 kGy");
    expect(sayDoseDown(50_000 / 1.484, "en")).toBe("33.692 kGy");
    expect(sayDoseUp(400, "en")).toBe("400 Gy");
    expect(sayDoseDown(0.1 + 0.2, "en")).toBe("0.3 Gy");
  });

  test("whatever is refused is shown on the wrong side of its limit", () => {
    const shown = (text: string) => Number(text.replace(/,| Gy/g, ""));
    const limit = fc.double({ min: 50, max: 990, noNaN: true });
    fc.assert(
      fc.property(limit, fc.integer({ min: 1, max: 990_000 }), (limitGy, milliGy) => {
        const doseGy = milliGy / 1000;
        const said = shown(sayDose(doseGy, "en"));
        const belowAsSaid = said < shown(sayDoseUp(limitGy, "en"));
        const aboveAsSaid = said > shown(sayDoseDown(limitGy, "en"));
        expect(doseGy >= limitGy - 1e-6 || belowAsSaid).toBe(true);
        expect(doseGy <= limitGy + 1e-6 || aboveAsSaid).toBe(true);
      }),
    );
  });
});

test("a share, a day and a long list", () => {
  expect(sayPercent(0.05, "vi")).toBe("5 %");
  expect(sayPercent(0.055, "vi")).toBe("5,5 %");
  expect(sayDay("2020-06-05")).toBe("05/06/2020");
  expect(sayList(["a", "b"])).toBe("a, b");
  expect(sayList(["a", "b", "c"], 2)).toBe("a, b, … (+1)");
});
