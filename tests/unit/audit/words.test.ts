import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { signedContents } from "@/lib/audit/signed";
import { audit as en } from "@/lib/i18n/audit.en";
import { audit as vi } from "@/lib/i18n/audit.vi";

function sourcesIn(folder: string): { path: string; source: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, source: readFileSync(path, "utf8") }));
}

const lib = sourcesIn("lib");

/** Security is in a chain of its own, which this page never shows. */
const commandNames = lib
  .filter(({ path }) => /\/commands(\/|\.ts)/.test(path))
  .flatMap(({ source }) =>
    [...source.matchAll(/defineCommand\(\{\s*name: "([^"]+)"/g)].map((match) => match[1] ?? ""),
  )
  .filter((name) => !name.startsWith("security."));

describe("the trail's words", () => {
  it("exist for every command, in both languages", () => {
    expect(commandNames.length).toBeGreaterThan(50);
    for (const words of [vi, en])
      expect(commandNames.filter((name) => words.command(name) === name)).toEqual([]);
  });

  it("stand as they are where nobody wrote any", () => {
    expect(vi.command("x.y")).toBe("x.y");
    expect(en.table("public.unheard_of")).toBe("public.unheard_of");
    expect(en.column("unheard_of")).toBe("unheard_of");
  });
});

describe("the list of what can be signed", () => {
  it("holds every kind, each once", () => {
    const kinds = lib
      .filter(({ path }) => path.endsWith("/signed.ts") && !path.includes("audit"))
      .flatMap(({ source }) =>
        [...source.matchAll(/recordType: "([^"]+)"/g)].map((match) => String(match[1])),
      );
    expect(signedContents.map((content) => content.recordType).toSorted()).toEqual(kinds.toSorted());
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
