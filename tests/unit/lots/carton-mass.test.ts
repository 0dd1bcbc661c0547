import { expect, test } from "vitest";
import { cartonMassOf } from "@/lib/lots/rules/receipt";

const weighed = { cartonMassG: null, massG: 480_500n, receivedCartons: 98, rejectedCartons: 2 };

test("the mass of what was accepted is shared among what was accepted", () => {
  expect(cartonMassOf(weighed)).toBeCloseTo(480_500 / 96, 9);
  expect(cartonMassOf({ ...weighed, rejectedCartons: 0 })).toBeCloseTo(480_500 / 98, 9);
});

test("a declared mass stands; what nobody weighed, or nothing accepted, is unknown", () => {
  expect(cartonMassOf({ ...weighed, cartonMassG: 5_000 })).toBe(5_000);
  expect(cartonMassOf({ ...weighed, massG: null })).toBeNull();
  expect(cartonMassOf({ ...weighed, rejectedCartons: 98 })).toBeNull();
});
