import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightCounts, total, vitestCounts } from "@/lib/launch/results.mjs";

const folder = mkdtempSync(join(tmpdir(), "solieu-results-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const unit = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const journeys = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test("what passed is counted", () => {
  expect(vitestCounts(written(unit), 0)).toEqual({ passed: 5, failed: 0 });
  expect(playwrightCounts(written(journeys), 0)).toEqual({ passed: 4, failed: 0 });
});

test("a skipped, a planned and a flaky test count as failed", () => {
  expect(vitestCounts(written({ ...unit, numPendingTests: 2, numTodoTests: 1 }), 0).failed).toBe(3);
  const stats = { ...journeys.stats, flaky: 1, skipped: 2 };
  expect(playwrightCounts(written({ ...journeys, stats }), 0).failed).toBe(3);
});

test("a file that could not be read counts as failed", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(vitestCounts(written({ ...unit, testResults }), 1)).toEqual({ passed: 5, failed: 1 });
});

test("a runner that fails without saying why, that ran nothing, or that wrote nothing has failed", () => {
  expect(vitestCounts(written(unit), 1).failed).toBe(1);
  expect(vitestCounts(written({ ...unit, numPassedTests: 0 }), 0).failed).toBe(1);
  expect(playwrightCounts(join(folder, "nothing.json"), 0)).toEqual({ passed: 0, failed: 1 });
});

test("the total is the sum", () => {
  expect(
    total([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
