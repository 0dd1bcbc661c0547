import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const procHasIt = existsSync("/proc/self/stat");

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

export function pidExists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A process that has ended but was never waited for (a container without an init) counts as gone. */
export const pidIsAlive = (pid) => pidExists(pid) && !(procHasIt && /\) Z /.test(readProc(pid, "stat")));

export function commandLineOf(pid) {
  if (procHasIt) return readProc(pid, "cmdline").replaceAll("\0", " ");
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "";
}

/** A short question to a program. In a group of its own: Ctrl-C at the wrong moment must not look like a "no". */
export function probe(file, args, options = {}) {
  const ended = spawnSync(file, args, { encoding: "utf8", detached: true, windowsHide: true, ...options });
  if (ended.signal) throw new Error(`${file}: ${ended.signal}`);
  return ended;
}
