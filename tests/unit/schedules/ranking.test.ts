import { expect, test } from "vitest";
import { rankBounds } from "@/lib/schedules/rules/ranking";
import type { Bound } from "@/lib/schedules/rules/selection";

const bound = (source: Bound["source"], doseGy: number, rowCode: string | null = null): Bound => ({
  source,
  doseGy,
  rowCode,
  pest: null,
});
const said = (bounds: Bound[], side: "minima" | "maxima") =>
  rankBounds(bounds, side).map(({ source, doseGy, verdict }) => `${source} ${doseGy} ${verdict}`);

test("the highest minimum decides, and a pest row never lowers it", () => {
  const minima = [bound("programme", 400, "VN-US-04"), bound("pest", 250), bound("customer", 400)];
  expect(said(minima, "minima")).toEqual(["programme 400 decides", "customer 400 same", "pest 250 weaker"]);
  expect(said([...minima, bound("customer", 450)], "minima")[0]).toBe("customer 450 decides");
});

test("the lowest maximum decides", () => {
  const maxima = [bound("food-law", 1000), bound("programme", 1000), bound("product", 800)];
  expect(said(maxima, "maxima")).toEqual([
    "product 800 decides",
    "food-law 1000 weaker",
    "programme 1000 weaker",
  ]);
  expect(said([], "maxima")).toEqual([]);
});

test("pests that one row answers for stand together", () => {
  const of = (pest: string, doseGy: number): Bound => ({ ...bound("pest", doseGy, "R-1"), pest });
  const ranked = rankBounds([of("A", 150), of("B", 150), bound("programme", 400)], "minima");
  expect(ranked.map(({ pests, verdict }) => [pests, verdict])).toEqual([
    [[], "decides"],
    [["A", "B"], "weaker"],
  ]);
});
