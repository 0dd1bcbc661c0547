import { existsSync, readFileSync } from "node:fs";

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** A runner that says it failed, or said nothing at all, has failed at least once, whatever it counted. */
function honest({ passed, failed }, code) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** A file that could not even be read holds no test to count: it counts as one that failed. */
export function vitestCounts(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const unread = report.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return honest(
    { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unread.length },
    code,
  );
}

export function playwrightCounts(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, code);
}

export const total = (counts) =>
  counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
