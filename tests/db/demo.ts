import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { createDatabase, type TestDatabase } from "./database";
import { asAdmin, templateName, urlFor } from "./template";

const root = resolve(import.meta.dirname, "../..");
const ownTemplate = "solieu_demo_by_hand";
/** Any number that no other user of the test server takes. */
const demoLock = 727_003;
const patienceMs = 300_000;

function whichExist(names: readonly string[]): Promise<string[]> {
  return asAdmin(async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where datname = any($1)",
      [names],
    );
    return rows.map((row) => row.datname);
  });
}

/** `npm test` loads the demo year beside the other tests: its name appears when it is whole. */
async function untilLoaded(name: string): Promise<string> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(250)) {
    const found = await whichExist([name, `${name}_failed`]);
    if (found.includes(name)) return name;
    if (found.length > 0) break;
  }
  throw new Error("the demo year could not be loaded: see the part that loads it");
}

/** One file run by hand loads the demo year itself, once for the server it runs on. */
function loadByHand(): Promise<string> {
  return asAdmin(async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [demoLock]);
    if ((await whichExist([ownTemplate])).length > 0) return ownTemplate;
    const unfinished = `${ownTemplate}_unfinished`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished} template ${await templateName()} owner solieu_owner`);
    const args = ["--conditions=react-server", "--import", "tsx", resolve(root, "prisma/seed/index.ts")];
    const addresses = {
      DATABASE_URL: urlFor("solieu_app", unfinished),
      DATABASE_OWNER_URL: urlFor("solieu_owner", unfinished),
    };
    await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, ...addresses } });
    await admin.query(`alter database ${unfinished} rename to ${ownTemplate}`);
    return ownTemplate;
  });
}

/** A copy of the demo year of its own for one test file. Give the hook that calls it `demoTimeoutMs`. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  const awaited = process.env.TEST_DEMO_TEMPLATE;
  return createDatabase(awaited ? await untilLoaded(awaited) : await loadByHand());
}

export const demoTimeoutMs = patienceMs + 60_000;
