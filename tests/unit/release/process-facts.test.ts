import { describe, expect, test } from "vitest";
import {
  aTreatedFruitLot,
  aTreatedMaskBatch,
  judge,
  verdict,
  withFirstLoad,
  withLot,
  withRun,
} from "./lot-facts";

const fruit = aTreatedFruitLot();
const agreement = { agency: "Cục Bảo vệ thực vật", document: "CV-77", agreedOn: "2020-06-13" };
const other = { ...agreement, document: "CV-78" };

describe("PREV_IRRAD", () => {
  test("says what was answered, and who agreed to a later pass", () => {
    expect(judge(fruit, "PREV_IRRAD").facts).toEqual({ answer: "no", pass: 1 });
    const second = { ...withLot(fruit, { pass: 2 }), permits: [{ pass: 2, agreement }] };
    expect(judge(second, "PREV_IRRAD").facts).toEqual({
      answer: "no",
      pass: 2,
      agreedBy: ["Cục Bảo vệ thực vật, CV-77"],
    });
    expect(judge(withLot(fruit, { pass: 2 }), "PREV_IRRAD").facts).toEqual({
      answer: "no",
      pass: 2,
      agreedBy: [],
    });
  });

  const permits = [
    { pass: 2, agreement },
    { pass: 3, agreement: other },
  ];
  test.each([
    ["both later passes agreed to", 3, permits, "pass"],
    ["one of both agreed to twice", 3, [permits[0]!, { pass: 2, agreement: other }], "fail: refuse"],
    ["a pass to come agreed to already", 2, permits, "pass"],
    ["only the pass to come agreed to", 2, [permits[1]!], "fail: refuse"],
  ])("%s", (_, pass, agreed, expected) => {
    expect(verdict({ ...withLot(fruit, { pass }), permits: agreed }, "PREV_IRRAD")).toBe(expected);
  });
});

test("INSPECTION says that there was none, and names nobody", () => {
  expect(judge({ ...fruit, inspections: [] }, "INSPECTION").facts).toEqual({
    result: "missing",
    inspectorName: null,
  });
});

describe("LOAD_COUNT", () => {
  test("counts each pass, and names the carriers that do not add up", () => {
    const lost = { cartonsOut: 30, damagedCartons: 1, unloadedById: "operator" };
    const loads = fruit.loads.map((load, index) => ({ ...load, unload: [null, lost, load.unload][index]! }));
    expect(judge({ ...fruit, loads }, "LOAD_COUNT").facts).toEqual({
      receivedCartons: 100,
      rejectedCartons: 4,
      passes: [
        {
          pass: 1,
          expectedCartons: 96,
          loadedCartons: 96,
          cartonsOut: 62,
          damagedCartons: 1,
          carriersNotUnloaded: ["T01"],
          carriersNotAddingUp: ["T02"],
        },
      ],
    });
  });

  test("of a lot whose every carton was rejected holds: nothing was treated", () => {
    const nothing = withLot({ ...fruit, loads: [] }, { receivedCartons: 100, rejectedCartons: 100 });
    expect(verdict(nothing, "LOAD_COUNT")).toBe("hold: hold");
  });
});

describe("RUN_RECORD", () => {
  const [up, down, upAgain, downAgain] = fruit.runs[0]!.movements;

  test.each([
    ["carriersWithoutRun", withFirstLoad(fruit, { run: null }), ["T01"]],
    ["carriersInside", withFirstLoad(fruit, { run: { runId: "run", left: false } }), ["T01"]],
    ["openRuns", withRun(fruit, { finished: false }), ["CA-20-007"]],
    ["sourceIncomplete", withRun(fruit, { movements: [up!] }), ["CA-20-007"]],
  ])("names %s", (fact, facts, named) => {
    expect(judge(facts, "RUN_RECORD")).toMatchObject({
      status: "hold",
      facts: { runCodes: ["CA-20-007"], noCarriers: false, [fact]: named },
    });
  });

  test("the source goes up and down in turn, not only as often up as down", () => {
    const times = [up, down, upAgain, downAgain].map((movement) => movement!.at);
    const directions = ["up", "up", "down", "down"] as const;
    const movements = directions.map((direction, index) => ({ direction, at: times[index]! }));
    expect(verdict(withRun(fruit, { movements }), "RUN_RECORD")).toBe("hold: hold");
  });
});

describe("what a person did to a lot", () => {
  const by = (change: Partial<typeof fruit>) => {
    const { facts } = judge({ ...fruit, ...change }, "SEPARATION_OF_DUTIES", "an");
    return "conflicts" in facts ? facts.conflicts : [];
  };

  test("is named once for each thing they touched", () => {
    const [load] = fruit.loads;
    const [reading] = fruit.readings;
    expect(by({ loads: [{ ...load!, unload: { ...load!.unload!, unloadedById: "an" } }] })).toEqual([
      { duty: "unloaded", reference: "T01" },
    ]);
    expect(by({ loads: [{ ...load!, loadedById: "an" }] })).toEqual([{ duty: "loaded", reference: "T01" }]);
    const first = { ...reading!, readById: "an" };
    expect(by({ readings: [first, { ...first, id: "again", supersedesId: first.id }] })).toEqual([
      { duty: "read-dosimeter", reference: "D-01" },
    ]);
  });
});

test("N95_ACKNOWLEDGEMENT names who signed what, and nobody where nobody did", () => {
  const masks = aTreatedMaskBatch();
  expect(judge(masks, "N95_ACKNOWLEDGEMENT").facts).toEqual({
    customerSignatory: "Trần Văn Nam",
    document: "GX-12",
  });
  expect(judge({ ...masks, acknowledgement: null }, "N95_ACKNOWLEDGEMENT").facts).toEqual({
    customerSignatory: null,
    document: null,
  });
});
