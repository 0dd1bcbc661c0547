import { describe, expect, test } from "vitest";
import { checkEntry, checkExit, type ScannedCarrier } from "@/lib/runs/rules/carriers";
import { carriersInRoom, type RunFacts, sourceStateAt } from "@/lib/runs/rules/room";
import { checkFinish, checkInterruption, checkResumption, checkStart } from "@/lib/runs/rules/source";

const at = new Date("2020-06-12T12:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}+07:00`);
const passage = (carrierCode: string, entered: string, left: string | null = null) => ({
  runCarrierId: `id-${carrierCode}`,
  carrierCode,
  enteredAt: time(entered),
  leftAt: left ? time(left) : null,
});
const codesOf = (verdict: { ok: true } | { ok: false; error: { code: string }[] }) =>
  verdict.ok ? [] : verdict.error.map(({ code }) => code);

const run: RunFacts = {
  code: "R-2020-0001",
  state: "open",
  startedAt: time("08:00:00"),
  movements: [{ direction: "up", at: time("08:00:00") }],
  passages: [passage("G01", "08:10:00", "10:10:00"), passage("G02", "08:20:00"), passage("G03", "08:30:00")],
  interruptions: [],
};
const interruption = {
  interruptionId: "i1",
  startedAt: time("09:00:00"),
  endedAt: null,
  runCarrierIds: ["id-G01", "id-G02", "id-G03"],
};
const interrupted: RunFacts = {
  ...run,
  movements: [...run.movements, { direction: "down", at: time("09:00:00") }],
  interruptions: [interruption],
};

describe("carriers in the room", () => {
  test.each([
    ["08:09:59", []],
    ["08:10:00", ["G01"]],
    ["10:09:59", ["G01", "G02", "G03"]],
    ["10:10:00", ["G02", "G03"]],
  ])("at %s", (clock, expected) => {
    expect(carriersInRoom(run.passages, time(clock)).map(({ carrierCode }) => carrierCode)).toEqual(expected);
  });
  test("the source is where its last movement left it, and unknown before the first", () => {
    expect(sourceStateAt(interrupted.movements, time("07:59:59"))).toBeNull();
    expect(sourceStateAt(interrupted.movements, time("08:59:59"))).toBe("up");
    expect(sourceStateAt(interrupted.movements, time("09:00:00"))).toBe("down");
  });
});

describe("entering", () => {
  const scan = (
    carrierCode: string | null,
    changed: Partial<NonNullable<ScannedCarrier["load"]>> = {},
  ): ScannedCarrier => ({
    carrierCode,
    load:
      carrierCode === null
        ? null
        : {
            loadId: `l-${carrierCode}`,
            lotId: "lot",
            lotCode: "L-2020-0001",
            stage: "loading",
            loadedAt: time("07:30:00"),
            awaitsInspector: false,
            run: null,
            ...changed,
          },
  });
  const enter = (carriers: ScannedCarrier[], clock = "11:00:00", facts: RunFacts = run) =>
    checkEntry(facts, carriers, { enteredAt: time(clock), at });

  test("keeps the order scanned, over several lots, and skips empty boxes", () => {
    const verdict = enter([scan("G04"), scan(null), scan("G05", { lotId: "other" })]);
    expect(verdict).toMatchObject({
      ok: true,
      value: [
        { sequence: 4, loadId: "l-G04" },
        { sequence: 5, lotId: "other" },
      ],
    });
  });
  test.each<[string, ScannedCarrier[], string[]]>([
    ["nothing", [scan(null)], ["runs.no-carrier"]],
    ["one carrier twice", [scan("G04"), scan("G04")], ["runs.carrier-twice"]],
    ["an empty carrier", [{ carrierCode: "G04", load: null }], ["runs.carrier-not-loaded"]],
    [
      "a carrier that went in already",
      [scan("G04", { run: { code: "R-2020-0001" } })],
      ["runs.carrier-entered-already"],
    ],
    ["a carrier of a rejected lot", [scan("G04", { stage: "rejected" })], ["runs.lot-not-in-process"]],
    ["a carrier loaded later", [scan("G04", { loadedAt: time("11:00:01") })], ["time.too-early"]],
    ["a carrier loaded then", [scan("G04", { loadedAt: time("11:00:00") })], []],
  ])("%s", (_, carriers, expected) => expect(codesOf(enter(carriers))).toEqual(expected));

  test.each([
    ["before the run", "07:59:59", run, ["time.too-early"]],
    ["as the source came up", "08:00:00", run, []],
    ["in the future", "12:00:01", run, ["time.in-future"]],
    ["while the source is down", "09:00:00", interrupted, ["runs.source-down"]],
    ["into a finished run", "11:00:00", { ...run, state: "finished" as const }, ["runs.finished"]],
  ])("%s", (_, clock, facts, expected) =>
    expect(codesOf(enter([scan("G04")], clock, facts))).toEqual(expected),
  );

  test("typed late, a carrier joins the interruption it stood through", () => {
    expect(enter([scan("G04")], "08:59:59", interrupted)).toMatchObject({
      value: [{ interruptionIds: ["i1"] }],
    });
    expect(enter([scan("G04")], "11:00:00", run)).toMatchObject({ value: [{ interruptionIds: [] }] });
  });
});

describe("leaving", () => {
  const leave = (codes: (string | null)[], clock = "11:00:00", facts: RunFacts = run) =>
    checkExit(facts, codes, { leftAt: time(clock), at });
  test("in the order scanned", () => {
    expect(leave(["G03", "G02"])).toEqual({ ok: true, value: { runCarrierIds: ["id-G03", "id-G02"] } });
  });
  test.each<[string, (string | null)[], string, RunFacts, string[]]>([
    ["a carrier that left before", ["G01"], "11:00:00", run, ["runs.carrier-not-inside"]],
    ["a carrier that never went in", ["G99"], "11:00:00", run, ["runs.carrier-not-inside"]],
    ["before it entered", ["G02"], "08:19:59", run, ["time.too-early"]],
    ["as it entered", ["G02"], "08:20:00", run, []],
    ["before an interruption that found it inside", ["G02"], "08:59:59", interrupted, ["time.too-early"]],
    ["during the interruption, by hand", ["G02"], "09:30:00", interrupted, []],
    ["nothing", [null], "11:00:00", run, ["runs.no-carrier"]],
    ["out of a finished run", ["G02"], "11:00:00", { ...run, state: "finished" }, ["runs.finished"]],
  ])("%s", (_, codes, clock, facts, expected) =>
    expect(codesOf(leave(codes, clock, facts))).toEqual(expected),
  );
});

describe("the source", () => {
  test("a run starts only where none is open and the source is down", () => {
    const idle = { movements: [{ direction: "down" as const, at: time("07:00:00") }], openRun: null };
    expect(codesOf(checkStart({ at, irradiator: null }, at))).toEqual(["runs.irradiator-unknown"]);
    expect(codesOf(checkStart({ at, irradiator: { movements: [], openRun: null } }, at))).toEqual([]);
    expect(codesOf(checkStart({ at, irradiator: idle }, time("07:00:00")))).toEqual([]);
    expect(codesOf(checkStart({ at, irradiator: idle }, time("06:59:59")))).toEqual(["time.too-early"]);
    expect(codesOf(checkStart({ at, irradiator: { ...idle, movements: run.movements } }, at))).toEqual([
      "runs.source-up-already",
    ]);
    const busy = { ...idle, openRun: { code: run.code, startedAt: run.startedAt } };
    expect(codesOf(checkStart({ at, irradiator: busy }, at))).toEqual(["runs.open-already"]);
  });

  test("an interruption names every carrier in the room at that moment", () => {
    expect(checkInterruption(run, { startedAt: time("08:20:00"), at })).toEqual({
      ok: true,
      value: { runCarrierIds: ["id-G01", "id-G02"] },
    });
    expect(checkInterruption(run, { startedAt: time("11:00:00"), at })).toEqual({
      ok: true,
      value: { runCarrierIds: ["id-G02", "id-G03"] },
    });
  });
  test.each([
    ["twice", interrupted, "10:00:00", ["runs.interrupted-already"]],
    ["of a finished run", { ...run, state: "finished" as const }, "10:00:00", ["runs.finished"]],
    ["before the source came up", run, "07:59:59", ["time.too-early"]],
    ["in the future", run, "12:00:01", ["time.in-future"]],
  ])("an interruption is refused: %s", (_, facts, clock, expected) => {
    expect(codesOf(checkInterruption(facts, { startedAt: time(clock), at }))).toEqual(expected);
  });

  test.each([
    ["after the source came down", interrupted, "09:00:00", []],
    ["before it came down", interrupted, "08:59:59", ["time.too-early"]],
    ["without an interruption", run, "09:30:00", ["runs.not-interrupted"]],
    [
      "over a carrier that entered meanwhile",
      { ...interrupted, passages: [passage("G04", "09:20:00")] },
      "09:20:01",
      ["runs.entered-while-down"],
    ],
    ["just before that carrier", { ...interrupted, passages: [passage("G04", "09:20:00")] }, "09:20:00", []],
  ])("a resumption %s", (_, facts, clock, expected) => {
    expect(codesOf(checkResumption(facts, { endedAt: time(clock), at }))).toEqual(expected);
  });

  const emptied = { ...run, passages: [passage("G01", "08:10:00", "10:10:00")] };
  test.each([
    ["with the room empty", emptied, "10:10:00", []],
    ["before the last carrier left", emptied, "10:09:59", ["time.too-early"]],
    ["with carriers inside", run, "11:00:00", ["runs.carriers-inside"]],
    [
      "in the middle of an interruption",
      { ...interrupted, passages: [] },
      "11:00:00",
      ["runs.interruption-open"],
    ],
    ["with both, said at once", interrupted, "11:00:00", ["runs.carriers-inside", "runs.interruption-open"]],
    ["twice", { ...run, state: "finished" as const }, "11:00:00", ["runs.finished"]],
  ])("a run ends %s", (_, facts, clock, expected) => {
    expect(codesOf(checkFinish(facts, { finishedAt: time(clock), at }))).toEqual(expected);
  });
});
