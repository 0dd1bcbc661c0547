import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withRunner } from "./account.mjs";
import { programIn } from "./binaries.mjs";
import { cleanEnvironment } from "./child.mjs";
import { isWindows } from "./paths.mjs";
import { portIsFree } from "./port.mjs";
import { commandLineOf, pidExists, pidIsAlive, probe } from "./process.mjs";
import { connect } from "./sql.mjs";

const superuser = "postgres";
export const addressOf = (port, password, { user = superuser, database = "postgres" } = {}) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

export class DatabaseTrouble extends Error {
  constructor(message, output = "") {
    super(message);
    this.output = output;
  }
}

/** The server that holds these data now, told from a stale file and from another program that got the same number. */
export function runningServer(data) {
  const file = join(data, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !pidExists(pid)) return null;
  const command = isWindows ? `postgres ${data}` : commandLineOf(pid);
  const ours = command.includes("postgres") && command.includes(data);
  if (ours && pidIsAlive(pid)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return null;
}

/** The first C locale with UTF-8 that this system has: trigram search needs to know Vietnamese letters as letters. */
const ctypes = ["C.UTF-8", "en_US.UTF-8", "C"];

/** A cluster is made beside its place and renamed into it when whole: a broken-off start leaves none half made. */
export function initialise(place, password, { sync = true } = {}) {
  const fresh = `${place.data}.new`;
  const secret = `${place.data}.password`;
  for (const ctype of ctypes) {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    writeFileSync(secret, password, { mode: 0o600 });
    if (place.runner.kind === "account") {
      chownSync(fresh, place.runner.uid, place.runner.gid);
      chownSync(secret, place.runner.uid, place.runner.gid);
    }
    const locale = [
      "--locale=C",
      `--lc-ctype=${ctype}`,
      "--locale-provider=icu",
      "--icu-locale=vi-VN",
      "--encoding=UTF8",
    ];
    const auth = [
      `--username=${superuser}`,
      `--pwfile=${secret}`,
      "--auth=scram-sha-256",
      "--data-checksums",
    ];
    const call = withRunner(place.runner, programIn(place.binaries, "initdb"), [
      "-D",
      fresh,
      ...locale,
      ...auth,
      ...(sync ? [] : ["--no-sync"]),
    ]);
    const made = probe(call.file, call.args, {
      encoding: "utf8",
      env: cleanEnvironment({ LC_ALL: "C" }),
      ...call.options,
    });
    rmSync(secret, { force: true });
    if (made.status === 0) {
      renameSync(fresh, place.data);
      return;
    }
    if (!/invalid locale/.test(made.stderr) || ctype === "C") {
      rmSync(fresh, { recursive: true, force: true });
      throw new DatabaseTrouble(
        "initdb",
        `${made.stdout ?? ""}${made.stderr ?? ""}${made.error?.message ?? ""}`,
      );
    }
  }
}

async function answers(port, password) {
  try {
    const session = await connect(addressOf(port, password), { timeoutMs: 2000 });
    await session.query("select 1");
    await session.close();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: error.code };
  }
}

async function untilReady(port, password, stillRuns, limitMs = 60_000) {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    const said = await answers(port, password);
    if (said.ok) return true;
    if (said.code === "28P01") throw new DatabaseTrouble("password");
    if (!stillRuns()) return false;
    await wait(40);
  }
  return false;
}

const sizeOf = (file) => (existsSync(file) ? statSync(file).size : 0);

function launch(place, port, settings, logFile) {
  const log = openSync(logFile, sizeOf(logFile) > 5_000_000 ? "w" : "a", 0o600);
  const from = sizeOf(logFile);
  const fixed = {
    listen_addresses: "127.0.0.1",
    port,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(isWindows ? {} : { unix_socket_directories: "" }),
    ...settings,
  };
  const options = Object.entries(fixed).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const call = withRunner(place.runner, programIn(place.binaries, "postgres"), [
    "-D",
    place.data,
    ...options,
  ]);
  const child = spawn(call.file, call.args, {
    ...call.options,
    env: cleanEnvironment({ LC_ALL: "C", PGDATA: place.data }),
    stdio: ["ignore", log, log],
    detached: true,
    windowsHide: true,
  });
  child.unref();
  closeSync(log);
  place.pid = child.pid;
  const state = {
    pid: child.pid,
    ended: false,
    said: () => readFileSync(logFile).subarray(from).toString("utf8"),
  };
  for (const event of ["exit", "error"]) child.once(event, () => (state.ended = true));
  return state;
}

const passing = /could not bind|is still in use|lock file "postmaster.pid" already exists/;

/**
 * The server up and answering: adopted when it already runs (a launcher that was killed leaves it behind), else
 * started, on the next free port when the usual one is taken.
 */
export async function startServer(place, { password, port, settings = {}, fixedPort = false }) {
  const logFile = join(dirname(place.data), "postgres.log");
  const running = runningServer(place.data);
  if (running && (await untilReady(running.port, password, () => pidIsAlive(running.pid))))
    return { ...running, adopted: true };
  const until = Date.now() + 30_000;
  let at = port;
  let said = "";
  for (let deaths = 0; deaths < 5 && Date.now() < until && !place.closing; ) {
    if (!fixedPort && !(await portIsFree(at))) {
      at += 1;
      continue;
    }
    const child = launch(place, at, settings, logFile);
    if (await untilReady(at, password, () => !child.ended))
      return { pid: child.pid, port: at, adopted: false };
    said = child.said();
    const another = runningServer(place.data);
    if (another) return startServer(place, { password, port: another.port, settings, fixedPort });
    // The last sessions of a server that was killed leave within moments; the port's last holder may, too.
    if (!passing.test(said)) deaths += 1;
    if (!fixedPort && /could not bind/.test(said)) at += 1;
    await wait(200);
  }
  throw new DatabaseTrouble("start", said);
}

/** A fast shutdown: sessions are ended, everything is written, the lock file goes. */
export async function stopServer(place, pid, { graceMs = 20_000 } = {}) {
  if (!pidIsAlive(pid)) return;
  if (isWindows) {
    spawnSync(programIn(place.binaries, "pg_ctl"), ["stop", "-D", place.data, "-m", "fast", "-w"], {
      windowsHide: true,
    });
    return;
  }
  process.kill(pid, "SIGINT");
  const until = Date.now() + graceMs;
  while (pidIsAlive(pid) && Date.now() < until) await wait(25);
  if (pidIsAlive(pid)) process.kill(pid, "SIGQUIT");
  while (pidIsAlive(pid) && Date.now() < until + 5000) await wait(25);
}
