import { describe, expect, test } from "vitest";
import { checkHandover, checkTakeover } from "@/lib/runs/rules/shift";

const at = new Date("2020-06-12T12:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}+07:00`);
const codesOf = (verdict: { ok: true } | { ok: false; error: { code: string }[] }) =>
  verdict.ok ? [] : verdict.error.map(({ code }) => code);

describe("shift hand-over", () => {
  const stated = { sourceState: "up", carriersInRoom: 2 } as const;
  const now = { handedOverAt: at, at };
  test.each([
    ["agrees with the record", { sourceState: "up", carriersInRoom: 2 } as const, []],
    ["before any movement was recorded", { sourceState: null, carriersInRoom: 2 }, []],
    [
      "differs twice",
      { sourceState: "down", carriersInRoom: 1 } as const,
      ["runs.source-differs-from-record", "runs.count-differs-from-record"],
    ],
    ["of nothing", null, ["runs.irradiator-unknown"]],
  ])("who goes %s", (_, recorded, expected) =>
    expect(codesOf(checkHandover(recorded, stated, now))).toEqual(expected),
  );

  const handover = { ...stated, handedOverById: "A", handedOverAt: time("11:00:00"), takenOver: false };
  const facts = { handover, replaced: false, personId: "B", at };
  const found = { ...stated, takenOverAt: time("11:10:00"), remark: null };
  test.each([
    ["finds the same", facts, found, []],
    ["finds one carrier more", facts, { ...found, carriersInRoom: 3 }, ["runs.statements-differ"]],
    ["finds the source down", facts, { ...found, sourceState: "down" }, ["runs.statements-differ"]],
    ["finds otherwise and says so", facts, { ...found, carriersInRoom: 3, remark: "thêm G07" }, []],
    ["is the same person", { ...facts, personId: "A" }, found, ["runs.own-handover"]],
    [
      "comes second",
      { ...facts, handover: { ...handover, takenOver: true } },
      found,
      ["runs.taken-over-already"],
    ],
    ["takes an old one", { ...facts, replaced: true }, found, ["runs.handover-replaced"]],
    [
      "takes over before it was handed over",
      facts,
      { ...found, takenOverAt: time("10:59:59") },
      ["time.too-early"],
    ],
    ["takes none", { ...facts, handover: null }, found, ["runs.handover-unknown"]],
  ] as const)("who comes %s", (_, given, typed, expected) =>
    expect(codesOf(checkTakeover(given, typed))).toEqual(expected),
  );
});
