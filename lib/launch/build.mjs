import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { startNode, succeeded } from "./child.mjs";
import { inRoot, moduleFile, root } from "./paths.mjs";

export function filesUnder(path) {
  if (!existsSync(inRoot(path))) return [];
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

export function fingerprintOf(paths) {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const path of paths.toSorted()) {
    hash.update(`\0${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(inRoot(path)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

const buildFiles = ["next.config.ts", "proxy.ts", "tsconfig.json", "package-lock.json", ".postcssrc.json"];

/** Everything the build can see: the launcher itself, tests and the demo's rows are not part of it. */
function buildSources() {
  const folders = ["app", "components", "lib", "public", "prisma/schema"].flatMap(filesUnder);
  const people = filesUnder("prisma/seed").filter((path) => /^prisma\/seed\/[^/]+\.json$/.test(path));
  const sources = [...folders.filter((path) => !path.startsWith("lib/launch/")), ...people];
  return [...sources, ...buildFiles.filter((path) => existsSync(inRoot(path)))];
}

const readMark = (file) => (existsSync(file) ? readFileSync(file, "utf8") : null);

/** Answers the fingerprint when the client must be generated anew, else null. */
function staleClient() {
  const now = fingerprintOf([...filesUnder("prisma/schema"), "package-lock.json", ".config/prisma.ts"]);
  const mark = inRoot("prisma/client/.fingerprint");
  return readMark(mark) === now && existsSync(inRoot("prisma/client/client.ts")) ? null : { now, mark };
}

/** The generator needs no engine; only Prisma's CLI asks for one, and is content with any program it never runs. */
export async function ensureClient() {
  const stale = staleClient();
  if (!stale) return;
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await succeeded("prisma generate", startNode([moduleFile("prisma/build/index.js"), "generate"], { env }));
  writeFileSync(stale.mark, stale.now);
}

export const serverIn = (folder) => inRoot(folder, "standalone", "server.js");

/** The build leaves out what a content network would serve; here the server serves it itself. */
function completeStandalone(folder) {
  const target = inRoot(folder, "standalone");
  cpSync(inRoot(folder, "static"), join(target, folder, "static"), { recursive: true });
  if (existsSync(inRoot("public"))) cpSync(inRoot("public"), join(target, "public"), { recursive: true });
}

async function build(folder) {
  rmSync(inRoot(folder, "standalone"), { recursive: true, force: true });
  const env = { NEXT_DIST_DIR: folder, NODE_ENV: "production" };
  await succeeded("next build", startNode([moduleFile("next/dist/bin/next"), "build"], { env }));
  if (!existsSync(serverIn(folder)))
    throw new Error(`next build left no ${relative(root, serverIn(folder))}`);
  completeStandalone(folder);
}

export const sourceFingerprint = () => fingerprintOf(buildSources());

/** Answers true when the build in the folder was made from exactly these sources. */
export function buildIsFresh(folder) {
  return (
    readMark(inRoot(folder, "source-fingerprint")) === sourceFingerprint() && existsSync(serverIn(folder))
  );
}

export async function buildAndMark(folder) {
  const before = sourceFingerprint();
  rmSync(inRoot(folder, "source-fingerprint"), { force: true });
  await build(folder);
  writeFileSync(inRoot(folder, "source-fingerprint"), before);
}
