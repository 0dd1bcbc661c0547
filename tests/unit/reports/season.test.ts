import { describe, expect, it } from "vitest";
import { describeSeason } from "@/lib/reports/rules/season";

const day = (date: string, massG: number, lots = 1) => ({ day: date, lots, massG });

describe("a season", () => {
  it("is nothing where nothing was counted", () => {
    expect(describeSeason([])).toBeNull();
    expect(describeSeason([day("2020-06-01", 0)])).toBeNull();
  });

  it("only grows, and ends at the sum of its days", () => {
    const season = describeSeason([day("2020-06-20", 3), day("2020-06-01", 5, 2), day("2020-08-02", 7)]);
    expect(season?.steps.map((step) => step.totalMassG)).toEqual([5, 8, 15]);
    expect(season).toMatchObject({ firstDay: "2020-06-01", lastDay: "2020-08-02", lots: 4, totalMassG: 15 });
  });

  it("has its peak in the ISO week with the most, Monday to Sunday of the centre", () => {
    const season = describeSeason([
      day("2020-06-07", 9),
      day("2020-06-08", 6),
      day("2020-06-14", 6),
      day("2020-06-15", 9),
    ]);
    expect(season?.peak.massG).toBe(12);
    expect(season?.peak.from.toISOString()).toBe("2020-06-07T17:00:00.000Z");
    expect(season?.peak.toDay.toISOString()).toBe("2020-06-13T17:00:00.000Z");
    expect(season?.peak.share).toBeCloseTo(12 / 30);
  });

  it("takes the earlier of two equal weeks, and week 53 for what it is", () => {
    expect(describeSeason([day("2020-06-01", 4), day("2020-06-08", 4)])?.peak.from.toISOString()).toBe(
      "2020-05-31T17:00:00.000Z",
    );
    expect(describeSeason([day("2021-01-03", 4)])?.peak.from.toISOString()).toBe("2020-12-27T17:00:00.000Z");
  });
});
