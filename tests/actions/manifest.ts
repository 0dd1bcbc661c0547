import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type ServerAction = { id: string; name: string; path: string };

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  edge: Record<string, unknown>;
};

/** A page that holds the action, as an address: groups fall away, parts in brackets become something that is not there. */
function addressOf(page: string): string {
  const parts = page
    .replace(/^app\//, "")
    .replace(/\/page$/, "")
    .split("/")
    .filter((part) => !/^\(.*\)$/.test(part));
  return `/${parts.map((part) => (part.startsWith("[") ? "0" : part)).join("/")}`;
}

const plainest = (pages: string[]) =>
  pages.toSorted((a, b) => a.split("[").length - b.split("[").length || a.length - b.length)[0] ?? "app/page";

/** Every action that the production build answers to, named by its file's folder and its export. */
export function readManifest(server: string): ServerAction[] {
  const built = readFileSync(server, "utf8").match(/"distDir":"\.?\/?([^"]+)"/)?.[1];
  if (!built) throw new Error(`${server} does not say where its build lies`);
  const file = join(dirname(server), built, "server/server-reference-manifest.json");
  const { node, edge }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  if (Object.keys(edge).length > 0) throw new Error("an action runs at the edge, where there is no database");
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace(/^lib\//, "").replace(/\/actions\.ts$/, "")}.${exportedName}`,
    path: addressOf(plainest(Object.keys(workers))),
  }));
}
