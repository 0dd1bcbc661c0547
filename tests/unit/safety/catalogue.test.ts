import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decideLoad } from "@/lib/safety/rules/catalogue";
import { isAtThisPlant, isRecordable } from "@/lib/safety/rules/check";
import { loadTemplatesInput } from "@/lib/safety/schema";

const catalogue: { id: string; performedBy: string }[] = JSON.parse(
  readFileSync("prisma/seed/data/check-templates.json", "utf8"),
);

describe("the catalogue", () => {
  const { templates } = loadTemplatesInput.parse({ templates: catalogue });

  it("loads as it is, without what belongs to source security", () => {
    expect(templates.length).toBeGreaterThan(60);
    const codes = templates.map((template) => template.id);
    for (const row of catalogue) {
      expect(codes.includes(row.id)).toBe(row.performedBy === "OPERATOR" || row.performedBy === "RSO");
    }
    expect(codes.filter((code) => code.startsWith("SEC-"))).toEqual([]);
  });

  it("has checks of a dry plant to record, each measured one with a unit and a limit or a set-point to be typed", () => {
    const recordable = templates.filter((template) => isAtThisPlant(template) && isRecordable(template));
    expect(recordable.length).toBeGreaterThan(25);
    expect(recordable.map(({ id }) => id)).not.toContain("WKL-01");
    for (const template of recordable.filter(({ kind }) => kind === "NUM")) {
      expect(template.unit).not.toBe("");
      expect(template.siteSetpointRequired || template.lower !== null || template.upper !== null).toBe(true);
    }
  });
});

describe("loading", () => {
  const same = (one: { code: string; title: string }, other: { code: string; title: string }) =>
    one.title === other.title;

  it("twice adds nothing", () => {
    const rows = [{ code: "A", title: "a" }];
    expect(decideLoad(rows, rows, same)).toEqual({ ok: true, value: { missing: [] } });
    expect(decideLoad(rows, [], same)).toEqual({ ok: true, value: { missing: rows } });
  });

  it("never changes a check others were judged by", () => {
    expect(decideLoad([{ code: "A", title: "b" }], [{ code: "A", title: "a" }], same)).toEqual({
      ok: false,
      error: [{ code: "safety.template-differs", template: "A" }],
    });
  });
});
