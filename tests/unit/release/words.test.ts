import { describe, expect, test } from "vitest";
import { release as en } from "@/lib/i18n/release.en";
import { release as vi } from "@/lib/i18n/release.vi";
import { type CheckCode, checkCodes } from "@/lib/release/rules/check";
import { judgeRelease } from "@/lib/release/rules/decisions";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import {
  anInspection,
  aTreatedFruitLot,
  aTreatedMaskBatch,
  judge,
  treatedAgain,
  withDoses,
  withFirstLoad,
  withLot,
  withRun,
} from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();
const aYearLate = (facts: ReleaseFacts) =>
  withRun(withLot(facts, { receivedOn: "2019-12-31" }), { treatedOn: "2021-01-01" });
const say = (facts: ReleaseFacts, code: CheckCode, decider: string | null = "releaser") => ({
  vi: vi.checks.explain(judge(facts, code, decider)),
  en: en.checks.explain(judge(facts, code, decider)),
});

describe("a grower learns why a reading above 400 Gy is not enough", () => {
  const low = say(withDoses(fruit, [480, 510, 600]), "DOSE_BELOW_WINDOW");

  test("in one Vietnamese sentence", () => {
    expect(low.vi).toBe(
      "Liều kế D-01 (giá T01) đo được 480 Gy, không thấp hơn 400 Gy nhưng vẫn chưa đủ: chỗ nhận ít nhất trong khối hàng " +
        "chỉ được 0,8 lần liều ở chỗ đặt liều kế, và phép đo có thể sai đến 5 %, nên phải đo được từ 526,316 Gy mới chắc " +
        "mọi thùng đều nhận đủ 400 Gy. Còn 1 liều kế khác cũng dưới mức này.",
    );
  });

  test("and in English", () => {
    expect(low.en).toBe(
      "Dosimeter D-01 (carrier T01) read 480 Gy, which is not below 400 Gy and still not enough: the place in the load that " +
        "gets least has only 0.8 times the dose at the dosimeter, and the measurement may be off by 5 %, so only a reading of " +
        "526.316 Gy or more makes sure that every carton got 400 Gy. One more dosimeter is below too.",
    );
  });

  test("and hears it plainly when even the bare reading is short", () => {
    expect(say(withDoses(fruit, [390, 600, 600]), "DOSE_BELOW_WINDOW").vi).toBe(
      "Liều kế D-01 (giá T01) đo được 390 Gy, thấp hơn cả liều tối thiểu 400 Gy; cần đo được từ 526,316 Gy.",
    );
  });
});

describe("every check", () => {
  const again = treatedAgain(masks, [30_000, 30_000, 30_000]);
  const situations: [string, ReleaseFacts, string | null][] = [
    ["good fruit", fruit, "releaser"],
    ["no licence", { ...fruit, licences: [] }, "releaser"],
    ["nothing agreed", { ...fruit, agreements: [] }, "releaser"],
    ["agreed for another time", aYearLate(fruit), "releaser"],
    ["good masks", masks, "releaser"],
    ["masks twice", again, null],
    ["fruit twice", withLot(fruit, { pass: 2 }), "operator"],
    ["irradiated before", withLot(fruit, { previouslyIrradiated: "yes", destination: null }), "dosimetrist"],
    [
      "nothing known",
      { ...fruit, loads: [], runs: [], dosimeters: [], readings: [], scheduleRows: [] },
      null,
    ],
    ["too low", withDoses(fruit, [390, 480, 600]), "second-operator"],
    ["too high", withDoses(fruit, [900, 1100, 900]), "releaser"],
    ["not unloaded", withFirstLoad(fruit, { unload: null, run: null }), "releaser"],
    ["run open", withRun(fruit, { finished: false, treatedOn: null, movements: [] }), "releaser"],
    [
      "mixed neighbours",
      withRun(fruit, {
        mixedNeighbours: [
          { carrierCode: "T01", neighbourCode: "X9", neighbourLotCode: "L-2", why: "density-outside" },
        ],
      }),
      "releaser",
    ],
    [
      "no acknowledgement",
      { ...masks, acknowledgement: null, product: { ...masks.product, maxDoseGy: null } },
      null,
    ],
    [
      "other market",
      { ...withLot(fruit, { destination: "AU" }), inspections: [{ ...anInspection, result: "fail" }] },
      null,
    ],
    [
      "inspected by nobody the market asks for",
      { ...fruit, inspections: [{ ...anInspection, kind: null, packaging: null }] },
      null,
    ],
    [
      "specification too low",
      { ...fruit, specification: { ...fruit.specification, minDoseGy: 350, monitorPosition: "M2" } },
      "releaser",
    ],
  ];

  test.each(situations)("has something to say in both languages: %s", (_, facts, decider) => {
    for (const check of judgeRelease(facts, decider))
      for (const sentence of [vi.checks.explain(check), en.checks.explain(check)]) {
        expect(sentence).toMatch(/\S.*\.$/s);
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|tiệt khuẩn|steril/);
      }
  });

  test("has a name and is refused in its own sentence", () => {
    const judged = judgeRelease(withDoses(fruit, [480, 600, 600]), "operator");
    for (const code of checkCodes) {
      expect(vi.checks.names[code]).not.toBe("");
      expect(en.checks.names[code]).not.toBe(vi.checks.names[code]);
    }
    const check = judged.find(({ code }) => code === "SEPARATION_OF_DUTIES");
    expect(check?.code === "SEPARATION_OF_DUTIES" && check.status === "fail").toBe(true);
    if (check?.code !== "SEPARATION_OF_DUTIES" || check.status !== "fail") return;
    expect(vi.refusals["release.SEPARATION_OF_DUTIES"]({ code: "release.SEPARATION_OF_DUTIES", check })).toBe(
      vi.checks.explain(check),
    );
  });
});
