import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAndMark, buildIsFresh, ensureClient, filesUnder, fingerprintOf } from "./build.mjs";
import { startNode, stopAllChildren, succeeded } from "./child.mjs";
import { startDatabase, stopDatabase } from "./database.mjs";
import { ensureInstalled } from "./install.mjs";
import { noteInLock, releaseLock, takeLock } from "./lock.mjs";
import { ensureDataFolder, inRoot } from "./paths.mjs";
import { freePort } from "./port.mjs";
import { keepPublication } from "./publish.mjs";
import { elapsed, explain, hush, Plain, say, stage } from "./report.mjs";
import { ensureSecrets, ensureSigningKey } from "./secrets.mjs";
import { startApp } from "./server.mjs";

const folder = ".next";
const script = (file) => ["--conditions=react-server", "--import", "tsx", inRoot(file)];
let stopping = false;

async function stop(status) {
  if (stopping) return;
  stopping = true;
  hush();
  await stopAllChildren();
  await stopDatabase();
  releaseLock();
  process.exit(status);
}

function ownDatabase() {
  if (!process.env.DATABASE_OWNER_URL) {
    throw new Plain(
      "DATABASE_URL đã đặt nhưng thiếu DATABASE_OWNER_URL: địa chỉ của vai trò sở hữu (solieu_owner), cần để cập nhật cấu trúc cơ sở dữ liệu. Xem .env.example.",
      "DATABASE_URL is set but DATABASE_OWNER_URL is missing: the address of the owning role (solieu_owner), needed to bring the database structure up to date. See .env.example.",
    );
  }
  return {
    appUrl: process.env.DATABASE_URL,
    publicationUrl: process.env.PUBLICATION_DATABASE_URL,
    ownerUrl: process.env.DATABASE_OWNER_URL,
    failed: new Promise(() => {}),
  };
}

/** The address people type; sign-in and forms refuse to work for any other. */
const originOf = (port) => process.env.PUBLIC_URL ?? `http://localhost:${port}`;

function environmentOf(facts, secrets, port) {
  return {
    DATABASE_URL: facts.appUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.session,
    SIGNING_KEY_FILE: process.env.SIGNING_KEY_FILE ?? ensureSigningKey(),
    PUBLIC_URL: originOf(port),
    NEXTAUTH_URL: originOf(port),
    // The running application never holds the owner's address, not even from an .env file.
    DATABASE_OWNER_URL: "",
  };
}

const runScript = (name, file, env, onLine) =>
  stage(name, () => succeeded(file, startNode(script(file), { env }), onLine));

/** What the database of this clone was last prepared from; a cluster put in its place has another identity. */
function preparation(facts) {
  const file = join(ensureDataFolder(), "prepared.json");
  const now = JSON.stringify({
    cluster: facts.identity,
    from: fingerprintOf([...filesUnder("prisma/migrations"), ...filesUnder("prisma/seed")]),
  });
  const done = existsSync(file) && readFileSync(file, "utf8") === now;
  return { done, note: () => writeFileSync(file, now) };
}

async function prepareDatabase(facts, env, embedded) {
  const ownerEnv = { ...env, DATABASE_OWNER_URL: facts.ownerUrl };
  const migrate = () => runScript("cấu trúc · migrations", "prisma/migrate.ts", ownerEnv);
  if (!embedded) return migrate();
  const { done, note } = preparation(facts);
  if (done) return;
  await migrate();
  if (existsSync(inRoot("prisma/seed/index.ts"))) {
    await runScript(
      "năm mẫu · demo year",
      "prisma/seed/index.ts",
      ownerEnv,
      (line) => line && say(`       ${line}`),
    );
  }
  note();
}

async function prepare(facts, env, embedded) {
  const application = async () => {
    if (!buildIsFresh(folder)) await stage("dựng ứng dụng · build", () => buildAndMark(folder));
  };
  await Promise.all([prepareDatabase(facts, env, embedded), application()]);
}

function printSignIns() {
  const file = inRoot("prisma/seed/demo-people.json");
  if (!existsSync(file)) return;
  const { password, pin, people } = JSON.parse(readFileSync(file, "utf8"));
  say("\n  Tài khoản thử, dữ liệu giả · demo sign-ins, synthetic data");
  for (const { staffCode, name, roles } of people) {
    say(`    ${staffCode.padEnd(8)} ${name.padEnd(24)} ${roles.join(", ")}`);
  }
  say(`  Mật khẩu chung · password for all: ${password}`);
  if (pin) say(`  PIN tại trạm · PIN at a shared station: ${pin}`);
}

/** A trial moves on to the next free port; behind a proxy another port than the one agreed would be silence. */
async function portFor(wished, embedded, holderJustLeft) {
  const port = await freePort(wished, { patienceMs: holderJustLeft || !embedded ? 6000 : 0 });
  if (port === wished || embedded) return port;
  throw new Plain(
    `Cổng ${wished} đang có chương trình khác dùng. Hãy dừng chương trình ấy hoặc đặt PORT khác.`,
    `Port ${wished} is used by another program. Stop that program or set another PORT.`,
  );
}

/** An application that was up and dies is started again on its port; three vain tries in a row end it. */
async function keepApp(options, onUp) {
  let vain = 2;
  for (;;) {
    if (stopping) return;
    try {
      const app = await startApp(options);
      vain = 0;
      await onUp(app);
      await app.ended;
    } catch (error) {
      vain += 1;
      if (vain >= 3 && !stopping) throw error;
    }
    if (!stopping) say("  …  ứng dụng dừng, đang chạy lại · the application stopped, starting it again");
  }
}

async function main() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const lock = takeLock();
  if (lock.holder) {
    const { url, pid } = lock.holder;
    say(`  Sổ liều đang chạy · already running: ${url ?? `pid ${pid}`}`);
    return process.exit(0);
  }
  say("Sổ liều");
  await ensureInstalled();
  const secrets = ensureSecrets();
  const embedded = !process.env.DATABASE_URL;
  const facts = embedded
    ? await stage("cơ sở dữ liệu · database", () => startDatabase(secrets))
    : ownDatabase();
  await ensureClient();
  const wished = lock.left?.port ?? Number(process.env.PORT ?? 3000);
  const env = environmentOf(facts, secrets, wished);
  await prepare(facts, env, embedded);
  const port = await portFor(wished, embedded, lock.left?.port !== undefined);
  const url = originOf(port);
  const host = process.env.HOST ?? "127.0.0.1";
  const beside = { wished: port + 100, embedded, say, isStopping: () => stopping };
  const publicUrl = await keepPublication(facts.publicationUrl, beside);
  const appEnv = { ...env, PUBLIC_URL: url, NEXTAUTH_URL: url, PUBLICATION_URL: publicUrl };
  let first = true;
  const running = keepApp({ folder, port, host, env: appEnv, onLine: say }, async (app) => {
    noteInLock({ url, port, appPid: app.pid });
    if (!first) return;
    first = false;
    say(`\n  ${url}   (${elapsed()})`);
    if (publicUrl)
      say(`  ${publicUrl}   tra cứu giấy chứng nhận, chỉ đọc · certificates for the public, read-only`);
    if (embedded) printSignIns();
    else await announceFirstAdministrator({ ...appEnv, DATABASE_OWNER_URL: facts.ownerUrl }, url);
    say("\n  Ctrl-C để dừng · to stop");
  });
  await Promise.race([running, facts.failed]);
}

/** Only while nobody administers a working centre; the code itself is all that the script prints. */
async function announceFirstAdministrator(env, url) {
  const file = "prisma/first-administrator.ts";
  if (!existsSync(inRoot(file))) return;
  const code = (await succeeded(file, startNode(script(file), { env }))).trim();
  if (!code) return;
  say(`\n  Người quản trị đầu tiên · first administrator: ${url}/first-administrator`);
  say(`  Mã dùng một lần · one-time code: ${code}`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => void stop(signal === "SIGINT" ? 130 : 0));
process.on("exit", releaseLock);
main().catch(async (error) => {
  if (!stopping) explain(error);
  await stop(1);
});
