import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const script = resolve(import.meta.dirname, "../../lib/launch/cluster.mjs");

function ready(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    server.once("message", (message: { adminUrl: string }) => done(message.adminUrl));
    server.once("exit", (code) => failed(new Error(`the throw-away PostgreSQL ended with status ${code}`)));
  });
}

function writeSigningKey(folder: string): string {
  const file = join(folder, "signing-key.pem");
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return file;
}

/** `npm test` brings a server and keys; one file run by hand gets its own, gone when the run is over. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_ADMIN_URL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "solieu-keys-"));
  process.env.SIGNING_KEY_FILE ??= writeSigningKey(folder);
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString("hex");
  const server = spawn(process.execPath, [script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
  process.env.TEST_ADMIN_URL = await ready(server);
  return async () => {
    const ended = new Promise<void>((done) => server.once("exit", () => done()));
    server.disconnect();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
