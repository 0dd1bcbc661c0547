import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findViolations, readSources } from "./house";

const root = process.cwd();

describe("the house", () => {
  it("is in order", () => {
    expect(findViolations(readSources(root))).toEqual([]);
  });

  it("has these rooms at the top and no others", () => {
    const rooms = readdirSync(root).filter((name) => !name.startsWith(".") && name !== "node_modules");
    const generated = ["next-env.d.ts"];
    expect(rooms.filter((name) => !generated.includes(name)).toSorted()).toEqual(
      [
        "README.md",
        "app",
        "components",
        "lib",
        "next.config.ts",
        "package-lock.json",
        "package.json",
        "prisma",
        "proxy.ts",
        "public",
        "tests",
        "tsconfig.json",
      ].toSorted(),
    );
  });
});

/** Each planted file breaks one rule; a rule that does not notice is no rule. */
const planted: [path: string, source: string, says: string][] = [
  ["lib/lots/rules.ts", 'import { readFileSync } from "node:fs";', "rules may not import node:fs"],
  ["lib/lots/rules.ts", 'import { database } from "@/lib/core/db";', "rules may not import @/lib/core/db"],
  ["lib/lots/rules.ts", 'import { z } from "zod";', "rules may not import zod"],
  [
    "lib/lots/schema.ts",
    'import { PrismaClient } from "@/prisma/client/client";',
    "schema may not import @/prisma/client/client",
  ],
  [
    "lib/lots/queries.ts",
    'import "server-only";\nimport { receiveLot } from "@/lib/lots/commands";',
    "queries may not import @/lib/lots/commands",
  ],
  [
    "lib/lots/commands.ts",
    'import "server-only";\nimport { getLotSheet } from "@/lib/lots/queries";',
    "commands may not import @/lib/lots/queries",
  ],
  [
    "lib/lots/actions.ts",
    'import { getLotSheet } from "@/lib/lots/queries";',
    "actions may not import @/lib/lots/queries",
  ],
  [
    "lib/lots/actions.ts",
    "export async function bare() {}",
    "an action is a command behind formAction, nothing else",
  ],
  [
    "components/lots/lot.tsx",
    'import { database } from "@/lib/core/db";',
    "components may not import @/lib/core/db",
  ],
  [
    "components/lots/lot.tsx",
    'import { getLotSheet } from "@/lib/lots/queries";',
    "components may not import @/lib/lots/queries",
  ],
  [
    "app/(desk)/lots/page.tsx",
    'await requirePermission("lots.read");\nimport { receiveLot } from "@/lib/lots/commands";',
    "pages may not import @/lib/lots/commands",
  ],
  [
    "app/(desk)/lots/page.tsx",
    'await requirePermission("lots.read");\nimport { database } from "../../../lib/core/db";',
    "pages may not import ../../../lib/core/db",
  ],
  [
    "app/(desk)/lots/page.tsx",
    "export default function Page() {}",
    "a page asks for a permission before anything else",
  ],
  ["lib/lots/helpers.ts", "", "a file of this name has no place"],
  ["lib/lots/rules.ts", "\n".repeat(251), "251 lines, the limit is 250"],
  [
    "lib/lots/queries.ts",
    'import "server-only";\nconst reader = actor as Allowed<"lots.read">;',
    "a permission is granted by allow(), never by a cast",
  ],
  [
    "components/lots/lot.tsx",
    "show(reader as never);",
    "a permission is granted by allow(), never by a cast",
  ],
  ["lib/lots/queries.ts", "", 'lacks import "server-only"'],
  [
    "lib/lots/queries.ts",
    'import "server-only";\ntx.$queryRawUnsafe(text);',
    "raw SQL is tagged, never a string",
  ],
  ["lib/lots/schema.ts", "z.coerce.number()", "z.coerce.number() reads an empty box as 0"],
  [
    "lib/lots/commands.ts",
    'import "server-only";\nrunCommand(command, actor, input, { replay: true });',
    "only database tools and tests replay signatures",
  ],
  ["components/reports/year.tsx", "const tonnes = 86.2;", "a published figure is typed into the code"],
  ["lib/reports/rules.ts", "const masks = 102_300;", "a published figure is typed into the code"],
];

describe("a planted violation is caught", () => {
  it.each(planted)("%s: %s", (path, source, says) => {
    expect(findViolations(new Map([[path, source]]))).toContainEqual({ path, says });
  });
  it("but a type may come from anywhere", () => {
    const source =
      'import type { LotSheet } from "@/lib/lots/queries";\nimport { type Tx } from "@/lib/core/db";';
    expect(findViolations(new Map([["components/lots/lot.tsx", source]]))).toEqual([]);
  });
});
