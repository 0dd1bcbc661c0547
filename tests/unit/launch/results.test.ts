import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mutationScore, playwrightCounts, total, vitestCounts } from "@/lib/launch/results.mjs";

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

test("of the changes made to rules, those that a test noticed are counted, and the others are named", () => {
  const mutant = (status: string, line: number, end = line) => ({
    status,
    replacement: "{\n  }",
    location: { start: { line, column: 8 }, end: { line: end, column: 11 } },
  });
  const statuses = ["Killed", "Killed", "Timeout", "NoCoverage", "Survived", "Ignored", "CompileError"];
  const file = {
    source: "return one;\nreturn two;\n",
    mutants: statuses.map((status) => mutant(status, status === "Survived" ? 1 : 2)),
  };
  expect(mutationScore(written({ files: { "lib/a/rules.ts": file } }))).toEqual({
    percent: 60,
    killed: 2,
    timedOut: 1,
    survived: 1,
    uncovered: 1,
    survivors: ["lib/a/rules.ts:1:8  one  →  { }", "lib/a/rules.ts:2:8  two  →  { }  (no test comes here)"],
  });
  const over = { ...file, mutants: [mutant("Survived", 1, 2)] };
  expect(mutationScore(written({ files: { "lib/a/rules.ts": over } }))?.survivors).toEqual([
    "lib/a/rules.ts:1:8  one; …  →  { }",
  ]);
});

test("nothing changed, or nothing written, is no score", () => {
  const files = { "lib/a/rules.ts": { source: "", mutants: [] } };
  expect(mutationScore(written({ files }))).toBeNull();
  expect(mutationScore(join(folder, "nothing.json"))).toBeNull();
});

test("the total is the sum", () => {
  expect(
    total([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
