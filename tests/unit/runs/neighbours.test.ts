import { describe, expect, test } from "vitest";
import { mixedNeighbours, mixedWith, type Neighbour, type Standing } from "@/lib/runs/rules/neighbours";

const lychee: Standing = {
  specId: "s1",
  kind: "fruit",
  densityKgM3: 208,
  limitsKgM3: { min: 150, max: 250 },
};
const of = (change: Partial<Standing>): Standing => ({ ...lychee, specId: "s2", ...change });

describe("a neighbour", () => {
  test.each([
    ["of the same density class", of({}), null],
    ["at the lower limit", of({ densityKgM3: 150 }), null],
    ["under it", of({ densityKgM3: 149.9 }), "density-outside"],
    ["at the upper limit", of({ densityKgM3: 250 }), null],
    ["over it", of({ densityKgM3: 250.1 }), "density-outside"],
    ["of unknown density", of({ densityKgM3: null }), "density-unknown"],
    ["of unknown density under the same specification", of({ specId: "s1", densityKgM3: null }), null],
    ["of another kind", of({ kind: "ppe" }), "other-kind"],
  ] as const)("%s", (_, other, expected) => {
    expect(mixedWith(lychee, other)).toBe(expected);
  });

  test("is judged by the carrier's own limits", () => {
    expect(mixedWith({ ...lychee, limitsKgM3: null }, of({}))).toBe("density-unknown");
  });
});

describe("the sequence", () => {
  const at = (minute: number) => new Date(Date.UTC(2020, 5, 12, 8, minute));
  const passage = (
    sequence: number,
    enters: number,
    leaves: number | null,
    standing: Standing,
  ): Neighbour => ({
    runCarrierId: `c${sequence}`,
    carrierCode: `G${sequence}`,
    lotId: "l",
    lotCode: "L",
    sequence,
    enteredAt: at(enters),
    leftAt: leaves === null ? null : at(leaves),
    standing,
  });
  const mask = of({ kind: "ppe" });
  const codes = (passages: Neighbour[]) =>
    [...mixedNeighbours(passages)].map(([id, mixed]) => [
      id,
      mixed.map(({ neighbour }) => neighbour.carrierCode),
    ]);

  test("names those next in the path, on both sides, in whatever order they are given", () => {
    const passages = [passage(3, 2, 30, lychee), passage(1, 0, 30, lychee), passage(2, 1, 30, mask)];
    expect(codes(passages)).toEqual([
      ["c1", ["G2"]],
      ["c2", ["G1", "G3"]],
      ["c3", ["G2"]],
    ]);
  });

  test("not those that had left before the other came in, but those still inside", () => {
    expect(codes([passage(1, 0, 10, lychee), passage(2, 10, 20, mask)])).toEqual([
      ["c1", []],
      ["c2", []],
    ]);
    expect(codes([passage(1, 0, null, lychee), passage(2, 10, null, mask)])).toEqual([
      ["c1", ["G2"]],
      ["c2", ["G1"]],
    ]);
  });
});
