import { describe, expect, test } from "vitest";
import { release as en } from "@/lib/i18n/release.en";
import { release as vi } from "@/lib/i18n/release.vi";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { StorageLimits } from "@/lib/release/rules/storage-limit";
import { checkLimit, type LimitEntry } from "@/lib/storage/rules/limits";
import type { StorageBound } from "@/lib/storage/rules/limits";
import { aTreatedFruitLot, aTreatedMaskBatch, judge, verdict } from "./lot-facts";
import { agreedStorage, at, treatedStore, untreatedStore } from "./zone-log";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();
const withLimits = (change: Partial<StorageLimits>, facts: ReleaseFacts = fruit): ReleaseFacts => ({
  ...facts,
  storageLimits: { ...agreedStorage, ...change },
});
const bound = (change: Partial<StorageBound>): StorageBound => ({
  phase: "after",
  maxHours: null,
  minC: null,
  maxC: null,
  source: "BQ-01",
  ...change,
});
const nothing = { bounds: [], temperatures: [] };
const warm = (celsius: number, time = "04:00") => [{ placeId: treatedStore.id, celsius, takenAt: at(time) }];

const day = (celsius: number, time: string) => [
  { placeId: treatedStore.id, celsius, takenAt: new Date(`2020-06-11T${time}:00Z`) },
];

describe("STORAGE_LIMIT", () => {
  // At the gate 00:10, on carriers 00:40, unloaded 03:20.
  test.each<[string, ReleaseFacts, string]>([
    ["kept in time and temperature", fruit, "pass"],
    [
      "exactly two hours after unloading",
      withLimits({ bounds: [bound({ maxHours: 2 })], asOf: at("05:20") }),
      "pass",
    ],
    [
      "a second longer",
      withLimits({ bounds: [bound({ maxHours: 2 })], asOf: new Date(at("05:20").getTime() + 1000) }),
      "hold: hold",
    ],
    [
      "half an hour before, one allowed",
      withLimits({ bounds: [bound({ phase: "before", maxHours: 1 })] }),
      "pass",
    ],
    [
      "six hours in all, five allowed",
      withLimits({ bounds: [bound({ phase: "whole", maxHours: 5 })], asOf: at("06:10") }),
      "hold: hold",
    ],
    [
      "six hours in all, six allowed",
      withLimits({ bounds: [bound({ phase: "whole", maxHours: 6 })], asOf: at("06:10") }),
      "pass",
    ],
    ["at the lower edge", withLimits({ temperatures: warm(2) }), "pass"],
    ["at the upper edge", withLimits({ temperatures: warm(4) }), "pass"],
    ["a tenth too cold", withLimits({ temperatures: warm(1.9) }), "hold: hold"],
    ["a tenth too warm", withLimits({ temperatures: warm(4.1) }), "hold: hold"],
    ["never measured", withLimits({ temperatures: [] }), "hold: hold"],
    ["read before it came, twelve hours ago", withLimits({ temperatures: day(3, "17:20") }), "pass"],
    ["read a minute earlier", withLimits({ temperatures: day(3, "17:19") }), "hold: hold"],
    [
      "last read more than twelve hours before it came",
      withLimits({ temperatures: day(3, "15:19") }),
      "hold: hold",
    ],
    ["too warm when last read", withLimits({ temperatures: day(9, "23:00") }), "hold: hold"],
    [
      "too warm, but read again before it came",
      withLimits({ temperatures: [...day(9, "22:00"), ...day(3, "23:00")] }),
      "pass",
    ],
    [
      "measured only elsewhere",
      withLimits({ temperatures: [{ placeId: untreatedStore.id, celsius: 3, takenAt: at("04:00") }] }),
      "hold: hold",
    ],
    [
      "a tenth under the only limit, the lower one",
      withLimits({ bounds: [bound({ minC: 2 })], temperatures: warm(1.9) }),
      "hold: hold",
    ],
    ["far over it", withLimits({ bounds: [bound({ minC: 2 })], temperatures: warm(30) }), "pass"],
    [
      "a tenth over the only limit, the upper one",
      withLimits({ bounds: [bound({ maxC: 4 })], temperatures: warm(4.1) }),
      "hold: hold",
    ],
    ["far under it", withLimits({ bounds: [bound({ maxC: 4 })], temperatures: warm(-20) }), "pass"],
    [
      "read twelve hours before it is judged",
      withLimits({ temperatures: warm(3, "03:30"), asOf: at("15:30") }),
      "pass",
    ],
    [
      "read a second earlier",
      withLimits({ temperatures: warm(3, "03:30"), asOf: new Date(at("15:30").getTime() + 1000) }),
      "hold: hold",
    ],
    [
      "read twelve hours after it came, and not before",
      withLimits({ temperatures: warm(3, "15:20"), asOf: at("16:00") }),
      "pass",
    ],
    [
      "read a minute later than that",
      withLimits({ temperatures: warm(3, "15:21"), asOf: at("16:00") }),
      "hold: hold",
    ],
    [
      "read every twelve hours",
      withLimits({ temperatures: [...day(3, "16:00"), ...warm(3, "04:00")], asOf: at("16:00") }),
      "pass",
    ],
    ["fruit without anything agreed", withLimits(nothing), "hold: hold"],
    ["fruit stated to need none", withLimits({ ...nothing, noneBy: "BQ-02" }), "pass"],
    ["masks without anything agreed", withLimits(nothing, masks), "not-judged"],
    [
      "masks with a limit that is over",
      withLimits({ bounds: [bound({ maxHours: 1 })] }, masks),
      "hold: hold",
    ],
  ])("%s: %s", (_, facts, expected) => {
    expect(verdict(facts, "STORAGE_LIMIT")).toBe(expected);
  });

  test("is said with its numbers, in both languages", () => {
    const check = judge(withLimits({ temperatures: warm(6.5) }), "STORAGE_LIMIT");
    expect(vi.checks.explain(check)).toBe(
      "Chưa đạt: KHO-DA đo 6,5 °C lúc 12/06/2020 11:00, cần 2 – 4 °C theo BQ-01.",
    );
    expect(en.checks.explain(check)).toBe(
      "Not kept: KHO-DA was at 6.5 °C at 12/06/2020 11:00, needed 2 – 4 °C by BQ-01.",
    );
    const seldom = judge(withLimits({ temperatures: warm(3), asOf: at("17:00") }), "STORAGE_LIMIT");
    expect(vi.checks.explain(seldom)).toBe(
      "Chưa đạt: KHO-DA không ai đo nhiệt độ trong 13 giờ (12/06/2020 11:00 – 13/06/2020 00:00), mỗi lần đo chỉ nói cho nửa ngày; ghi số của máy ghi hay sổ giấy nếu có.",
    );
    expect(en.checks.explain(seldom)).toContain("KHO-DA was not measured for 13 h");
    expect(vi.checks.explain(judge(fruit, "STORAGE_LIMIT"))).toBe(
      "Trong giới hạn: từ lúc nhận đến lúc xếp lên giá 0,5 giờ (được 24 giờ), từ lúc dỡ đến lúc xét 2 giờ (được 48 giờ), nhiệt độ trong 2 – 4 °C; 1 lần đo nhiệt độ.",
    );
    for (const facts of [
      withLimits(nothing),
      withLimits({ ...nothing, noneBy: "BQ-02" }),
      withLimits(nothing, masks),
    ])
      for (const words of [vi, en])
        expect(words.checks.explain(judge(facts, "STORAGE_LIMIT"))).toMatch(/\S.*\.$/s);
  });
});

describe("a stated limit", () => {
  const none: LimitEntry = {
    beforeMaxHours: null,
    afterMaxHours: null,
    beforeMinC: null,
    beforeMaxC: null,
    afterMinC: null,
    afterMaxC: null,
    noLimit: false,
  };
  const codes = (entry: LimitEntry) => {
    const verdictOf = checkLimit(entry);
    return verdictOf.ok ? [] : verdictOf.error.map(({ code }) => code);
  };

  test.each<[string, LimitEntry, string[]]>([
    ["hours alone", { ...none, afterMaxHours: 1 }, []],
    ["none needed", { ...none, noLimit: true }, []],
    ["neither", none, ["storage.limit-says-nothing"]],
    ["both", { ...none, noLimit: true, afterMinC: 2 }, ["storage.limit-and-none"]],
    ["one and the same degree", { ...none, afterMinC: 2, afterMaxC: 2 }, []],
    [
      "a range upside down, twice",
      { ...none, afterMinC: 4, afterMaxC: 2, beforeMinC: 1, beforeMaxC: 0 },
      ["storage.range-reversed", "storage.range-reversed"],
    ],
  ])("%s", (_, entry, expected) => {
    expect(codes(entry)).toEqual(expected);
  });
});
