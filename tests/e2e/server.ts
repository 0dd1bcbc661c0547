import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { test as base } from "@playwright/test";
import { Client } from "pg";

export { expect } from "@playwright/test";

type Place = { url: string; databaseUrl: string; ownerUrl: string; adminUrl: string; log: () => string };

/**
 * The production server and a copy of the demo year, both belonging to one worker alone: what a journey writes is
 * seen by the journeys after it in the same worker, never by those of another. `databaseUrl` is the application's
 * role, `ownerUrl` the owner's, `adminUrl` a superuser's. An error in the browser's console fails the test, unless
 * `test.use({ expectedConsole: [/pattern/] })` says that it belongs to what is tested.
 */
export const test = base.extend<
  { expectedConsole: RegExp[]; quietConsole: void; databaseUrl: string; ownerUrl: string; adminUrl: string },
  { place: Place }
>({
  expectedConsole: [[], { option: true }],
  place: [({}, use) => withPlace(use), { scope: "worker", timeout: 90_000 }],
  baseURL: ({ place }, use) => use(place.url),
  databaseUrl: ({ place }, use) => use(place.databaseUrl),
  ownerUrl: ({ place }, use) => use(place.ownerUrl),
  adminUrl: ({ place }, use) => use(place.adminUrl),
  quietConsole: [
    async ({ context, expectedConsole, place }, use, info) => {
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (!expectedConsole.some((pattern) => pattern.test(text))) complaints.push(text);
      };
      context.on("weberror", (error) => complain(error.error().stack ?? error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error") complain(`${message.text()} (${message.location().url})`);
      });
      const before = place.log().length;
      await use();
      const said = place.log().slice(before);
      if (said && info.status !== info.expectedStatus) await info.attach("server", { body: said });
      if (complaints.length > 0) throw new Error(`the browser's console says:\n${complaints.join("\n")}`);
    },
    { auto: true },
  ],
});

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: browser tests are run by "npm test" or "npm test -- e2e"`);
  return value;
}

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new Client({ connectionString: setting("TEST_ADMIN_URL") });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

function addressFor(user: string | null, database: string): string {
  const url = new URL(setting("TEST_ADMIN_URL"));
  if (user) url.username = user;
  url.pathname = `/${database}`;
  return url.href;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? done(address.port) : failed(new Error("no port")),
      );
    });
  });
}

async function untilHealthy(url: string, server: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (server.exitCode !== null)
      throw new Error(`the server ended with status ${server.exitCode}:\n${log()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`the server never became healthy:\n${log()}`);
}

/** Ends with the worker, also when that is killed: the preloaded tether watches the channel between the two. */
function startServer(env: Record<string, string>): { server: ChildProcess; log: () => string } {
  const tether = pathToFileURL(resolve(import.meta.dirname, "../../lib/launch/tether.mjs")).href;
  const server = spawn(process.execPath, ["--import", tether, setting("TEST_SERVER")], {
    env: { ...process.env, NODE_ENV: "production", SOLIEU_TETHER: "1", DATABASE_OWNER_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  let text = "";
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (bytes: Buffer) => (text += bytes.toString()));
  return { server, log: () => text };
}

async function withPlace(use: (place: Place) => Promise<void>): Promise<void> {
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  await asAdmin(
    `create database ${name} template ${setting("TEST_DEMO_TEMPLATE")} owner solieu_owner`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to solieu_app`,
  );
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const databaseUrl = addressFor("solieu_app", name);
  const ownerUrl = addressFor("solieu_owner", name);
  const publication = { PUBLICATION_URL: "https://tracuu.example.vn" };
  const env = { DATABASE_URL: databaseUrl, PUBLIC_URL: url, NEXTAUTH_URL: url, ...publication };
  const { server, log } = startServer({ ...env, PORT: String(port), HOSTNAME: "127.0.0.1" });
  // What helpers of a journey read: the same settings as the server they talk to.
  Object.assign(process.env, env, { DATABASE_OWNER_URL: ownerUrl });
  try {
    await untilHealthy(url, server, log);
    await use({ url, databaseUrl, ownerUrl, adminUrl: addressFor(null, name), log });
  } finally {
    const ended = server.exitCode === null ? new Promise((done) => server.once("exit", done)) : null;
    server.kill("SIGTERM");
    const force = setTimeout(() => server.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(force);
    await asAdmin(`drop database if exists ${name} with (force)`);
  }
}
