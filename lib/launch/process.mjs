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

/** A process that has ended but was never waited for (a container without an init) counts as gone. */
export function pidIsAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return !procHasIt || !/\) Z /.test(readProc(pid, "stat"));
}

export function commandLineOf(pid) {
  if (procHasIt) return readProc(pid, "cmdline").replaceAll("\0", " ");
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "";
}
