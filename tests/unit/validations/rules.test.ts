import { describe, expect, test } from "vitest";
import {
  checkPartialLoad,
  checkTransitDose,
  decideApproval,
  decideWithdrawal,
  inForceOn,
} from "@/lib/validations/rules";

const facts = {
  today: "2020-01-20",
  configuration: { status: "approved" as const, cartonsPerCarrier: 24 },
  openDraftNo: null,
};
const days = { measuredOn: "2020-01-10", effectiveFrom: "2020-01-15" };
const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");

describe("a transit dose", () => {
  const positions = [
    { position: "P1", doseGy: 1.4 },
    { position: null, doseGy: null },
    { position: "P2", doseGy: 2.2 },
  ];

  test("is the highest of its positions; an empty row is none", () => {
    expect(checkTransitDose(facts, { ...days, positions })).toEqual({
      ok: true,
      value: {
        doseGy: 2.2,
        positions: [
          { position: "P1", doseGy: 1.4 },
          { position: "P2", doseGy: 2.2 },
        ],
      },
    });
  });

  test.each([
    [
      "no configuration",
      { ...facts, configuration: null },
      days,
      positions,
      "validations.configuration-unknown",
    ],
    [
      "a retired one",
      { ...facts, configuration: { status: "retired" as const, cartonsPerCarrier: 24 } },
      days,
      positions,
      "validations.configuration-retired",
    ],
    ["a draft open", { ...facts, openDraftNo: 1 }, days, positions, "validations.draft-open"],
    ["measured today", facts, { measuredOn: "2020-01-20", effectiveFrom: "2020-01-20" }, positions, "done"],
    [
      "measured tomorrow",
      facts,
      { measuredOn: "2020-01-21", effectiveFrom: "2020-01-21" },
      positions,
      "validations.measured-in-future",
    ],
    [
      "in force before",
      facts,
      { ...days, effectiveFrom: "2020-01-09" },
      positions,
      "validations.effective-before-measured",
    ],
    ["nothing measured", facts, days, [{ position: null, doseGy: null }], "validations.no-position"],
    ["a place without its dose", facts, days, [{ position: "P1", doseGy: null }], "validations.dose-missing"],
    [
      "a dose without its place",
      facts,
      days,
      [{ position: null, doseGy: 2 }],
      "validations.position-missing",
    ],
    [
      "one place twice",
      facts,
      days,
      [
        { position: "P1", doseGy: 2 },
        { position: "p1", doseGy: 3 },
      ],
      "validations.position-twice",
    ],
  ])("%s: %s", (_, found, when, rows, expected) => {
    expect(codesOf(checkTransitDose(found, { ...when, positions: rows }))).toBe(expected);
  });
});

describe("evidence for partial carriers", () => {
  test.each([
    [23, "done"],
    [24, "validations.cartons-not-partial"],
  ])("from %s of 24 cartons: %s", (minCartons, expected) => {
    expect(codesOf(checkPartialLoad(facts, { ...days, minCartons }))).toBe(expected);
  });
});

describe("approval and withdrawal", () => {
  const draft = { status: "draft" as const, draftedById: "a", sameDayNo: null };
  test.each([
    ["by a second person", draft, "b", "done"],
    ["by the drafter", draft, "a", "validations.own-draft"],
    ["twice", { ...draft, status: "approved" as const, sameDayNo: 1 }, "b", "validations.not-a-draft"],
    ["beside another of that day", { ...draft, sameDayNo: 1 }, "b", "validations.same-day"],
  ])("%s: %s", (_, stored, approver, expected) => {
    expect(codesOf(decideApproval(stored, approver))).toBe(expected);
  });

  test("withdrawn once", () => {
    expect(codesOf(decideWithdrawal("approved"))).toBe("done");
    expect(codesOf(decideWithdrawal("withdrawn"))).toBe("validations.withdrawn");
  });
});

describe("what is in force", () => {
  const of = (status: "draft" | "approved" | "withdrawn", effectiveFrom: string) => ({
    status,
    effectiveFrom,
  });
  const [first, second] = [of("approved", "2020-01-01"), of("approved", "2020-06-01")];
  test.each([
    ["2019-12-31", null],
    ["2020-01-01", first],
    ["2020-05-31", first],
    ["2020-06-01", second],
  ])("on %s", (day, expected) => {
    expect(inForceOn([second, of("draft", "2020-02-01"), of("withdrawn", "2020-03-01"), first], day)).toBe(
      expected,
    );
  });
});
