import { describe, expect, test } from "vitest";
import { refusalsOf } from "@/tests/fixtures/refusals";
import {
  checkNotice,
  checkProposal,
  checkReview,
  checkReviewEnd,
  checkRevocation,
  type StandingFacts,
  tellings,
} from "@/lib/certificates/rules/standing";
import { type CertificateHistory, type CertificateState, judgeState } from "@/lib/certificates/rules/state";

const day = (n: number) => new Date(Date.UTC(2020, 5, n, 3));
const issued: CertificateHistory = {
  issuedAt: day(1),
  revokedAt: null,
  supersededBy: null,
  withdrawnAt: null,
  reviews: [],
};
const next = { number: "CX-2020-0002", at: day(8) };
const open = { openedAt: day(3), endedAt: null };
const ended = { openedAt: day(2), endedAt: day(4) };

describe("the state of a certificate", () => {
  test.each<[string, Partial<CertificateHistory>, CertificateState, Date]>([
    ["as issued", {}, "valid", day(1)],
    ["under review", { reviews: [open] }, "under_review", day(3)],
    ["reviewed and right", { reviews: [ended] }, "valid", day(4)],
    [
      "reviewed once, and again",
      { reviews: [ended, { openedAt: day(6), endedAt: null }] },
      "under_review",
      day(6),
    ],
    ["its release taken back", { withdrawnAt: day(5) }, "under_review", day(5)],
    [
      "its release taken back during a review",
      { withdrawnAt: day(5), reviews: [open] },
      "under_review",
      day(3),
    ],
    [
      "its release taken back after a review that ended well",
      { withdrawnAt: day(5), reviews: [ended] },
      "under_review",
      day(5),
    ],
    ["superseded", { supersededBy: next }, "superseded", day(8)],
    [
      "superseded while under review",
      { supersededBy: next, reviews: [open], withdrawnAt: day(5) },
      "superseded",
      day(8),
    ],
    ["revoked", { revokedAt: day(9), reviews: [open] }, "revoked", day(9)],
    [
      "revoked, whatever else",
      { revokedAt: day(9), supersededBy: next, withdrawnAt: day(5) },
      "revoked",
      day(9),
    ],
  ])("%s", (_, more, state, since) => {
    expect(judgeState({ ...issued, ...more })).toEqual({ state, since });
  });
});

const proposed = { id: "p", proposedById: "one", proposedBy: "Người thứ nhất" };
const told = (party: "customer" | "plant_quarantine", toldAt = day(4)) => ({ party, toldAt });
const ready: StandingFacts = {
  state: "under_review",
  since: day(3),
  kind: "fruit",
  withdrawn: false,
  openReview: { id: "r" },
  openProposal: proposed,
  notices: [told("customer"), told("plant_quarantine")],
};

const reasons = (result: { ok: true } | { ok: false; error: { code: string; party?: string }[] }) =>
  result.ok
    ? "done"
    : result.error
        .map(({ code, party }) => [code.replace("certificates.", ""), party].filter(Boolean).join(":"))
        .join(" ");

describe("a revocation", () => {
  test.each<[string, Partial<StandingFacts>, string, string]>([
    ["by a second person, all told", {}, "two", "done"],
    ["by whoever proposed it", {}, "one", "own-proposal"],
    ["proposed by nobody", { openProposal: null }, "two", "nothing-proposed"],
    ["nobody told", { notices: [] }, "two", "not-told:customer not-told:plant_quarantine"],
    ["only the customer told of fruit", { notices: [told("customer")] }, "two", "not-told:plant_quarantine"],
    ["only plant quarantine told", { notices: [told("plant_quarantine")] }, "two", "not-told:customer"],
    [
      "only the customer told of protective goods",
      { kind: "ppe", notices: [told("customer")] },
      "two",
      "done",
    ],
    [
      "the customer told of an earlier review only",
      { notices: [told("customer", day(2)), told("plant_quarantine")] },
      "two",
      "not-told:customer",
    ],
    ["alone and nobody told", { notices: [], kind: "ppe" }, "one", "own-proposal not-told:customer"],
    ["of a valid one", { state: "valid" }, "two", "wrong-state"],
    ["of a superseded one", { state: "superseded" }, "two", "wrong-state"],
    ["of a revoked one", { state: "revoked" }, "two", "wrong-state"],
  ])("%s", (_, more, person, says) => {
    expect(reasons(checkRevocation({ ...ready, ...more }, person))).toBe(says);
  });
});

describe("what each state lets people do", () => {
  test.each<[CertificateState, string, string, string]>([
    ["valid", "done", "wrong-state", "done"],
    ["under_review", "wrong-state", "done", "done"],
    ["superseded", "wrong-state", "wrong-state", "wrong-state"],
    ["revoked", "wrong-state", "wrong-state", "wrong-state"],
  ])("%s: put under review %s, end the review %s, propose to revoke %s", (state, review, end, propose) => {
    const facts = { ...ready, state, openProposal: null };
    expect([checkReview(facts), checkReviewEnd(facts), checkProposal(facts)].map(reasons)).toEqual([
      review,
      end,
      propose,
    ]);
  });

  test("a review of a withdrawn release does not end well", () => {
    expect(reasons(checkReviewEnd({ ...ready, withdrawn: true }))).toBe("release-withdrawn");
  });

  test("one proposal is enough", () => {
    expect(reasons(checkProposal(ready))).toBe("proposed-already");
  });

  test("telling counts from the minute in which the review began, and never in the future", () => {
    const since = new Date("2020-06-03T03:00:40Z");
    const at = new Date("2020-06-03T05:00:00Z");
    const tell = (time: string) => reasons(checkNotice({ state: "under_review", since }, new Date(time), at));
    expect(tell("2020-06-03T03:00:00Z")).toBe("done");
    expect(tell("2020-06-03T02:59:00Z")).toBe("told-before-review");
    expect(tell("2020-06-03T05:01:00Z")).toBe("time.in-future");
  });

  test.each<[CertificateState, string, string]>([
    ["valid", "wrong-state", "wrong-state"],
    ["under_review", "done", "told-before-review"],
    ["superseded", "done", "told-before-superseded"],
    ["revoked", "wrong-state", "wrong-state"],
  ])("who relies on a %s one is told: %s; before it was so: %s", (state, after, before) => {
    const tell = (toldAt: Date) => checkNotice({ state, since: day(3) }, toldAt, day(9));
    expect([reasons(tell(day(4))), reasons(tell(day(2)))]).toEqual([after, before]);
    const refused = { field: "toldAt", since: day(3) };
    expect(refusalsOf(tell(day(2)))[0]).toMatchObject(before === "wrong-state" ? { state } : refused);
  });

  test("whoever was told of the review is told again of what took its place", () => {
    const notices = [told("customer", day(4)), told("customer", day(9)), told("plant_quarantine", day(4))];
    const of = (since: Date, kind: "fruit" | "ppe") =>
      tellings({ since, kind, notices }).map(({ party, told: known }) => [party, known.length]);
    expect(of(day(3), "fruit")).toEqual([
      ["customer", 2],
      ["plant_quarantine", 1],
    ]);
    expect(of(day(8), "fruit")).toEqual([
      ["customer", 1],
      ["plant_quarantine", 0],
    ]);
    expect(of(day(8), "ppe")).toEqual([["customer", 1]]);
  });
});
