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

const statesOf = (mutants) => {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  return {
    killed: count("Killed"),
    timedOut: count("Timeout"),
    survived: count("Survived"),
    uncovered: count("NoCoverage"),
  };
};

/** One line per change that no test noticed: where, what stood there, what stood there instead. */
function survivorsOf(file, { source, mutants }) {
  const lines = source.split("\n");
  const shown = ({ start, end }) =>
    start.line === end.line
      ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
      : `${lines[start.line - 1].slice(start.column - 1)} …`;
  return mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .toSorted((one, other) => one.location.start.line - other.location.start.line)
    .map(({ location, replacement, status }) => {
      const place = `${file}:${location.start.line}:${location.start.column}`;
      const by = replacement.replace(/\s+/g, " ");
      return `${place}  ${shown(location)}  →  ${by}${status === "NoCoverage" ? "  (no test comes here)" : ""}`;
    });
}

/**
 * What a mutation report says: the share, in percent, of changes to the code that made a test fail or never end, and
 * the changes that did not. Null where nothing was changed or the runner wrote nothing.
 */
export function mutationScore(file) {
  const report = read(file);
  if (!report) return null;
  const states = statesOf(Object.values(report.files).flatMap(({ mutants }) => mutants));
  const noticed = states.killed + states.timedOut;
  const changes = noticed + states.survived + states.uncovered;
  if (changes === 0) return null;
  const survivors = Object.entries(report.files).flatMap(([name, one]) => survivorsOf(name, one));
  return { ...states, percent: (100 * noticed) / changes, survivors };
}

export const total = (counts) =>
  counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
