import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const dataFolder = join(root, ".data");
export const testFolder = join(root, ".test");
export const isWindows = process.platform === "win32";
export const isRoot = process.getuid?.() === 0;

/** A short name for this clone, the same at every start. */
export const cloneName = createHash("sha256").update(root).digest("hex").slice(0, 12);

/** Others may pass through (the database may run as another account); the files inside are closed one by one. */
export function ensureDataFolder() {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  return dataFolder;
}

export const inRoot = (...parts) => join(root, ...parts);
export const moduleFile = (...parts) => join(root, "node_modules", ...parts);
