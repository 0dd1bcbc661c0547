import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { startNode, startProgram, succeeded } from "./child.mjs";
import { inRoot, isWindows, moduleFile, root } from "./paths.mjs";
import { stage } from "./report.mjs";

const stampFile = moduleFile(".solieu-stamp");
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function stampNow() {
  const lock = readFileSync(inRoot("package-lock.json"));
  return createHash("sha256")
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest("hex");
}

const lastStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null);

/** Somebody has run npm by hand: what npm noted as installed is held against the lock, package by package. */
function installedByHand() {
  const noted = moduleFile(".package-lock.json");
  if (lastStamp() !== null || !existsSync(noted)) return false;
  const have = readJson(noted).packages;
  const want = Object.entries(readJson(inRoot("package-lock.json")).packages).filter(([path]) => path !== "");
  return want.every(([path, entry]) => {
    if (have[path]) return have[path].version === entry.version && existsSync(inRoot(path));
    return entry.optional === true || entry.devOptional === true || entry.peer === true;
  });
}

function npm(args, cwd) {
  const beside = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const script = [process.env.npm_execpath, beside].find(
    (file) => file?.endsWith("npm-cli.js") && existsSync(file),
  );
  return script
    ? startNode([script, ...args], { cwd })
    : startProgram(isWindows ? "npm.cmd" : "npm", args, { cwd, shell: isWindows });
}

export const runNpm = (name, args, cwd = root) => succeeded(name, npm(args, cwd));

/** Exactly the locked packages, development ones too: the build and the tests need them whatever NODE_ENV says. */
export async function ensureInstalled() {
  const stamp = stampNow();
  if (lastStamp() === stamp && existsSync(moduleFile(".package-lock.json"))) return;
  if (!installedByHand()) {
    await stage("thư viện · packages (npm ci)", () =>
      runNpm("npm ci", ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]),
    );
  }
  writeFileSync(stampFile, stamp);
}
