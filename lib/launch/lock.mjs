import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDataFolder } from "./paths.mjs";
import { commandLineOf, pidIsAlive } from "./process.mjs";

const file = () => join(ensureDataFolder(), "launcher.json");

function read() {
  try {
    return JSON.parse(readFileSync(file(), "utf8"));
  } catch {
    return null;
  }
}

const stillHeld = (holder) =>
  holder !== null && pidIsAlive(holder.pid) && commandLineOf(holder.pid).includes("start.mjs");

/**
 * One launcher per clone. Answers the holder when another one lives; else the lock is ours, and `left` is what a
 * launcher that was killed had written in it.
 */
export function takeLock() {
  const left = read();
  if (stillHeld(left)) return { holder: left };
  rmSync(file(), { force: true });
  try {
    writeFileSync(file(), JSON.stringify({ pid: process.pid }), { flag: "wx", mode: 0o600 });
    return { holder: null, left };
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return { holder: read() ?? { pid: 0 } };
  }
}

export const noteInLock = (facts) => writeFileSync(file(), JSON.stringify({ pid: process.pid, ...facts }));

export function releaseLock() {
  if (read()?.pid === process.pid) rmSync(file(), { force: true });
}
