import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { part } from "./checks.mjs";
import { finished, ProgramFailed, startNode } from "./child.mjs";
import { runNpm } from "./install.mjs";
import { inRoot, testFolder } from "./paths.mjs";
import { stage } from "./report.mjs";
import { mutationScore } from "./results.mjs";

/** Of all changes made to a noun's rules, so many in a hundred must be noticed by its unit tests. */
const leastPercent = 85;
const configuration = inRoot("tests/mutation/stryker.json");
const wanted = inRoot("tests/mutation/runner");
const runner = join(testFolder, "stryker");
const results = join(testFolder, "mutation");
const text = (file) => (existsSync(file) ? readFileSync(file, "utf8") : null);

/** The runner is fetched here, by its own lock, because nobody needs its packages to start or to test every day. */
async function ensureRunner() {
  const lock = "package-lock.json";
  const whole = existsSync(join(runner, "node_modules/.package-lock.json"));
  if (whole && text(join(runner, lock)) === text(join(wanted, lock))) return;
  rmSync(runner, { recursive: true, force: true });
  mkdirSync(runner, { recursive: true });
  for (const name of ["package.json", lock]) copyFileSync(join(wanted, name), join(runner, name));
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  // Its peer is the repository's own vitest, which is found on the way up.
  await stage("stryker (npm ci)", () => runNpm("npm ci", ["ci", "--legacy-peer-deps", ...quiet], runner));
}

/** Changes the rules of one noun in every small way and lets the unit tests that meet each change judge it. */
function mutate(noun, patterns) {
  return part(noun, async () => {
    const written = join(testFolder, "mutation.json");
    rmSync(written, { force: true });
    const program = join(runner, "node_modules/@stryker-mutator/core/bin/stryker.js");
    const args = ["run", configuration, "--mutate", patterns.join(",")];
    const { code, output } = await finished(startNode([program, ...args]));
    const score = mutationScore(written);
    if (score === null)
      throw new ProgramFailed("stryker", code, `${output}stryker wrote no report (${code})`);
    const { percent, killed, timedOut, survived, uncovered, survivors } = score;
    const list = join(results, `${noun}.txt`);
    renameSync(written, join(results, `${noun}.json`));
    writeFileSync(list, survivors.map((line) => `${line}\n`).join(""));
    const figures = `${killed} killed, ${timedOut} timed out, ${survived} survived, ${uncovered} not covered`;
    const measured = `measured: ${percent.toFixed(1)} % (${figures}); survivors in .test/mutation/${noun}.txt`;
    const enough = percent >= leastPercent;
    return {
      counts: enough ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
      output: enough
        ? measured
        : [measured, `at least ${leastPercent} % are asked for`, ...survivors].join("\n"),
    };
  });
}

/** `npm test -- mutation` takes every noun named in the configuration; words after it choose among them. */
export async function mutation(words) {
  await ensureRunner();
  mkdirSync(results, { recursive: true });
  const patterns = JSON.parse(text(configuration)).mutate;
  const nounOf = (pattern) => pattern.split("/")[1];
  const counts = [];
  for (const noun of new Set(patterns.map(nounOf))) {
    if (words.length > 0 && !words.some((word) => noun.includes(word))) continue;
    const own = patterns.filter((pattern) => nounOf(pattern) === noun);
    counts.push(await mutate(noun, own));
  }
  return counts;
}
