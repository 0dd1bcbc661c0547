import { describe, expect, test } from "vitest";
import { type LotProgress, openSteps, type ProgressOfLot } from "@/lib/lots/rules/steps";

const fresh: LotProgress = {
  cartonsToTreat: 100,
  loads: 0,
  loadedCartons: 0,
  entered: 0,
  departed: 0,
  unloaded: 0,
  cartonsOut: 0,
  damagedCartons: 0,
  dosimeters: 0,
  dosimetersRead: 0,
  dosimetersReadable: 0,
  inspection: "pass",
  acknowledged: false,
  held: false,
  awaitsInspector: false,
  sealedCartons: null,
  sealRequired: false,
  rejected: null,
};
const fruit: ProgressOfLot = {
  stage: "received",
  kind: "fruit",
  requiresAcknowledgement: false,
  progress: fresh,
};
const n95: ProgressOfLot = { ...fruit, kind: "ppe", requiresAcknowledgement: true };

const say = (lot: ProgressOfLot, progress: Partial<LotProgress> = {}) =>
  openSteps({ ...lot, progress: { ...lot.progress, ...progress } }).map(({ code, count }) =>
    count === null ? code : `${code} ${count}`,
  );

describe("the next step of a lot", () => {
  test.each<[string, string[], string[]]>([
    ["fruit is inspected first", say(fruit, { inspection: null }), ["inspect"]],
    [
      "fruit whose inspector was asked for waits",
      say(fruit, { inspection: null, awaitsInspector: true }),
      ["await-inspector"],
    ],
    [
      "treated fruit is sealed when the officer comes",
      say({ ...fruit, stage: "certified" }, { cartonsOut: 100 }),
      ["dispatch", "seal"],
    ],
    [
      "what is sealed is not sealed again",
      say({ ...fruit, stage: "certified" }, { cartonsOut: 100, sealedCartons: 100 }),
      ["dispatch"],
    ],
    [
      "where the centre wants the seal it comes before the lorry",
      say({ ...fruit, stage: "certified" }, { cartonsOut: 100, sealRequired: true }),
      ["seal"],
    ],
    [
      "once it is there the lorry may leave",
      say({ ...fruit, stage: "certified" }, { cartonsOut: 100, sealRequired: true, sealedCartons: 90 }),
      ["dispatch"],
    ],
    [
      "nothing more is loaded or brought in while an inspector is waited for",
      say(
        { ...fruit, stage: "loading" },
        { loads: 1, loadedCartons: 50, inspection: null, awaitsInspector: true },
      ),
      ["await-inspector"],
    ],
    ["masks are never sealed", say({ ...n95, stage: "certified" }, { cartonsOut: 100 }), ["dispatch"]],
    ["a failed inspection waits for another", say(fruit, { inspection: "fail" }), ["inspect-again"]],
    ["inspected fruit is loaded", say(fruit), ["load 100"]],
    [
      "masks that gamma damages are acknowledged, and may be loaded meanwhile",
      say(n95),
      ["acknowledge", "load 100"],
    ],
    ["an acknowledgement is asked once", say(n95, { acknowledged: true }), ["load 100"]],
    [
      "loaded carriers enter",
      say({ ...fruit, stage: "loading" }, { loads: 2, loadedCartons: 100 }),
      ["enter 2"],
    ],
    [
      "what has left is unloaded before more is done",
      say(
        { ...fruit, stage: "in_process" },
        { loads: 4, loadedCartons: 90, entered: 3, departed: 2, unloaded: 1 },
      ),
      ["unload 1", "leave 1", "enter 1", "load 10"],
    ],
    [
      "cartons never loaded may be left behind",
      say(
        { ...fruit, stage: "in_process" },
        { loads: 2, loadedCartons: 90, entered: 2, departed: 2, unloaded: 2 },
      ),
      ["load 10", "close 10"],
    ],
    [
      "dosimeters are read before the decision",
      say({ ...fruit, stage: "processed" }, { dosimeters: 3, dosimetersReadable: 3 }),
      ["read 3", "decide"],
    ],
    [
      "and not before their run is over",
      say({ ...fruit, stage: "processed" }, { dosimeters: 3 }),
      ["finish-run", "decide"],
    ],
    ["a processed lot is decided", say({ ...fruit, stage: "processed" }), ["decide"]],
    ["a released lot gets its certificate", say({ ...fruit, stage: "released" }), ["certify"]],
    ["a certified lot leaves", say({ ...fruit, stage: "certified" }), ["dispatch"]],
    ["a held lot gets no certificate", say({ ...fruit, stage: "released" }, { held: true }), ["clear"]],
    ["and does not leave", say({ ...fruit, stage: "certified" }, { held: true }), ["clear"]],
    ["a dispatched lot is done", say({ ...fruit, stage: "dispatched" }), []],
    [
      "rejected goods go back where it was decided so",
      say({ ...fruit, stage: "rejected" }, { rejected: { disposition: "return", cartons: 40 } }),
      ["return 40"],
    ],
    [
      "or are destroyed, the last carton too",
      say({ ...fruit, stage: "rejected" }, { rejected: { disposition: "destroy", cartons: 1 } }),
      ["destroy 1"],
    ],
    [
      "a rejected lot is done once nothing of it is here",
      say({ ...fruit, stage: "rejected" }, { rejected: { disposition: "return", cartons: 0 } }),
      [],
    ],
    ["and where its rejection does not stand", say({ ...fruit, stage: "rejected" }), []],
  ])("%s", (_, steps, expected) => expect(steps).toEqual(expected));
});
