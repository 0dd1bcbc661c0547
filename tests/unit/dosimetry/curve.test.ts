import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkCurve,
  type Curve,
  doseOfResponse,
  responseOfDose,
  specificResponse,
} from "@/lib/dosimetry/rules/curve";
import { crossingsIn, isMonotone, valueOf } from "@/lib/dosimetry/rules/polynomial";

const none = { responseMin: null, responseMax: null };
/** Process 3.3, example a: 1/mm from kGy. */
const red: Curve = {
  form: "response_of_dose",
  coefficients: [0.02, 0.07, -0.0009, 5e-6],
  doseMin: 1,
  doseMax: 30,
  ...none,
};
/** Example b: kGy from 1/cm. */
const film: Curve = {
  form: "dose_of_response",
  coefficients: [0.1, 9.8, 2.1],
  doseMin: 5,
  doseMax: 50,
  responseMin: 0.4,
  responseMax: 3.2,
};
const rational: Curve = { form: "rational", coefficients: [0.4, 2.5, 8], doseMin: 1, doseMax: 12, ...none };
const printed: Curve = { form: "direct_dose", coefficients: [], doseMin: 100, doseMax: 1_000, ...none };

const doseOf = (curve: Curve, response: number) => {
  const found = doseOfResponse(curve, response);
  return found.ok ? found.value : found.error.side;
};
const codesOf = (curve: Curve) => {
  const checked = checkCurve(curve);
  return checked.ok ? [] : checked.error.map(({ code }) => code);
};

describe("the examples of process 3.3", () => {
  test.each([
    [{ absorbance: 1.1, background: 0.06, thickness: 2.98 }, 0.348993, 5.01415],
    [{ absorbance: 2.05, background: 0.06, thickness: 3.02 }, 0.65894, 10.45032],
  ])("a: %j", (raw, response, doseKGy) => {
    const k = specificResponse(raw);
    expect(k).toBeCloseTo(response, 6);
    expect(doseOf(red, k)).toBeCloseTo(doseKGy, 5);
  });

  test.each([
    [{ absorbance: 0.62, background: 0.04, thickness: 0.305 }, 1.901639, 26.33015],
    // The paper prints 9.65167, from its x rounded to 0.827815.
    [{ absorbance: 0.29, background: 0.04, thickness: 0.302 }, 0.827815, 9.651664],
  ])("b: %j", (raw, response, doseKGy) => {
    const x = specificResponse(raw);
    expect(x).toBeCloseTo(response, 6);
    expect(doseOf(film, x)).toBeCloseTo(doseKGy, 5);
  });

  test.each([
    [0.8, 3.52941],
    [1.4, 9.81818],
  ])("c: X %d", (response, doseKGy) => {
    expect(doseOf(rational, response)).toBeCloseTo(doseKGy, 5);
  });

  test.each([
    [0.25, 69.05],
    [0.8, 220.97],
  ])("Fricke: %d of absorbance", (change, doseGy) => {
    // D = ΔA / (rho ε G l), as a straight line from response to dose.
    const perUnit = 1 / (1024 * 219.6 * 1.61e-6 * 0.01);
    expect(perUnit).toBeCloseTo(276.2, 1);
    const fricke: Curve = {
      form: "dose_of_response",
      coefficients: [0, perUnit],
      doseMin: 20,
      doseMax: 400,
      responseMin: 0.07,
      responseMax: 1.45,
    };
    expect(codesOf(fricke)).toEqual([]);
    expect(doseOf(fricke, change)).toBeCloseTo(doseGy, 1);
  });
});

describe("the range is inclusive and nothing is extrapolated", () => {
  const shown = responseOfDose(red);

  test("response of dose", () => {
    expect(doseOf(red, shown(1))).toBe(1);
    expect(doseOf(red, shown(30))).toBe(30);
    expect(doseOf(red, shown(1) * 0.9999)).toBe("below");
    expect(doseOf(red, shown(30) * 1.0001)).toBe("above");
    expect(doseOf(red, Number.NaN)).toBe("below");
  });

  test("a falling response of dose", () => {
    const falling: Curve = { ...red, coefficients: [2, -0.05], doseMin: 1, doseMax: 30 };
    expect(doseOf(falling, 1.95)).toBe(1);
    expect(doseOf(falling, 0.5)).toBeCloseTo(30, 10);
    expect(doseOf(falling, 1.96)).toBe("below");
    expect(doseOf(falling, 0.49)).toBe("above");
  });

  test("dose of response: neither beyond the calibrated response nor beyond the calibrated dose", () => {
    expect(doseOf(film, 0.3999)).toBe("below");
    expect(doseOf(film, 3.2001)).toBe("above");
    expect(doseOf(film, 0.45)).toBe("below");
    expect(doseOf({ ...film, coefficients: [50, -9, 0], doseMin: 15 }, 3.3)).toBe("below");
    expect(doseOf({ ...film, coefficients: [50, -9, 0], doseMin: 15 }, 0.3)).toBe("above");
    expect(doseOf({ ...film, doseMax: 26 }, 1.901639)).toBe("above");
  });

  test("rational", () => {
    const x = responseOfDose(rational);
    expect(doseOf(rational, x(1))).toBeCloseTo(1, 12);
    expect(doseOf(rational, x(12))).toBeCloseTo(12, 12);
    expect(doseOf(rational, x(1) - 1e-6)).toBe("below");
    expect(doseOf(rational, x(12) + 1e-6)).toBe("above");
  });

  test("a dose printed by the instrument", () => {
    expect(doseOf(printed, 100)).toBe(100);
    expect(doseOf(printed, 1_000)).toBe(1_000);
    expect(doseOf(printed, 99.999)).toBe("below");
    expect(doseOf(printed, 1_000.001)).toBe("above");
  });
});

describe("what is no calibration", () => {
  test("the examples are", () => {
    for (const curve of [red, film, rational, printed])
      expect(checkCurve(curve)).toEqual({ ok: true, value: curve });
  });

  test.each<[string, Curve, string]>([
    ["one coefficient", { ...red, coefficients: [0.02] }, "calibrations.coefficient-count"],
    ["six for form a", { ...red, coefficients: [0, 1, 0, 0, 0, 0] }, "calibrations.coefficient-count"],
    ["seven for form b", { ...film, coefficients: [0, 1, 0, 0, 0, 0, 0] }, "calibrations.coefficient-count"],
    ["two for the rational form", { ...rational, coefficients: [1, 2] }, "calibrations.coefficient-count"],
    ["one for a printed dose", { ...printed, coefficients: [1] }, "calibrations.coefficient-count"],
    ["a range upside down", { ...red, doseMin: 30, doseMax: 30 }, "calibrations.range-reversed"],
    ["no response range", { ...film, responseMin: null }, "calibrations.response-range-missing"],
    ["a response range upside down", { ...film, responseMax: 0.4 }, "calibrations.response-range-reversed"],
    ["a turning point inside", { ...red, coefficients: [0, 1, -0.025] }, "calibrations.not-monotone"],
    ["a flat line", { ...red, coefficients: [1, 0] }, "calibrations.not-monotone"],
    ["a dose that turns", { ...film, coefficients: [0, 10, -2] }, "calibrations.not-monotone"],
    ["a pole inside", { ...rational, coefficients: [0.4, 2.5, -8] }, "calibrations.not-monotone"],
    ["a pole at the end", { ...rational, coefficients: [0.4, 2.5, -1] }, "calibrations.not-monotone"],
    ["a constant quotient", { ...rational, coefficients: [20, 2.5, 8] }, "calibrations.not-monotone"],
  ])("%s", (_, curve, code) => {
    expect(codesOf(curve)).toEqual([code]);
  });

  test("a turning point at the very end is still one dose per response", () => {
    expect(codesOf({ ...red, coefficients: [0, 1, -1 / 60] })).toEqual([]);
    expect(codesOf({ ...red, coefficients: [0, 1, -1 / 59] })).toEqual(["calibrations.not-monotone"]);
    expect(codesOf({ ...rational, coefficients: [0.4, 2.5, -13] })).toEqual([]);
  });
});

describe("whatever the curve", () => {
  const coefficient = fc.double({ min: 0.001, max: 10, noNaN: true });
  const rising = fc.array(coefficient, { minLength: 2, maxLength: 5 });

  test("a rising response gives back the dose it came from", () => {
    fc.assert(
      fc.property(rising, fc.double({ min: 0, max: 1, noNaN: true }), (coefficients, share) => {
        const curve: Curve = { ...red, coefficients, doseMin: 0.5, doseMax: 40 };
        expect(codesOf(curve)).toEqual([]);
        const dose = 0.5 + 39.5 * share;
        const back = doseOf(curve, responseOfDose(curve)(dose));
        expect(back).toBeTypeOf("number");
        expect(Math.abs(Number(back) - dose)).toBeLessThanOrEqual(1e-9 * dose + 1e-9);
      }),
    );
  });

  test("a larger response never means a smaller dose", () => {
    fc.assert(
      fc.property(
        rising,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (coefficients, one, other) => {
          const curve: Curve = { ...red, coefficients, doseMin: 1, doseMax: 30 };
          const [low, high] = [1, 30].map(responseOfDose(curve)) as [number, number];
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const at = (share: number) => Number(doseOf(curve, low + (high - low) * share));
          expect(at(less)).toBeLessThanOrEqual(at(more));
        },
      ),
    );
  });

  test("the rational form is inverted exactly as far as doubles go", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.double({ min: 6, max: 20, noNaN: true }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        (a, b, c, dose) => {
          const curve: Curve = { ...rational, coefficients: [a, b, c] };
          expect(Number(doseOf(curve, responseOfDose(curve)(dose)))).toBeCloseTo(dose, 8);
        },
      ),
    );
  });

  test("crossings of a product of factors are its roots", () => {
    const roots = fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(roots, (found) => {
        const coefficients = found.reduce(
          (product, root) => {
            const next = [0, ...product];
            for (const [power, value] of product.entries()) next[power] = (next[power] ?? 0) - root * value;
            return next;
          },
          [1],
        );
        const crossings = crossingsIn(coefficients, -10, 10);
        expect(crossings.map((x) => Math.round(x * 1e6) / 1e6 + 0)).toEqual(
          found.toSorted((one, other) => one - other),
        );
        for (const x of crossings) expect(Math.abs(valueOf(coefficients, x))).toBeLessThan(1e-6);
        expect(isMonotone(coefficients, -10, 10)).toBe(found.length === 1);
      }),
    );
  });
});
