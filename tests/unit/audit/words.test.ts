import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { signedContents } from "@/lib/audit/signed";
import { audit as en } from "@/lib/i18n/audit.en";
import { audit as vi } from "@/lib/i18n/audit.vi";
import { en as english } from "@/lib/i18n/en";
import { sayTrailValue, sayWhy } from "@/lib/i18n/trail-values";
import { vi as vietnamese } from "@/lib/i18n/vi";

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

describe("what the trail keeps as codes", () => {
  const table = "public.lot";

  it("is said in the reader's language, by its table or by its column", () => {
    expect(sayTrailValue(vietnamese, { table, column: "stage" }, "in_process")).toBe("Đang chiếu xạ");
    expect(sayTrailValue(vietnamese, { table, column: "destination" }, "AU")).toBe("Úc");
    expect(
      sayTrailValue(english, { table: "public.signature", column: "meaning" }, "certificates.issued"),
    ).toBe("I issue this certificate of irradiation");
    expect(sayTrailValue(vietnamese, { table, column: "code" }, "in_process")).toBeNull();
    expect(sayTrailValue(vietnamese, { table, column: "stage" }, "unheard_of")).toBeNull();
  });

  it("says why something was refused without the facts nobody kept", () => {
    const why = (text: string) => sayWhy(english, text, "refused");
    expect(why("dosimetry.dosimeter-of-another-lot")).toBe("Dosimeter … belongs to lot ….");
    expect(why("specs.ratios-not-ascending release.INTERRUPTION")).toBe(
      `The minimum ratio … must be below the maximum ratio …. ${english.release.checks.names.INTERRUPTION}.`,
    );
    expect(why("dosimetry.lot-decided dosimetry.lot-decided")).toBe(
      "This lot has been decided on, so no reading can be added.",
    );
    expect(why("time.in-future unheard.of")).toBe("time.in-future unheard.of");
    expect(sayWhy(english, "password", "other")).toBe("by password");
    expect(sayWhy(vietnamese, "Mất điện", "done")).toBe("Mất điện");
  });

  it("never shows what words make of a missing fact", () => {
    for (const messages of [vietnamese, english]) {
      const codes = Object.values(messages).flatMap((section) =>
        "refusals" in section ? Object.keys(section.refusals) : [],
      );
      expect(codes.length).toBeGreaterThan(400);
      const said = codes.map((code) => sayWhy(messages, code, "refused"));
      expect(said.filter((words) => /undefined|NaN|\[object|\(,/.test(words))).toEqual([]);
    }
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
