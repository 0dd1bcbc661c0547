import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDataFolder } from "./paths.mjs";

function writeClosed(file, text) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, file);
}

const newSecret = () => randomBytes(32).toString("hex");

/** Made once for this clone and kept beside its data: the passwords of the database roles and the session secret. */
export function ensureSecrets() {
  const file = join(ensureDataFolder(), "secrets.json");
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const wanted = ["superuser", "owner", "app", "publication", "session"];
  const secrets = Object.fromEntries(wanted.map((name) => [name, known[name] ?? newSecret()]));
  if (wanted.some((name) => known[name] === undefined))
    writeClosed(file, `${JSON.stringify({ ...known, ...secrets }, null, 2)}\n`);
  return secrets;
}

/** The Ed25519 key that signs; its public half is what gets published. */
export function ensureSigningKey() {
  const file = join(ensureDataFolder(), "signing-key.pem");
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeClosed(file, privateKey.export({ type: "pkcs8", format: "pem" }));
  }
  return file;
}
