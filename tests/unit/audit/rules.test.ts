import { describe, expect, it } from "vitest";
import { compareRow, readRecordAddress, readSeq, whyOf, writeRecordAddress } from "@/lib/audit/rules";

describe("an address of the trail", () => {
  it("names a table and a record, or nothing", () => {
    const id = "01a20669-a539-73a9-82ab-dda24d4d6d98";
    expect(readRecordAddress(`lot:${id}`)).toEqual({ table: "lot", id });
    expect(readRecordAddress(`public.run_carrier:${id}`)).toEqual({ table: "run_carrier", id });
    expect(writeRecordAddress({ table: "public.lot", id })).toBe(`lot:${id}`);
    const odd = [
      undefined,
      "",
      "lot",
      "lot:",
      ":x",
      "lot:a b",
      "lot:';--",
      "restricted.security_event:1",
      "LOT:1",
    ];
    expect(odd.map(readRecordAddress)).toEqual(odd.map(() => null));
  });

  it("is a whole number from 1", () => {
    expect(["1", "42"].map(readSeq)).toEqual([1, 42]);
    expect([undefined, "0", "-1", "1.5", "1e3", "x", "9".repeat(16)].map(readSeq)).toEqual(
      Array(7).fill(null),
    );
  });
});

describe("a change", () => {
  it("shows what differs and counts what does not", () => {
    const before = { id: "1", stage: "received", version: 1, tags: ["a"] };
    const { changed, unchanged } = compareRow({
      before,
      after: { ...before, stage: "loading", tags: ["a", "b"] },
    });
    expect(changed).toEqual([
      { field: "stage", before: "received", after: "loading" },
      { field: "tags", before: ["a"], after: ["a", "b"] },
    ]);
    expect(unchanged).toBe(2);
  });

  it("of a new row shows what it holds", () => {
    expect(compareRow({ before: null, after: { id: "1", note: null } })).toEqual({
      changed: [{ field: "id", before: null, after: "1" }],
      unchanged: 0,
    });
  });

  it("has the reason its person gave, or the codes that refused it", () => {
    expect(whyOf({ reason: "release.own-reading", input: { reason: "x" } })).toBe("release.own-reading");
    expect(whyOf({ reason: null, input: { note: "", reason: "rách thùng" } })).toBe("rách thùng");
    expect(whyOf({ input: { lateReason: "mất điện" } })).toBe("mất điện");
    expect(whyOf({ input: null })).toBeNull();
    expect(whyOf({ input: "x" })).toBeNull();
    expect(whyOf({})).toBeNull();
  });
});
