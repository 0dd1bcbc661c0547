import { describe, expect, test } from "vitest";
import { checkDispatch } from "@/lib/lots/rules/dispatch";
import { checkAcknowledgement, checkInspection } from "@/lib/lots/rules/inspection";
import { checkTime, settleTime } from "@/lib/lots/rules/time";

const at = new Date("2020-06-12T09:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}+07:00`);

const codesOf = (verdict: { ok: true } | { ok: false; error: { code: string }[] }) =>
  verdict.ok ? [] : verdict.error.map(({ code }) => code);

describe("a time typed into a form", () => {
  const bounds = [{ after: "received" as const, at: time("08:30:40") }];

  test("is now when the box is empty", () => expect(settleTime(null, at, bounds)).toEqual(at));
  test("in the minute of the step before counts as after it", () => {
    expect(settleTime(time("08:30:00"), at, bounds)).toEqual(time("08:30:40"));
  });
  test("a minute earlier stays earlier, and is refused", () => {
    const settled = settleTime(time("08:29:00"), at, bounds);
    expect(checkTime("loadedAt", settled, at, bounds)).toMatchObject([
      { code: "time.too-early", after: "received" },
    ]);
  });
  test("names every step it comes before", () => {
    const two = [...bounds, { after: "carrier-before" as const, at: time("08:45:00"), subject: "G01" }];
    expect(checkTime("loadedAt", time("08:00:00"), at, two)).toHaveLength(2);
  });
  test("may be this moment, not the next", () => {
    expect(checkTime("x", at, at, [])).toEqual([]);
    expect(checkTime("x", new Date(at.getTime() + 1), at, [])).toMatchObject([{ code: "time.in-future" }]);
  });
});

describe("an inspection", () => {
  const facts = {
    at,
    lot: { stage: "received", kind: "fruit", acceptedCartons: 100, arrivedAt: time("08:00:00") },
    firstEnteredAt: null,
    asksPackaging: false,
  } as const;
  const entry = {
    inspectedAt: time("08:30:00"),
    sampleCartons: 5,
    result: "pass",
    findings: null,
    kind: "plant_quarantine",
    partner: null,
    packaging: null,
    livePests: null,
  } as const;
  const asking = { ...facts, asksPackaging: true };

  test.each([
    ["of fruit that passed", facts, entry, []],
    ["of masks", { ...facts, lot: { ...facts.lot, kind: "ppe" } }, entry, ["lots.inspection-of-fruit-only"]],
    ["of every carton", facts, { ...entry, sampleCartons: 100 }, []],
    ["of more cartons than there are", facts, { ...entry, sampleCartons: 101 }, ["lots.sample-exceeds-lot"]],
    ["that failed without findings", facts, { ...entry, result: "fail" }, ["lots.findings-missing"]],
    ["that failed with findings", facts, { ...entry, result: "fail", findings: "sống" }, []],
    ["that counted and saw no live pest", facts, { ...entry, livePests: 0 }, []],
    ["that saw one and does not say which", facts, { ...entry, livePests: 1 }, ["lots.findings-missing"]],
    ["that saw one and says which", facts, { ...entry, livePests: 1, findings: "ruồi đục quả" }, []],
    ["with nobody from the other country", facts, { ...entry, kind: "joint" }, ["lots.partner-missing"]],
    ["with somebody from the other country", facts, { ...entry, kind: "joint", partner: "APHIS" }, []],
    ["for a market that asks of packaging", asking, { ...entry, packaging: "pest_proof" }, []],
    ["that did not look at it", asking, entry, ["lots.packaging-not-checked"]],
    [
      "that passed it open",
      asking,
      { ...entry, packaging: "not_pest_proof" },
      ["lots.passed-with-open-packaging"],
    ],
    [
      "that failed it open",
      asking,
      { ...entry, packaging: "not_pest_proof", result: "fail", findings: "lưới rách" },
      [],
    ],
    ["of open packaging where nobody asks", facts, { ...entry, packaging: "not_pest_proof" }, []],
    ["before the goods came", facts, { ...entry, inspectedAt: time("07:59:59") }, ["time.too-early"]],
    ["as the first carrier entered", { ...facts, firstEnteredAt: time("08:30:00") }, entry, []],
    [
      "after the first carrier entered",
      { ...facts, firstEnteredAt: time("08:29:59") },
      entry,
      ["lots.inspected-after-treatment"],
    ],
    ["typed after processing", { ...facts, lot: { ...facts.lot, stage: "processed" } }, entry, []],
    [
      "typed after the decision",
      { ...facts, lot: { ...facts.lot, stage: "released" } },
      entry,
      ["lots.decided"],
    ],
  ] as const)("%s", (_, given, typed, expected) => {
    expect(codesOf(checkInspection(given, typed))).toEqual(expected);
  });
});

describe("an acknowledgement", () => {
  const lot = { stage: "received", requiresAcknowledgement: true } as const;
  test("may be signed before the goods come", () => {
    expect(codesOf(checkAcknowledgement(lot, { acknowledgedAt: time("00:00:00"), at }))).toEqual([]);
  });
  test("is refused where none is needed, and once decided", () => {
    const other = { stage: "certified", requiresAcknowledgement: false } as const;
    const late = { acknowledgedAt: new Date(at.getTime() + 1), at };
    expect(codesOf(checkAcknowledgement(other, late))).toEqual([
      "lots.decided",
      "lots.no-acknowledgement-needed",
      "time.in-future",
    ]);
  });
});

describe("a dispatch", () => {
  const facts = {
    at,
    lot: { stage: "certified", cartonsOut: 100 },
    certificate: { number: "CN-1", issuedAt: time("08:00:00"), state: "valid" },
    holds: [],
    limits: [],
    sealedCartons: null,
    sealRequiredBy: null,
  } as const;
  const entry = {
    cartons: 100,
    dispatchedAt: time("08:30:00"),
    note: null,
    limitsAcknowledged: false,
  };
  const limited = { ...facts, limits: ["not-to-florida-or-hawaii"] };

  test.each([
    ["of everything", facts, entry, []],
    ["of one fewer, silently", facts, { ...entry, cartons: 99 }, ["lots.fewer-dispatched-unexplained"]],
    ["of one fewer, explained", facts, { ...entry, cartons: 99, note: "giữ mẫu" }, []],
    ["of one more", facts, { ...entry, cartons: 101, note: "thừa" }, ["lots.more-dispatched-than-treated"]],
    [
      "without a certificate",
      { ...facts, lot: { ...facts.lot, stage: "released" }, certificate: null },
      entry,
      ["lots.not-certified"],
    ],
    [
      "a second time",
      { ...facts, lot: { ...facts.lot, stage: "dispatched" } },
      entry,
      ["lots.not-certified"],
    ],
    [
      "while its certificate is under review",
      { ...facts, certificate: { ...facts.certificate, state: "under_review" } },
      entry,
      ["lots.certificate-not-valid"],
    ],
    [
      "with a revoked certificate",
      { ...facts, certificate: { ...facts.certificate, state: "revoked" } },
      entry,
      ["lots.certificate-not-valid"],
    ],
    [
      "while somebody holds it",
      {
        ...facts,
        holds: [{ nonconformance: null, reason: "seal broken", openedAt: "2020-06-12T09:00:00.000Z" }],
      },
      entry,
      ["release.held"],
    ],
    [
      "to a market with a limit nobody was told of",
      limited,
      entry,
      ["lots.distribution-limit-not-acknowledged"],
    ],
    ["to a market with a limit that was told", limited, { ...entry, limitsAcknowledged: true }, []],
    ["of unsealed goods where nobody wants a seal", facts, entry, []],
    [
      "of unsealed goods where the centre does",
      { ...facts, sealRequiredBy: "QD-01" },
      entry,
      ["lots.not-sealed"],
    ],
    [
      "of sealed goods where the centre does",
      { ...facts, sealRequiredBy: "QD-01", sealedCartons: 100 },
      entry,
      [],
    ],
    ["of as many as are sealed", { ...facts, sealedCartons: 100 }, entry, []],
    [
      "of one more than are sealed",
      { ...facts, sealedCartons: 99 },
      entry,
      ["lots.more-dispatched-than-sealed"],
    ],
    ["before the certificate", facts, { ...entry, dispatchedAt: time("07:59:59") }, ["time.too-early"]],
  ] as const)("%s", (_, given, typed, expected) => {
    expect(codesOf(checkDispatch(given, typed))).toEqual(expected);
  });
});
