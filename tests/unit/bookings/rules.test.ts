import { describe, expect, test } from "vitest";
import {
  type BookingState,
  checkRequest,
  decideAcceptance,
  decideAnswer,
  decideCancellation,
  type RequestFacts,
} from "@/lib/bookings/rules/booking";
import { checkComplaint, type ComplaintFacts, decideReply, isOverdue } from "@/lib/bookings/rules/complaint";
import { planDay, type PlannedBooking } from "@/lib/bookings/rules/plan";

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);
const local = (time: string) => new Date(`${time}:00+07:00`);
const at = local("2020-06-12T08:00");

describe("a request", () => {
  const asked: RequestFacts = {
    at,
    wantedAt: at,
    massKg: 1500,
    items: null,
    customer: { code: "KH" },
    product: { countingUnit: "carton" },
  };
  const cases: [string, Partial<RequestFacts>, string[]][] = [
    ["with a mass", {}, []],
    ["of sets with their number", { product: { countingUnit: "set" }, massKg: null, items: 40 }, []],
    ["of cartons without a mass", { massKg: null, items: 40 }, ["bookings.mass-missing"]],
    ["of pieces without a number", { product: { countingUnit: "piece" } }, ["bookings.items-missing"]],
    ["for a minute ago", { wantedAt: local("2020-06-12T07:59") }, ["bookings.wanted-in-past"]],
    [
      "of nobody",
      { customer: null, product: null },
      ["bookings.customer-not-found", "bookings.product-not-found"],
    ],
  ];
  test.each(cases)("%s", (_, more, codes) => {
    expect(codesOf(checkRequest({ ...asked, ...more }))).toEqual(codes);
  });
});

describe("an answer", () => {
  test.each<[BookingState, string[], string[]]>([
    ["requested", [], []],
    ["accepted", ["bookings.not-requested"], []],
    ["declined", ["bookings.not-requested"], ["bookings.closed"]],
    ["cancelled", ["bookings.not-requested"], ["bookings.closed"]],
  ])("to what is %s", (state, answered, cancelled) => {
    expect(codesOf(decideAnswer({ version: 2, state }, 2))).toEqual(answered);
    expect(codesOf(decideCancellation({ version: 2, state }, 2))).toEqual(cancelled);
  });
  test("to something that changed meanwhile, or is not there", () => {
    const saved = { version: 2, state: "requested" } as const;
    expect(codesOf(decideAnswer(saved, 1))).toEqual(["stale"]);
    expect(codesOf(decideCancellation(saved, 1))).toEqual(["stale"]);
    expect(codesOf(decideAnswer(null, 1))).toEqual(["bookings.not-found"]);
    expect(codesOf(decideCancellation(null, 1))).toEqual(["bookings.not-found"]);
  });
  test("promises nothing in the past", () => {
    const saved = { version: 1, state: "requested" } as const;
    expect(decideAcceptance(saved, 1, { promisedAt: at, at }).ok).toBe(true);
    const past = { promisedAt: new Date(at.getTime() - 1), at };
    expect(codesOf(decideAcceptance(saved, 1, past))).toEqual(["bookings.promised-in-past"]);
    expect(codesOf(decideAcceptance(null, 1, past))).toEqual([
      "bookings.not-found",
      "bookings.promised-in-past",
    ]);
  });
});

describe("the plan of a day", () => {
  const booking = (
    state: BookingState,
    wanted: string,
    promised: string | null,
    massKg: number | null,
  ): PlannedBooking => ({
    state,
    massKg,
    items: massKg === null ? 40 : null,
    wantedAt: local(wanted),
    promisedAt: promised === null ? null : local(promised),
  });
  test("has sixteen hours, and no row outside them without a truck", () => {
    expect(planDay("2020-06-12", []).map(({ hour }) => hour)).toEqual([
      6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    ]);
  });
  test("a request stands at the hour wanted, a promise at the hour promised", () => {
    const rows = planDay("2020-06-12", [
      booking("requested", "2020-06-12T06:00", null, 1000),
      booking("accepted", "2020-06-12T06:00", "2020-06-12T21:59", 1500),
      booking("accepted", "2020-06-11T06:00", "2020-06-12T21:00", 250),
      booking("accepted", "2020-06-12T06:00", "2020-06-12T21:30", null),
      booking("accepted", "2020-06-12T06:00", "2020-06-13T06:00", 99),
      booking("declined", "2020-06-12T06:00", null, 99),
      booking("cancelled", "2020-06-12T06:00", "2020-06-12T06:00", 99),
    ]);
    expect(rows).toHaveLength(16);
    expect(rows[0]).toMatchObject({ wanted: [{ massKg: 1000 }], promised: [], promisedTonnes: 0 });
    expect(rows[15]).toMatchObject({ promisedTonnes: 1.75, promisedItems: 40, withoutMass: 1 });
    expect(rows[15]?.promised).toHaveLength(3);
  });
  test("a truck outside the gate's hours is not lost", () => {
    const night = ["2020-06-12T05:59", "2020-06-12T22:00"].map((time) =>
      booking("accepted", time, time, 500),
    );
    expect(planDay("2020-06-12", night).at(-1)).toMatchObject({ hour: null, promisedTonnes: 1 });
  });

  test("shows inspectors in the hour they are expected, also outside the gate's hours", () => {
    const visit = (time: string) => ({ expectedAt: new Date(`2020-06-12T${time}+07:00`) });
    const early = visit("05:59:00");
    const six = visit("06:00:00");
    const other = { expectedAt: new Date("2020-06-13T09:00:00+07:00") };
    const rows = planDay("2020-06-12", [], [early, six, other]);
    expect(rows.find(({ hour }) => hour === 6)?.visits).toEqual([six]);
    expect(rows.at(-1)).toMatchObject({ hour: null, visits: [early] });
    expect(rows.flatMap(({ visits }) => visits)).toHaveLength(2);
  });
});

describe("a complaint", () => {
  const said: ComplaintFacts = {
    at,
    customerId: "c",
    customer: { code: "KH" },
    receivedAt: at,
    receivedOn: "2020-06-12",
    dueOn: "2020-06-12",
    lotCode: null,
    lot: null,
  };
  const cases: [string, Partial<ComplaintFacts>, string[]][] = [
    ["about no lot", {}, []],
    ["about a lot", { lotCode: "L", lot: { customerId: "c" } }, []],
    ["about a lot that is not there", { lotCode: "L" }, ["complaints.lot-not-found"]],
    ["about another's lot", { lotCode: "L", lot: { customerId: "d" } }, ["complaints.lot-of-another"]],
    ["from tomorrow", { receivedAt: new Date(at.getTime() + 1) }, ["complaints.received-in-future"]],
    ["due the day before", { dueOn: "2020-06-11" }, ["complaints.due-before-receipt"]],
    ["of nobody", { customer: null }, ["complaints.customer-not-found"]],
  ];
  test.each(cases)("%s", (_, more, codes) => {
    expect(codesOf(checkComplaint({ ...said, ...more }))).toEqual(codes);
  });
  test("is overdue the day after it was due, unless answered", () => {
    expect(isOverdue({ dueOn: "2020-06-12", answeredAt: null }, "2020-06-12")).toBe(false);
    expect(isOverdue({ dueOn: "2020-06-12", answeredAt: null }, "2020-06-13")).toBe(true);
    expect(isOverdue({ dueOn: "2020-06-12", answeredAt: at }, "2020-06-13")).toBe(false);
  });
  test("is answered once, by somebody who saw it as it is", () => {
    expect(decideReply({ version: 1, answeredAt: null }, 1).ok).toBe(true);
    expect(codesOf(decideReply({ version: 2, answeredAt: null }, 1))).toEqual(["stale"]);
    expect(codesOf(decideReply({ version: 2, answeredAt: at }, 1))).toEqual(["complaints.answered"]);
    expect(codesOf(decideReply(null, 1))).toEqual(["complaints.not-found"]);
  });
});
