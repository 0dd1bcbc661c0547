import { describe, expect, it } from "vitest";
import { checkEvent, type EventEntry } from "@/lib/security/rules";

const at = new Date("2026-11-20T09:00:00+07:00");
const event = (more: Partial<EventEntry> = {}): EventEntry => ({
  kind: "seal",
  occurredAt: at,
  summary: "Niêm phong còn nguyên",
  actionTaken: null,
  ...more,
});

const codes = (entry: EventEntry, correction = false) => {
  const verdict = checkEvent(entry, { at, correction });
  return verdict.ok ? [] : verdict.error.map((refusal) => `${refusal.field}: ${refusal.code}`);
};

describe("a security event", () => {
  it("is in the past, and not of another year by a slip", () => {
    expect(codes(event())).toEqual([]);
    expect(codes(event({ occurredAt: new Date(at.getTime() + 1) }))).toEqual([
      "occurredAt: security.in-future",
    ]);
    expect(codes(event({ occurredAt: new Date("2025-11-18T09:00:00+07:00") }))).toEqual([
      "occurredAt: security.too-long-ago",
    ]);
  });

  it("may be corrected years later", () => {
    const old = event({ occurredAt: new Date("2020-11-18T09:00:00+07:00") });
    expect(codes(old)).toEqual(["occurredAt: security.too-long-ago"]);
    expect(codes(old, true)).toEqual([]);
  });

  it.each(["alarm", "discrepancy"] as const)("%s says what was done about it", (kind) => {
    expect(codes(event({ kind }))).toEqual(["actionTaken: security.action-missing"]);
    expect(codes(event({ kind, actionTaken: "Đã kiểm tra tại chỗ" }))).toEqual([]);
  });
});
