import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browserArguments, findBrowser } from "./browser.mjs";
import { buildIsFresh, ensureClient, serverIn } from "./build.mjs";
import { application, deadCode, format, lint, part, playwright, types, vitest } from "./checks.mjs";
import { startNode, stopAllChildren, succeeded } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { mutation } from "./mutation.mjs";
import { inRoot, testFolder } from "./paths.mjs";
import { complain, elapsed, explain, say } from "./report.mjs";
import { total } from "./results.mjs";
import { ensureDatabase, renameDatabase } from "./roles.mjs";

const folder = ".next-test";
const demoTemplate = "solieu_demo";
const ok = { counts: { passed: 1, failed: 0 }, output: "" };
/** Vitest projects that drive the production server; each has the machine to itself. */
const serverProjects = ["actions", "crash"].filter((name) => existsSync(inRoot("tests", name)));
/**
 * Takes too long for every day: `npm test -- scale` measures pages at 1,000 and 100,000 lots, `npm test -- mutation`
 * whether the unit tests notice when a rule is changed.
 */
const onDemand = ["scale", "mutation"];
const parts = ["checks", "unit", "db", ...serverProjects, "e2e", ...onDemand];

/** `npm test` runs everything; `npm test -- db lots` one part, and in it the files whose names hold the words. */
const [asked, ...filters] = process.argv.slice(2);
const wants = (name) => asked === name || (asked === undefined && !onDemand.includes(name));
const withServers = [...serverProjects, "e2e", "scale"];
const wantsServer = withServers.some(wants);

/** What a developer's own settings say about databases and addresses has no place in a test. */
for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "PUBLIC_URL", "NEXTAUTH_URL", "PORT", "HOST"]) {
  process.env[name] = "";
  delete process.env[name];
}

function testSecrets() {
  const file = join(testFolder, "signing-key.pem");
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return { SIGNING_KEY_FILE: file, NEXTAUTH_SECRET: randomBytes(32).toString("hex") };
}

function startCluster() {
  // Who measures at scale also restarts the server, and reads on.
  const keep = asked === "scale" ? ["--restart"] : [];
  const child = startNode([inRoot("lib/launch/cluster.mjs"), ...keep], { env: { SOLIEU_TETHER: "" } });
  return new Promise((done, failed) => {
    let said = "";
    child.stderr.on("data", (bytes) => (said += bytes));
    child.once("message", ({ adminUrl }) => done(adminUrl));
    child.once("exit", (code) => failed(new Error(`the throw-away PostgreSQL ended (${code})\n${said}`)));
  });
}

const script = (file, env) =>
  succeeded(
    file,
    startNode([inRoot(file)], { nodeArgs: ["--conditions=react-server", "--import", "tsx"], env }),
  );

/**
 * A migrated and seeded database that every worker copies. It bears its name only when whole: tests that need it
 * wait for that name, or for the one that says it never will be.
 */
async function demoDatabase(adminUrl, secrets) {
  const unfinished = `${demoTemplate}_unfinished`;
  const address = (user) => {
    const url = new URL(adminUrl);
    url.username = user;
    url.pathname = `/${unfinished}`;
    return url.href;
  };
  await ensureDatabase(adminUrl, unfinished);
  const origin = { PUBLIC_URL: "http://localhost:3000", NEXTAUTH_URL: "http://localhost:3000" };
  const env = {
    ...secrets,
    ...origin,
    DATABASE_URL: address("solieu_app"),
    DATABASE_OWNER_URL: address("solieu_owner"),
  };
  try {
    await script("prisma/migrate.ts", env);
    await script("prisma/seed/index.ts", env);
    await renameDatabase(adminUrl, unfinished, demoTemplate);
    return ok;
  } catch (error) {
    await renameDatabase(adminUrl, unfinished, `${demoTemplate}_failed`);
    throw error;
  }
}

async function databaseLane(secrets, context) {
  const counts = await part("database", async () => {
    context.env.TEST_ADMIN_URL = await startCluster();
    return ok;
  });
  if (counts.failed > 0) return [counts];
  // One part by hand does not wait for the demo year: the test that wants it makes it.
  const seeded = asked === "db" ? {} : { TEST_DEMO_TEMPLATE: demoTemplate };
  const work = [];
  if (asked !== "db") work.push(part("demo year", () => demoDatabase(context.env.TEST_ADMIN_URL, secrets)));
  if (wants("db")) work.push(vitest("db", { ...secrets, ...context.env, ...seeded }, filters));
  const done = await Promise.all(work);
  if (asked !== "db" && done[0].failed === 0) Object.assign(context.env, seeded);
  return [counts, ...done];
}

async function buildLane() {
  if (!wantsServer || (asked !== undefined && buildIsFresh(folder))) return [];
  return [await application(folder)];
}

async function browserLane(context) {
  if (!wants("e2e")) return [];
  const found = async () => {
    const { path, from } = await findBrowser();
    say(`       ${from}`);
    Object.assign(context.env, { TEST_BROWSER: path, TEST_BROWSER_ARGS: JSON.stringify(browserArguments) });
    return ok;
  };
  return [await part("browser", found)];
}

async function quickLane() {
  const counts = [];
  if (wants("unit")) counts.push(await vitest("unit", {}, filters));
  if (wants("mutation")) counts.push(...(await mutation(filters)));
  if (wants("checks")) for (const check of [format, types, lint, deadCode]) counts.push(await check());
  return counts;
}

async function run() {
  if (asked !== undefined && !parts.includes(asked))
    throw new Error(`not a part: ${asked} (${parts.join(", ")})`);
  await ensureInstalled();
  await ensureClient();
  mkdirSync(testFolder, { recursive: true });
  const secrets = testSecrets();
  const context = { env: {} };
  const lanes = [buildLane(), browserLane(context), quickLane()];
  if (wants("db") || wantsServer) lanes.push(databaseLane(secrets, context));
  const counts = (await Promise.all(lanes)).flat();
  if (wantsServer) counts.push(...(await withServer(secrets, context)));
  return total(counts);
}

/** Alone on the machine, one after the other, so that nothing here waits for a compiler. */
async function withServer(secrets, context) {
  const { TEST_DEMO_TEMPLATE: demo, TEST_BROWSER: browser } = context.env;
  const ready = demo !== undefined && existsSync(serverIn(folder));
  const env = { ...secrets, ...context.env, TEST_SERVER: serverIn(folder) };
  const counts = [];
  for (const name of withServers.filter(wants)) {
    if (!ready || (name === "e2e" && browser === undefined)) {
      complain(`  ✗  ${name}: no build, no demo year or no browser`);
      counts.push({ passed: 0, failed: 1 });
    } else counts.push(await (name === "e2e" ? playwright(env, filters) : vitest(name, env, filters)));
  }
  return counts;
}

async function finish({ passed, failed }) {
  await stopAllChildren();
  say(`\n  ${elapsed()}`);
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, async () => {
    if (stopped) return;
    stopped = true;
    await stopAllChildren();
    process.exit(130);
  });
}

run().then(finish, (error) => {
  if (stopped) return;
  explain(error);
  return finish({ passed: 0, failed: 1 });
});
