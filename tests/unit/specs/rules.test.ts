import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import {
  checkSpecification,
  computeDoseExtremes,
  computeMonitorWindow,
  decideApproval,
  type SpecificationFacts,
} from "@/lib/specs/rules";
import { codesOf } from "@/tests/fixtures/refusals";

const lychee: SpecificationFacts = {
  minDoseGy: 400,
  maxDoseGy: 1000,
  ratioMin: 0.8,
  ratioMax: 1.22,
  expandedUncertainty: 0.05,
  product: { kind: "fruit", requiresAcknowledgement: false, maxDoseGy: null },
  purpose: "phyto_export",
  destination: "US",
};

const mask: SpecificationFacts = {
  minDoseGy: 25_000,
  maxDoseGy: 50_000,
  ratioMin: 0.9,
  ratioMax: 1.4,
  expandedUncertainty: 0.06,
  product: { kind: "ppe", requiresAcknowledgement: true, maxDoseGy: 50_000 },
  purpose: "ppe",
  destination: null,
};

describe("calculated extremes behind a monitor reading (process 3.7)", () => {
  test("monitor 590 with the ratios of example 1 gives back 468 and 612", () => {
    const ratios = { ratioMin: 468 / 590, ratioMax: 612 / 590 };
    expect(ratios.ratioMin).toBeCloseTo(0.79322, 5);
    expect(ratios.ratioMax).toBeCloseTo(1.03729, 5);
    const extremes = computeDoseExtremes(590, ratios);
    expect(extremes.minDoseGy).toBeCloseTo(468, 9);
    expect(extremes.maxDoseGy).toBeCloseTo(612, 9);
  });

  test("the mean replicate ratios of example 2", () => {
    const ratios = { ratioMin: (0.79 + 0.81 + 0.8) / 3, ratioMax: (1.21 + 1.24 + 1.22) / 3 };
    expect(ratios.ratioMax).toBeCloseTo(1.22333, 5);
    expect(computeDoseExtremes(600, ratios).minDoseGy).toBeCloseTo(480, 9);
    expect(computeDoseExtremes(600, ratios).maxDoseGy).toBeCloseTo(734, 9);
  });
});

describe("the acceptance window (process 3.8)", () => {
  test("example 1: fruit, 526.32 to 780.64 Gy, feasible", () => {
    const window = computeMonitorWindow(lychee);
    expect(window.lowGy).toBeCloseTo(400 / 0.76, 9);
    expect(window.highGy).toBeCloseTo(1000 / 1.281, 9);
    expect(window.lowGy).toBeCloseTo(526.32, 2);
    expect(window.highGy).toBeCloseTo(780.64, 2);
    expect(window.dur).toBeCloseTo(1.525, 9);
    expect(window.largestDur).toBeCloseTo(2.262, 3);
    expect(window.feasible).toBe(true);
  });

  test("example 2: 567.38 lies above 559.05, infeasible", () => {
    const window = computeMonitorWindow({
      minDoseGy: 400,
      maxDoseGy: 800,
      ratioMin: 0.75,
      ratioMax: 1.35,
      expandedUncertainty: 0.06,
    });
    expect(window.lowGy).toBeCloseTo(567.38, 2);
    expect(window.highGy).toBeCloseTo(559.05, 2);
    expect(window.feasible).toBe(false);
  });

  test("example 3: 29.551 to 33.693 kGy", () => {
    const window = computeMonitorWindow(mask);
    expect(window.lowGy / 1000).toBeCloseTo(29.551, 3);
    expect(window.highGy / 1000).toBeCloseTo(33.693, 3);
    expect(window.feasible).toBe(true);
  });

  test("both limits are inclusive: a window of one point is feasible, a hair less is not", () => {
    const point = { minDoseGy: 400, ratioMin: 0.8, ratioMax: 1.2, expandedUncertainty: 0.05 };
    const maxDoseGy = (400 / (0.8 * 0.95)) * 1.2 * 1.05;
    expect(computeMonitorWindow({ ...point, maxDoseGy }).feasible).toBe(true);
    expect(computeMonitorWindow({ ...point, maxDoseGy: maxDoseGy - 0.001 }).feasible).toBe(false);
    expect(computeMonitorWindow({ ...point, maxDoseGy: maxDoseGy + 0.001 }).feasible).toBe(true);
  });

  const facts = fc.record({
    minDoseGy: fc.double({ min: 50, max: 25_000, noNaN: true }),
    maxDoseGy: fc.double({ min: 50, max: 60_000, noNaN: true }),
    ratioMin: fc.double({ min: 0.3, max: 1, noNaN: true }),
    ratioMax: fc.double({ min: 1, max: 3, noNaN: true }),
    expandedUncertainty: fc.double({ min: 0, max: 0.4, noNaN: true }),
  });

  test("feasible is the same as the dose uniformity ratio being within its bound", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { feasible, dur, largestDur } = computeMonitorWindow(one);
        expect(feasible).toBe(atMostGy(dur, largestDur));
      }),
    );
  });

  test("more uncertainty, a colder or a hotter place only narrow the window", () => {
    const more = fc.double({ min: 0, max: 0.09, noNaN: true });
    fc.assert(
      fc.property(facts, more, (one, extra) => {
        const before = computeMonitorWindow(one);
        for (const worse of [
          { ...one, expandedUncertainty: one.expandedUncertainty + extra },
          { ...one, ratioMin: one.ratioMin - extra },
          { ...one, ratioMax: one.ratioMax + extra },
          { ...one, minDoseGy: one.minDoseGy + extra },
          { ...one, maxDoseGy: one.maxDoseGy - extra },
        ]) {
          const after = computeMonitorWindow(worse);
          expect(atLeastGy(after.lowGy, before.lowGy)).toBe(true);
          expect(atMostGy(after.highGy, before.highGy)).toBe(true);
        }
      }),
    );
  });

  test("a reading inside the window proves both limits at the far end of its uncertainty", () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const { feasible, lowGy, highGy } = computeMonitorWindow(one);
        fc.pre(feasible && lowGy <= highGy);
        const extremes = computeDoseExtremes(lowGy + share * (highGy - lowGy), one);
        expect(atLeastGy(extremes.minDoseGy * (1 - one.expandedUncertainty), one.minDoseGy)).toBe(true);
        expect(atMostGy(extremes.maxDoseGy * (1 + one.expandedUncertainty), one.maxDoseGy)).toBe(true);
      }),
    );
  });
});

describe("a specification", () => {
  test("that makes sense yields its window and nothing to flag", () => {
    expect(checkSpecification(lychee)).toEqual({
      ok: true,
      value: { window: computeMonitorWindow(lychee), flags: [] },
    });
    expect(checkSpecification(mask).ok).toBe(true);
  });

  test.each([
    [{ minDoseGy: 0 }, ["specs.value-not-positive"]],
    [{ maxDoseGy: -1 }, ["specs.value-not-positive", "specs.minimum-not-below-maximum"]],
    [{ ratioMin: Number.NaN }, ["specs.value-not-positive"]],
    [{ minDoseGy: 1000 }, ["specs.minimum-not-below-maximum"]],
    [
      { minDoseGy: 999.999, maxDoseGy: 1000, ratioMin: 0.99999, ratioMax: 1, expandedUncertainty: 0 },
      ["specs.infeasible"],
    ],
    [{ ratioMin: 1.22 }, ["specs.ratios-not-ascending"]],
    [{ expandedUncertainty: -0.001 }, ["specs.uncertainty-out-of-range"]],
    [{ expandedUncertainty: 0.5 }, ["specs.uncertainty-out-of-range"]],
    [{ expandedUncertainty: 0.499 }, ["specs.infeasible"]],
    [{ maxDoseGy: 800, ratioMin: 0.75, ratioMax: 1.35, expandedUncertainty: 0.06 }, ["specs.infeasible"]],
    [{ destination: null }, ["specs.destination-missing"]],
    [{ purpose: "ppe" as const, destination: null }, ["specs.purpose-not-for-product"]],
    [{ product: { ...lychee.product, maxDoseGy: 999.999 } }, ["specs.maximum-above-product"]],
    [{ product: { ...lychee.product, maxDoseGy: 1000 } }, []],
  ])("of fruit with %j is refused for %j", (change, codes) => {
    expect(codesOf(checkSpecification({ ...lychee, ...change }))).toEqual(codes);
  });

  test("of protective equipment needs the maker's maximum dose", () => {
    const product = { ...mask.product, maxDoseGy: null };
    expect(codesOf(checkSpecification({ ...mask, product }))).toEqual(["specs.product-maximum-unknown"]);
    expect(
      codesOf(checkSpecification({ ...mask, product: { ...product, requiresAcknowledgement: false } })),
    ).toEqual(["specs.product-maximum-unknown"]);
  });

  test("is refused for every reason at once, each at its field", () => {
    const result = checkSpecification({
      ...mask,
      minDoseGy: 0,
      ratioMin: 1.5,
      expandedUncertainty: 0.7,
      maxDoseGy: 60_000,
      purpose: "phyto_export",
    });
    expect(result.ok ? [] : result.error.map(({ code, field }) => [code, field])).toEqual([
      ["specs.value-not-positive", "minDoseGy"],
      ["specs.uncertainty-out-of-range", "expandedUncertainty"],
      ["specs.ratios-not-ascending", "ratioMax"],
      ["specs.purpose-not-for-product", "purpose"],
      ["specs.destination-missing", "destination"],
      ["specs.maximum-above-product", "maxDoseGy"],
    ]);
  });

  test("flags a minimum ratio above one and a missing guard band", () => {
    const result = checkSpecification({ ...lychee, ratioMin: 1.05, expandedUncertainty: 0 });
    expect(result.ok && result.value.flags.map(({ code }) => code)).toEqual([
      "specs.minimum-ratio-above-one",
      "specs.no-guard-band",
    ]);
    expect(checkSpecification({ ...lychee, ratioMin: 1 })).toMatchObject({ value: { flags: [] } });
  });
});

describe("approval", () => {
  const draft = { ...lychee, status: "draft" as const, draftedById: "lan" };

  test("is a second person's", () => {
    expect(decideApproval(draft, "minh").ok).toBe(true);
    expect(codesOf(decideApproval(draft, "lan"))).toEqual(["specs.own-draft"]);
  });

  test.each(["approved", "withdrawn", "retired"] as const)("of one that is %s is refused", (status) => {
    expect(codesOf(decideApproval({ ...draft, status }, "minh"))).toEqual(["specs.not-a-draft"]);
  });

  test("is never given to an infeasible one, and names everything else that is wrong", () => {
    const infeasible = { ...draft, ratioMax: 2.5 };
    expect(codesOf(decideApproval(infeasible, "minh"))).toEqual(["specs.infeasible"]);
    expect(codesOf(decideApproval({ ...infeasible, status: "retired" }, "lan"))).toEqual([
      "specs.not-a-draft",
      "specs.own-draft",
      "specs.infeasible",
    ]);
  });
});
