import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The tree as text: path from the repository root → source. */
export type Sources = Map<string, string>;
export type Violation = { path: string; says: string };

const hand = /\.(ts|tsx|mjs)$/;
const skipped = /^(node_modules|\.next|\.data|\.test|\.git|prisma\/client)/;

export function readSources(root: string, folder = ""): Sources {
  const found: Sources = new Map();
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (skipped.test(path)) continue;
    if (entry.isDirectory()) for (const [inner, text] of readSources(root, path)) found.set(inner, text);
    else if (hand.test(path) && path !== "next-env.d.ts")
      found.set(path, readFileSync(join(root, path), "utf8"));
  }
  return found;
}

const pureCore = new Set(
  [
    "result",
    "permissions",
    "fields",
    "form-data",
    "units",
    "dates",
    "refusals",
    "keyset",
    "search",
    "canonical",
    "ids",
    "action-state",
    "typed-number",
    "typed-date",
    "pasted-table",
  ].map((name) => `lib/core/${name}`),
);
const gate = new Set(["actor", "session", "env"].map((name) => `lib/core/${name}`));

/** What kind of file a path is; null when a file of that name has no place. */
export function kindOf(path: string): string | null {
  const bare = path.replace(/\.(tsx?|mjs)$/, "");
  if (/^(next\.config|proxy)$/.test(bare)) return "configuration";
  if (["tests/", "prisma/", ".config/"].some((folder) => path.startsWith(folder))) return "tooling";
  if (path.startsWith("lib/launch/") && path.endsWith(".mjs")) return "launch";
  if (bare.startsWith("lib/core/policy/") || pureCore.has(bare)) return "pure core";
  if (gate.has(bare)) return "gate";
  if (/^lib\/core\/[a-z-]+$/.test(bare)) return "server core";
  if (bare.startsWith("lib/i18n/")) return "i18n";
  const noun =
    /^lib\/[a-z-]+\/(schema|rules|facts|signed|queries|commands|actions|document|import)(\/.+)?$/.exec(bare);
  if (noun?.[1]) return noun[1];
  if (bare.startsWith("components/")) return "components";
  if (bare.startsWith("app/api/")) return "endpoints";
  if (bare.startsWith("app/")) return "pages";
  return null;
}

/** Who may import whom at run time. Types may come from anywhere. "npm" stands for packages and Node's own modules. */
const mayImport: Record<string, string[]> = {
  configuration: ["gate", "pure core", "npm"],
  launch: ["launch", "document", "rules", "npm"],
  "pure core": ["pure core", "zod", "uuid"],
  gate: ["gate", "server core", "pure core", "npm"],
  "server core": ["server core", "gate", "pure core", "prisma client", "npm"],
  rules: ["rules", "pure core"],
  schema: ["schema", "rules", "pure core", "zod"],
  facts: ["facts", "rules", "server core", "pure core", "zod", "server-only"],
  signed: ["signed", "facts", "rules", "server core", "pure core", "zod", "server-only"],
  queries: ["queries", "facts", "signed", "rules", "server core", "pure core", "zod", "server-only"],
  commands: [
    "commands",
    "facts",
    "signed",
    "rules",
    "schema",
    "server core",
    "pure core",
    "zod",
    "server-only",
  ],
  actions: ["server core", "commands"],
  document: ["document", "rules", "i18n", "pure core", "npm"],
  import: ["rules", "schema", "pure core", "npm"],
  i18n: ["i18n", "rules", "pure core", "npm"],
  components: ["components", "actions", "i18n", "rules", "pure core", "npm"],
  pages: ["pages", "components", "queries", "gate", "i18n", "rules", "schema", "pure core", "npm"],
  endpoints: [
    "gate",
    "server core",
    "commands",
    "queries",
    "schema",
    "document",
    "i18n",
    "rules",
    "pure core",
    "npm",
  ],
};

const importLine = /^(?:import|export)\s+(type\s)?([^;]*?\sfrom\s+)?["']([^"']+)["']/gm;

/** Run-time imports of one file: type-only lines and lines that import only types are left out. */
function runtimeImports(source: string): string[] {
  return [...source.matchAll(importLine)]
    .filter(([, typeOnly, names]) => {
      if (typeOnly) return false;
      const inner = /\{([^}]*)\}/.exec(names ?? "")?.[1];
      const onlyTypes = inner
        ?.split(",")
        .filter((name) => name.trim())
        .every((name) => name.trim().startsWith("type "));
      return !(onlyTypes && /^\s*\{[^}]*\}\s*from\s*$/.test(names ?? ""));
    })
    .map(([, , , target]) => target ?? "");
}

function targetKind(from: string, target: string): string {
  if (/\.(css|json)$/.test(target)) return "npm";
  const isOwn = target.startsWith("@/") || target.startsWith(".");
  if (!isOwn) return ["zod", "server-only", "uuid"].includes(target) ? target : "npm";
  const path = target.startsWith("@/") ? target.slice(2) : join(from, "..", target);
  if (path.startsWith("prisma/client")) return "prisma client";
  return kindOf(/\.(tsx?|mjs)$/.test(path) ? path : `${path}.ts`) ?? "nothing";
}

function importViolations(path: string, source: string): Violation[] {
  const kind = kindOf(path);
  if (kind === "tooling") return [];
  if (kind === null) return [{ path, says: "a file of this name has no place" }];
  const allowed = mayImport[kind] ?? [];
  return runtimeImports(source)
    .filter((target) => {
      const other = targetKind(path, target);
      const isPackage = ["npm", "zod", "server-only", "uuid"].includes(other);
      return !(allowed.includes(other) || (isPackage && allowed.includes("npm")));
    })
    .map((target) => ({ path, says: `${kind} may not import ${target}` }));
}

const lineLimit = 250;

function sizeViolations(path: string, source: string): Violation[] {
  const free = path.startsWith("lib/i18n/") || path.startsWith("prisma/seed/data/");
  const lines = source.split("\n").length - 1;
  return !free && lines > lineLimit ? [{ path, says: `${lines} lines, the limit is ${lineLimit}` }] : [];
}

/** Pages that anybody may open, each with its reason in its own file. */
const openPages = ["app/login/", "app/no-access/", "app/enrol/", "app/first-administrator/"];

function pageViolations(path: string, source: string): Violation[] {
  if (!/^app\/.*page\.tsx$/.test(path) || openPages.some((open) => path.startsWith(open))) return [];
  const asks = /await requirePermission\(|await currentActor\(/.test(source);
  return asks ? [] : [{ path, says: "a page asks for a permission before anything else" }];
}

function permissionViolations(path: string, source: string): Violation[] {
  const forged = /\bas\s+(unknown\s+as\s+)?Allowed\b|\bas\s+never\b/.test(source);
  return forged && path !== "lib/core/permissions.ts" && !path.startsWith("tests/unit/architecture")
    ? [{ path, says: "a permission is granted by allow(), never by a cast" }]
    : [];
}

function secondLockViolations(path: string, source: string): Violation[] {
  const server = ["queries", "commands", "facts", "signed", "gate", "server core"].includes(
    kindOf(path) ?? "",
  );
  const plain = path === "lib/core/env.ts";
  return server && !plain && !source.includes('import "server-only"')
    ? [{ path, says: 'lacks import "server-only"' }]
    : [];
}

function actionViolations(path: string, source: string): Violation[] {
  if (kindOf(path) !== "actions") return [];
  const bare = source.split("\n").some((line) => /^export (async )?function|^export default/.test(line));
  return bare ? [{ path, says: "an action is a command behind formAction, nothing else" }] : [];
}

const forbiddenWords: [RegExp, string][] = [
  [/queryRawUnsafe|executeRawUnsafe/, "raw SQL is tagged, never a string"],
  [/z\.coerce\.number/, "z.coerce.number() reads an empty box as 0"],
  [/dangerouslySetInnerHTML/, "text is text"],
  [/\breplay: true\b/, "only database tools and tests replay signatures"],
];

function wordViolations(path: string, source: string): Violation[] {
  if (path.startsWith("tests/") || path.startsWith("prisma/")) return [];
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return forbiddenWords.filter(([word]) => word.test(code)).map(([, says]) => ({ path, says }));
}

/** The five numbers of the 2020 article: figures are counted, so none may stand in the code that shows them. */
const published = /\b86[.,_]?2(?:00)?(?:_?000)?\b|\b102[.,_]?300\b|\b22[.,_]?525\b|\b960\b/;

function numberViolations(path: string, source: string): Violation[] {
  if (/^(tests|prisma\/seed)\//.test(path)) return [];
  return published.test(source) ? [{ path, says: "a published figure is typed into the code" }] : [];
}

export function findViolations(sources: Sources): Violation[] {
  const checks = [
    importViolations,
    sizeViolations,
    pageViolations,
    permissionViolations,
    secondLockViolations,
    actionViolations,
    wordViolations,
    numberViolations,
  ];
  return [...sources].flatMap(([path, source]) => checks.flatMap((check) => check(path, source)));
}
