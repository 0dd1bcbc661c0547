import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/core/canonical";
import { enteredText, nestForm } from "@/lib/core/form-data";
import { cutPage, olderThan, readCursor, writeCursor } from "@/lib/core/keyset";
import { checkVersion } from "@/lib/core/refusals";
import { plainWords } from "@/lib/core/search";

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe("a form's boxes", () => {
  it("nest by dots, in numeric order", () => {
    const form = formOf([
      ["readings.10.doseGy", "3"],
      ["readings.2.doseGy", "2"],
      ["readings.0.doseGy", "1"],
      ["lotId", "x"],
      ["_key", "k"],
      ["_version", "4"],
      ["_password", "p"],
    ]);
    expect(nestForm(form)).toEqual({
      key: "k",
      password: "p",
      input: { lotId: "x", version: "4", readings: [{ doseGy: "1" }, { doseGy: "2" }, { doseGy: "3" }] },
    });
  });
  it("never reach a prototype", () => {
    const { input } = nestForm(
      formOf([
        ["__proto__.polluted", "yes"],
        ["a.constructor.b", "yes"],
      ]),
    );
    expect(input).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it("are given back after a refusal, secrets excepted", () => {
    const form = formOf([
      ["name", "Vải"],
      ["_password", "p"],
      ["newPassword", "p"],
      ["pin", "1"],
      ["$ACTION_KEY", "z"],
    ]);
    expect(enteredText(form)).toEqual({ name: "Vải" });
  });
});

describe("a stale form", () => {
  it("is refused with the fields that differ", () => {
    expect(checkVersion(3, { version: 4, name: "B", phone: "1" }, { name: "A", phone: "1" })).toEqual([
      { code: "stale", version: 4, differing: [{ field: "name", saved: "B" }] },
    ]);
    expect(checkVersion(4, { version: 4, name: "B" }, { name: "A" })).toEqual([]);
  });
});

describe("pages by key", () => {
  it("cut a list that was read one row too long", () => {
    const rows = [3, 2, 1].map((n) => ({ at: new Date(n), id: `00000000-0000-7000-8000-00000000000${n}` }));
    const page = cutPage(rows, (row) => row, 2);
    expect(page.rows).toHaveLength(2);
    expect(readCursor(page.older ?? undefined)).toEqual(rows[1]);
    expect(cutPage(rows.slice(0, 2), (row) => row, 2).older).toBeNull();
  });
  it("go on after a cursor by a bound and its ties, and begin without one", () => {
    const at = new Date("2020-06-12T01:00:00Z");
    const bound = (arrivedAt: { lte: Date } | { lt: Date }) => ({ arrivedAt });
    expect(olderThan(null, bound)).toEqual({});
    expect(olderThan({ at, id: "b" }, bound)).toEqual({
      AND: [{ arrivedAt: { lte: at } }, { OR: [{ arrivedAt: { lt: at } }, { id: { lt: "b" } }] }],
    });
  });
  it("start over when the link was cut", () => {
    expect(readCursor("nonsense")).toBeNull();
    expect(readCursor(writeCursor({ at: new Date(0), id: "x" }))).toBeNull();
    expect(readCursor(undefined)).toBeNull();
  });
});

describe("words and bytes", () => {
  it("search ignores accents, đ included", () => expect(plainWords("  Đồng  Tháp ")).toBe("dong thap"));
  it("equal content has equal bytes", () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: null }], a: new Date(0) })).toBe(
      canonicalJson({ a: new Date(0), b: [1, { c: null }] }),
    );
    expect(canonicalJson({ n: 12n })).toBe('{"n":"12"}');
  });
});
