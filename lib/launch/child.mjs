import { spawn, spawnSync } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
import { pathToFileURL } from "node:url";
import { isWindows, root } from "./paths.mjs";

const tether = pathToFileURL(new URL("./tether.mjs", import.meta.url).pathname).href;
const alive = new Set();

/** What the caller's shell says about Node is kept; what would bend a build or a test is not. */
export function cleanEnvironment(extra = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", ...extra };
  for (const name of ["NODE_ENV", "SOLIEU_TETHER", "NODE_CHANNEL_FD", "TZ", "HOSTNAME", "FORCE_COLOR"]) {
    if (!(name in extra)) delete env[name];
  }
  return env;
}

function remember(child) {
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  return child;
}

/** Starts a Node program in a group of its own, tied to this process by an IPC channel. */
export function startNode(args, { env = {}, cwd = root, nodeArgs = [] } = {}) {
  return remember(
    spawn(process.execPath, ["--import", tether, ...nodeArgs, ...args], {
      cwd,
      env: cleanEnvironment({ SOLIEU_TETHER: "1", ...env }),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: !isWindows,
      windowsHide: true,
    }),
  );
}

/** Starts any other program in a group of its own. */
export function startProgram(file, args, { env = {}, cwd = root, shell = false } = {}) {
  return remember(
    spawn(file, args, {
      cwd,
      env: cleanEnvironment(env),
      stdio: ["ignore", "pipe", "pipe"],
      detached: !isWindows,
      windowsHide: true,
      shell,
    }),
  );
}

export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { windowsHide: true });
    else process.kill(-child.pid, signal);
  } catch {
    // the group is already gone
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

export async function stopChild(child, graceMs = 5000) {
  if (hasEnded(child)) return;
  const ended = new Promise((done) => child.once("exit", done));
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
  signalGroup(child, "SIGKILL");
}

export async function stopAllChildren() {
  await Promise.all([...alive].map((child) => stopChild(child, 8000)));
}

/** Collects what a child prints; `onLine` sees each line as it comes. */
export function collectOutput(child, onLine) {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    const decoder = new StringDecoder("utf8");
    let rest = "";
    stream.on("data", (bytes) => {
      const piece = decoder.write(bytes);
      text += piece;
      if (!onLine) return;
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line.trimEnd());
    });
  }
  return () => text;
}

export class ProgramFailed extends Error {
  constructor(name, code, output) {
    super(`${name} (${code})`);
    this.output = output;
    this.code = code;
  }
}

/** Waits for a started child; answers its exit status and everything it printed. */
export function finished(child, onLine) {
  const output = collectOutput(child, onLine);
  return new Promise((done) => {
    child.once("error", (error) => done({ code: 127, output: `${output()}${error.message}\n` }));
    child.once("close", (code, signal) => done({ code: code ?? (signal ? 128 : 1), output: output() }));
  });
}

/** The same, but a non-zero status is thrown. */
export async function succeeded(name, child, onLine) {
  const { code, output } = await finished(child, onLine);
  if (code !== 0) throw new ProgramFailed(name, code, output);
  return output;
}
