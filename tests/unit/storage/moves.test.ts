import { describe, expect, test } from "vitest";
import {
  checkClosing,
  checkMove,
  checkOpening,
  type MoveEntry,
  type MoveFacts,
} from "@/lib/storage/rules/moves";
import {
  computeStanding,
  heldAt,
  type Place,
  placesToTakeFrom,
  placeToLoadFrom,
  type StorageStep,
} from "@/lib/storage/rules/zones";

const place = (zone: Place["zone"], id: string = zone): Place => ({
  id,
  code: id.toUpperCase(),
  name: id,
  zone,
});
const at = new Date("2020-06-12T09:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}:00+07:00`);
const codesOf = (verdict: { ok: true } | { ok: false; error: { code: string }[] }) =>
  verdict.ok ? [] : verdict.error.map(({ code }) => code);

const store = place("untreated");
const facts: MoveFacts = {
  at,
  lot: {
    stage: "received",
    arrivedAt: time("08:00"),
    standing: [{ place: store, treated: false, cartons: 40 }],
  },
  to: { ...place("hold"), open: true },
  neighbours: [],
};
const entry: MoveEntry = { fromId: store.id, treated: false, cartons: 40, movedAt: time("08:30") };
const treatedLot = { ...facts.lot, standing: [{ place: place("treated"), treated: true, cartons: 40 }] };
const treatedEntry = { ...entry, fromId: "treated", treated: true };
const to = (zone: Place["zone"], id?: string) => ({ ...place(zone, id), open: true });

describe("a move", () => {
  test.each<[string, MoveFacts, MoveEntry, string[]]>([
    ["into the hold", facts, entry, []],
    ["to another untreated place", { ...facts, to: to("untreated", "kho-2") }, entry, []],
    ["to the treated side", { ...facts, to: to("treated") }, entry, ["storage.crosses-barrier"]],
    ["to the lorry's side", { ...facts, to: to("dispatch") }, entry, ["storage.crosses-barrier"]],
    ["treated to the lorry's side", { ...facts, lot: treatedLot, to: to("dispatch") }, treatedEntry, []],
    [
      "treated back again",
      { ...facts, lot: treatedLot, to: to("untreated") },
      treatedEntry,
      ["storage.crosses-barrier"],
    ],
    ["untreated goods called treated", facts, { ...entry, treated: true }, ["storage.not-there"]],
    ["from where nothing stands", facts, { ...entry, fromId: "kho-9" }, ["storage.not-there"]],
    ["the last carton", facts, { ...entry, cartons: 40 }, []],
    ["one carton too many", facts, { ...entry, cartons: 41 }, ["storage.more-than-stands"]],
    ["to where it stands", { ...facts, to: { ...store, open: true } }, entry, ["storage.same-place"]],
    ["to no place", { ...facts, to: null }, entry, ["storage.place-unknown"]],
    [
      "to a closed place",
      { ...facts, to: { ...place("hold"), open: false } },
      entry,
      ["storage.place-closed"],
    ],
    [
      "beside its like in the hold",
      { ...facts, neighbours: [{ lotCode: "L-1", treated: false }] },
      entry,
      [],
    ],
    [
      "beside treated goods in the hold",
      { ...facts, neighbours: [{ lotCode: "L-1", treated: true }] },
      entry,
      ["storage.mixes"],
    ],
    ["before it arrived", facts, { ...entry, movedAt: time("07:59") }, ["time.too-early"]],
    ["in the future", facts, { ...entry, movedAt: time("09:01") }, ["time.in-future"]],
    [
      "of a lot that has left",
      { ...facts, lot: { ...facts.lot, stage: "dispatched" } },
      entry,
      ["storage.lot-gone"],
    ],
    [
      "wrong in every way",
      { ...facts, to: to("treated") },
      { ...entry, cartons: 99, movedAt: time("07:00") },
      ["storage.more-than-stands", "storage.crosses-barrier", "time.too-early"],
    ],
  ])("%s", (_, given, typed, expected) => {
    expect(codesOf(checkMove(given, typed))).toEqual(expected);
  });
});

describe("what stands where", () => {
  const step = (change: Partial<StorageStep>): StorageStep => ({
    id: "s",
    kind: "received",
    at,
    cartons: 40,
    treated: false,
    from: null,
    to: store,
    carrierCode: null,
    ...change,
  });
  const received = step({});
  const half = step({ kind: "moved", cartons: 15, from: store, to: place("hold") });

  test("is what was put down less what was taken away, each kind by itself", () => {
    const out = step({ kind: "unloaded", cartons: 24, treated: true, to: place("treated") });
    expect(
      computeStanding([received, half, step({ kind: "loaded", cartons: 25, from: store, to: null }), out]),
    ).toEqual([
      { place: place("hold"), treated: false, cartons: 15 },
      { place: place("treated"), treated: true, cartons: 24 },
    ]);
  });

  test("is nothing once the lot has left", () => {
    expect(computeStanding([received, step({ kind: "dispatched", treated: true, to: null })])).toEqual([]);
  });

  test("leaves its place with rejected goods, the rest stays", () => {
    const back = step({ kind: "returned", cartons: 25, from: store, to: null });
    expect(computeStanding([received, back])).toEqual([{ place: store, treated: false, cartons: 15 }]);
    const destroyed = step({ kind: "destroyed", cartons: 15, from: store, to: null });
    expect(computeStanding([received, back, destroyed])).toEqual([]);
  });

  test("can be taken from its places, and what no place accounts for from none", () => {
    const placed = computeStanding([received, half]);
    expect(placesToTakeFrom(placed, 40)).toEqual(placed);
    expect(placesToTakeFrom(placed, 41)).toEqual([...placed, { place: null, treated: false, cartons: 1 }]);
    const unknown = [{ place: null, treated: true, cartons: 24 }];
    expect(placesToTakeFrom(unknown, 24)).toEqual(unknown);
    expect(placesToTakeFrom([], 0)).toEqual([]);
  });

  test("gives the next carrier from the fullest untreated place, never from the hold", () => {
    expect(placeToLoadFrom(computeStanding([received, half]), false)).toEqual(store);
    expect(heldAt(computeStanding([received, half]), false)).toBeNull();
    const all = computeStanding([received, { ...half, cartons: 40 }]);
    expect(placeToLoadFrom(all, false)).toBeNull();
    expect(heldAt(all, false)).toEqual(place("hold"));
  });
});

describe("a place", () => {
  const open = { openedOn: "2020-01-01", closedOn: null, zone: "untreated" as const };
  const now = { closedOn: "2020-06-12", today: "2020-06-12", lotsThere: [], othersOfItsZone: 1 };

  test.each([
    ["empty, and not the last", open, now, []],
    ["on its first day", open, { ...now, closedOn: "2020-01-01" }, []],
    ["before its first day", open, { ...now, closedOn: "2019-12-31" }, ["storage.closed-before-opened"]],
    ["tomorrow", open, { ...now, closedOn: "2020-06-13" }, ["storage.closed-in-future"]],
    ["with goods in it", open, { ...now, lotsThere: ["L-1"] }, ["storage.not-empty"]],
    ["the last untreated one", open, { ...now, othersOfItsZone: 0 }, ["storage.last-of-its-zone"]],
    ["the last hold", { ...open, zone: "hold" as const }, { ...now, othersOfItsZone: 0 }, []],
    ["twice", { ...open, closedOn: "2020-05-01" }, now, ["storage.closed-already"]],
  ])("is closed: %s", (_, given, when, expected) => {
    expect(codesOf(checkClosing(given, when))).toEqual(expected);
  });

  test("is opened under a code of its own, from a day that has come", () => {
    expect(
      codesOf(checkOpening({ openedOn: "2020-06-12" }, { today: "2020-06-12", sameCode: null })),
    ).toEqual([]);
    expect(
      codesOf(checkOpening({ openedOn: "2020-06-13" }, { today: "2020-06-12", sameCode: { name: "Kho" } })),
    ).toEqual(["storage.code-taken", "storage.opened-in-future"]);
  });
});
