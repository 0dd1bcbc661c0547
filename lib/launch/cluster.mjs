import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findPlace } from "./database.mjs";
import { anyFreePort } from "./port.mjs";
import { addressOf, initialise, runningServer, startServer, stopServer } from "./postgres.mjs";
import { pidIsAlive } from "./process.mjs";
import { explain } from "./report.mjs";
import { ensureRoles } from "./roles.mjs";

/**
 * A throw-away PostgreSQL for tests, run as a child of whoever needs it (with an IPC channel). It says
 * `{ adminUrl, pid }` when ready and is gone, folder and all, when the channel closes. All roles share one password.
 * With `--restart` a server that dies comes back on its port, as it does under `npm start`.
 */
const prefix = "solieu-test-";
const settings = { fsync: "off", full_page_writes: "off", max_connections: 200, log_min_messages: "fatal" };

async function removeFolder(folder) {
  const pid = runningServer(join(folder, "postgres"))?.pid;
  if (pid !== undefined) await stopServer({}, pid, { graceMs: 5000 });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What a run that was killed in one blow, with all its children, left behind. */
async function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : 0;
    if (owner > 0 && !pidIsAlive(owner)) await removeFolder(join(folder, name)).catch(() => {});
  }
}

function makeFolder(parent) {
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

async function main() {
  await sweep(tmpdir());
  const base = makeFolder(tmpdir());
  const aside = join("/var/tmp", `${prefix}${process.pid}-aside`);
  const folders = new Set([base]);
  let place = null;
  let server = null;
  let closing = false;
  const close = async (status) => {
    if (closing) return;
    closing = true;
    if (place) place.closing = true;
    const pid = server?.pid ?? place?.pid;
    if (pid !== undefined) await stopServer(place, pid, { graceMs: 5000 });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit(status);
  };
  process.on("disconnect", () => void close(0));
  process.on("SIGTERM", () => void close(0));
  process.on("SIGINT", () => {});
  try {
    place = findPlace(base, aside);
    if (place.data.startsWith(aside)) folders.add(aside);
    const password = randomBytes(16).toString("hex");
    initialise(place, password, { sync: false });
    server = await startServer(place, { password, port: await anyFreePort(), settings });
    const adminUrl = addressOf(server.port, password);
    await ensureRoles(adminUrl, { owner: password, app: password, publication: password });
    process.send?.({ adminUrl, pid: server.pid });
    if (!process.argv.includes("--restart")) return;
    for (;;) {
      await wait(100);
      if (closing) return;
      if (pidIsAlive(server.pid)) continue;
      server = await startServer(place, { password, port: server.port, settings, fixedPort: true });
      process.send?.({ adminUrl, pid: server.pid });
    }
  } catch (error) {
    if (!closing) explain(error);
    await close(1);
  }
}

await main();
