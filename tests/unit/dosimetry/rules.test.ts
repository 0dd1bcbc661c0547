import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReading, latestReadings, type PlacedDosimeter, type ReadingEntry } from "@/lib/dosimetry/rules";

const ended = new Date("2020-06-12T03:00:00Z");
const read = new Date("2020-06-12T05:00:00Z");
const now = new Date("2020-06-12T06:00:00Z");

const placed: PlacedDosimeter = {
  placementId: "p1",
  lotId: "lot",
  lotCode: "L-20-001",
  dosimeterCode: "D-07",
  irradiatedUntil: ended,
  current: null,
};
const entry: ReadingEntry = { lotId: "lot", dosimeterCode: "D-07", readAt: read, reread: null };
const facts = { at: now, lotDecided: false };

function codesFor(
  dosimeter: PlacedDosimeter | null,
  change: Partial<ReadingEntry> = {},
  more: Partial<typeof facts> = {},
): string[] {
  const result = checkReading(dosimeter, { ...entry, ...change }, { ...facts, ...more });
  return result.ok ? [] : result.error.map(({ code }) => code);
}

describe("a first reading", () => {
  test("of a dosimeter that rode with the lot is accepted", () => {
    expect(checkReading(placed, entry, facts)).toEqual({ ok: true, value: entry });
  });

  test.each([
    [new Date(ended.getTime() - 1), ["dosimetry.read-before-run-end"]],
    [ended, []],
    [now, []],
    [new Date(now.getTime() + 1), ["dosimetry.read-in-future"]],
  ])("at %s", (readAt, codes) => {
    expect(codesFor(placed, { readAt })).toEqual(codes);
  });

  test("waits until the carrier has left its run", () => {
    expect(codesFor({ ...placed, irradiatedUntil: null })).toEqual(["dosimetry.not-irradiated-yet"]);
  });

  test("of an unknown dosimeter, of another lot's, or on a decided lot is refused", () => {
    expect(codesFor(null)).toEqual(["dosimetry.dosimeter-not-placed"]);
    expect(codesFor({ ...placed, lotId: "other" })).toEqual(["dosimetry.dosimeter-of-another-lot"]);
    expect(codesFor(placed, {}, { lotDecided: true })).toEqual(["dosimetry.lot-decided"]);
  });

  test("is refused for every reason at once", () => {
    expect(codesFor(null, {}, { lotDecided: true })).toEqual([
      "dosimetry.lot-decided",
      "dosimetry.dosimeter-not-placed",
    ]);
    const readAt = new Date("2030-01-01T00:00:00Z");
    expect(codesFor({ ...placed, irradiatedUntil: null }, { readAt })).toEqual([
      "dosimetry.not-irradiated-yet",
      "dosimetry.read-in-future",
    ]);
  });
});

describe("a second reading", () => {
  const once = { ...placed, current: { readingId: "r1", doseGy: 540, readAt: read } };
  const reread = { supersedesId: "r1", reason: "wrong sleeve" };

  test("needs to be a re-read with a reason", () => {
    expect(codesFor(once)).toEqual(["dosimetry.already-read"]);
    expect(codesFor(once, { reread })).toEqual([]);
    expect(codesFor(once, { reread: { ...reread, reason: "  " } })).toEqual([
      "dosimetry.reread-reason-missing",
    ]);
  });

  test("names the reading that still counts", () => {
    expect(codesFor(once, { reread: { ...reread, supersedesId: "r0" } })).toEqual(["dosimetry.reread-since"]);
    expect(codesFor(placed, { reread })).toEqual(["dosimetry.nothing-to-reread"]);
  });
});

describe("the readings that count", () => {
  test("are those no other names as superseded", () => {
    const readings = [
      { id: "c", supersedesId: "b" },
      { id: "a", supersedesId: null },
      { id: "b", supersedesId: "a" },
      { id: "d", supersedesId: null },
    ];
    expect(latestReadings(readings).map(({ id }) => id)).toEqual(["c", "d"]);
    expect(latestReadings([])).toEqual([]);
  });

  test("are exactly one per chain of re-reads, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (lengths, keys) => {
          const readings = lengths.flatMap((length, chain) =>
            Array.from({ length }, (_, step) => ({
              id: `${chain}-${step}`,
              supersedesId: step === 0 ? null : `${chain}-${step - 1}`,
            })),
          );
          const order = new Map(readings.map(({ id }) => [id, keys.next().value ?? 0]));
          const shuffled = readings.toSorted(
            (one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
          );
          const left = latestReadings(shuffled).map(({ id }) => id);
          expect(left.toSorted()).toEqual(
            lengths.map((length, chain) => `${chain}-${length - 1}`).toSorted(),
          );
        },
      ),
    );
  });
});
