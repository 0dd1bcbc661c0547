import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { majorOf } from "./binaries.mjs";
import { isRoot, isWindows } from "./paths.mjs";
import { probe } from "./process.mjs";

/**
 * PostgreSQL refuses to run as root. A runner says as whom it runs instead:
 * `self`, an existing `account`, or `namespace` (root's own files, another number inside a user namespace).
 */
export function withRunner(runner, file, args) {
  if (runner.kind === "account")
    return { file, args, options: { uid: runner.uid, gid: runner.gid, cwd: "/" } };
  if (runner.kind === "namespace") {
    const map = ["-U", `--map-user=${runner.uid}`, `--map-group=${runner.gid}`, "--"];
    return { file: "unshare", args: [...map, file, ...args], options: { cwd: "/" } };
  }
  return { file, args, options: {} };
}

export function runAs(runner, file, args) {
  const call = withRunner(runner, file, args);
  return probe(call.file, call.args, call.options);
}

/** Accounts that exist already; none is ever created. */
function accounts() {
  const known = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  return ["postgres", "nobody", "daemon"].flatMap((name) => {
    const [, , uid, gid] = known.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    return Number(uid) > 0 ? [{ kind: "account", name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

const ownerOf = (folder) => {
  const { uid, gid } = statSync(folder);
  return { uid, gid };
};

/** Proven, not guessed from modes: the runner itself enters the folder and writes there. */
function canWriteIn(runner, folder) {
  const trial = join(folder, `probe-${process.pid}`);
  try {
    mkdirSync(trial, { mode: 0o700 });
    if (runner.kind === "account") chownSync(trial, runner.uid, runner.gid);
    if (isWindows) return true;
    return runAs(runner, "/bin/sh", ["-c", 'cd "$1" && : > it && rm it', "sh", trial]).status === 0;
  } catch {
    return false;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

const canRun = (runner, binaries) => majorOf(binaries, (file, args) => runAs(runner, file, args)) !== null;

/** Data that exist can be served by their owner only. */
function runnersFor(dataFolder) {
  if (isWindows) return [{ kind: "self" }];
  if (!isRoot) {
    const mine = !existsSync(dataFolder) || ownerOf(dataFolder).uid === process.getuid();
    return mine ? [{ kind: "self" }] : [];
  }
  const [first] = accounts();
  const { uid, gid } = first ?? { uid: 65534, gid: 65534 };
  const namespace = { kind: "namespace", uid, gid };
  if (!existsSync(dataFolder)) return [...accounts(), namespace];
  const owner = ownerOf(dataFolder);
  return owner.uid === 0 ? [namespace] : [{ kind: "account", name: String(owner.uid), ...owner }];
}

/** A copy of the programs under a folder that every account can reach, for a clone that only root can read. */
function reachableCopy(binaries, folder) {
  if (binaries.home === null) return null;
  const home = join(folder, "postgresql");
  const copy = { ...binaries, home, bin: join(home, "bin"), from: home };
  if (majorOf(copy) !== null) return copy;
  rmSync(home, { recursive: true, force: true });
  cpSync(binaries.home, home, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function firstFit(candidates, base) {
  const data = join(base, "postgres");
  for (const runner of runnersFor(data)) {
    for (const binaries of candidates) {
      if (canRun(runner, binaries) && canWriteIn(runner, base)) return { runner, binaries, data };
    }
  }
  return null;
}

const versionOfData = (base) => {
  const file = join(base, "postgres", "PG_VERSION");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : null;
};

/**
 * Where the data lie, with which programs and as whom the server runs. Data that exist decide the place and the
 * version; else the folder asked for, and only where nobody but root can reach it the folder aside.
 */
export function choosePlace(base, aside, all) {
  const home =
    !existsSync(join(base, "postgres")) && isRoot && existsSync(join(aside, "postgres")) ? aside : base;
  const version = versionOfData(home);
  const candidates = version === null ? all : all.filter((one) => majorOf(one) === version);
  if (candidates.length === 0) return { place: null, version };
  if (home === base) {
    const place = firstFit(candidates, base);
    if (place) return { place, version };
  }
  const noOther = { place: null, version, unreachable: base };
  if (!isRoot || (home === base && version !== null)) return noOther;
  mkdirSync(aside, { recursive: true, mode: 0o755 });
  const copies = candidates.flatMap((one) =>
    [one, reachableCopy(one, aside)].filter((item) => item !== null),
  );
  const place = firstFit(copies, aside);
  return place ? { place, version } : noOther;
}
