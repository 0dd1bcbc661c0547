import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildAndMark } from "./build.mjs";
import { finished, ProgramFailed, startNode } from "./child.mjs";
import { inRoot, moduleFile, testFolder } from "./paths.mjs";
import { complain, say, secondsSince } from "./report.mjs";
import { playwrightCounts, vitestCounts } from "./results.mjs";

const oneOrNone = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const sum = ({ passed, failed }) => (failed === 0 ? `${passed}` : `${passed} passed, ${failed} failed`);

/** One line per part; everything it printed only when it failed. */
export async function part(name, work) {
  const start = Date.now();
  const { counts, output } = await work().catch((error) => ({
    counts: oneOrNone(false),
    output: error instanceof ProgramFailed ? error.output : (error.stack ?? String(error)),
  }));
  const ok = counts.failed === 0;
  say(`  ${ok ? "✓" : "✗"}  ${name.padEnd(10)} ${secondsSince(start).padStart(8)}   ${sum(counts)}`);
  if (!ok) complain(`\n${output.trimEnd()}\n`);
  else for (const [line] of output.matchAll(/^measured: .*$/gm)) say(`       ${line}`);
  return counts;
}

async function program(args, options) {
  const { code, output } = await finished(startNode(args, options));
  return { counts: oneOrNone(code === 0), output, code };
}

const oxlint = [
  "-c",
  ".oxlintrc.json",
  "--type-aware",
  "--deny-warnings",
  "--report-unused-disable-directives",
  ".",
];

export const types = () =>
  part("types", () =>
    program([moduleFile("typescript/bin/tsc"), "--noEmit", "--incremental", "false", "-p", "."]),
  );
export const lint = () => part("lint", () => program([moduleFile("oxlint/bin/oxlint"), ...oxlint]));
export const format = () =>
  part("format", () =>
    program([moduleFile("@biomejs/biome/bin/biome"), "format", "--no-errors-on-unmatched", "."]),
  );
export const deadCode = () =>
  part("knip", () => program([moduleFile("knip/bin/knip.js"), "--no-progress", "--no-config-hints"]));

export const application = (folder) =>
  part("build", async () => {
    await buildAndMark(folder);
    return { counts: oneOrNone(true), output: "" };
  });

export function vitest(project, env, filters = []) {
  return part(project, async () => {
    const file = join(testFolder, `${project}.json`);
    rmSync(file, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = [
      "run",
      "--config",
      inRoot("tests/vitest.config.ts"),
      "--project",
      project,
      ...reporters,
      ...filters,
    ];
    const { code, output } = await finished(startNode([moduleFile("vitest/vitest.mjs"), ...args], { env }));
    return { counts: vitestCounts(file, code), output };
  });
}

export function playwright(env, filters = []) {
  return part("e2e", async () => {
    const file = join(testFolder, "e2e.json");
    rmSync(file, { force: true });
    const args = ["test", "--config", inRoot("tests/playwright.config.ts"), ...filters];
    const { code, output } = await finished(
      startNode([moduleFile("@playwright/test/cli.js"), ...args], { env }),
    );
    return { counts: playwrightCounts(file, code), output };
  });
}
