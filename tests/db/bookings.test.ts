import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  acceptBooking,
  cancelBooking,
  declineBooking,
  requestBooking,
} from "@/lib/bookings/commands/booking";
import { answerComplaint, recordComplaint } from "@/lib/bookings/commands/complaint";
import { getBookingSheet, listBookingsOfDay, listUnansweredBookings } from "@/lib/bookings/queries/booking";
import { getComplaintSheet, listComplaints } from "@/lib/bookings/queries/complaint";
import { mustRun, runCommand } from "@/lib/core/command";
import { type Actor, allow } from "@/lib/core/permissions";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCustomer } from "../fixtures/customers";
import { aPerson } from "../fixtures/people";
import { aFruit } from "../fixtures/products";

let centre: Centre;
let clerk: Actor;
let customerId: string;
let productId: string;
const how = { at: new Date("2020-06-11T09:00:00+07:00"), replay: true } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  clerk = await aPerson("clerk");
  customerId = (await aCustomer(clerk)).id;
  productId = (await aFruit(clerk)).id;
});

afterAll(async () => centre?.close());

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

function reader(actor: Actor) {
  const allowed = allow(actor, "bookings.read");
  if (!allowed) throw new Error("this person may not read bookings");
  return allowed;
}

const wish = (wantedAt = "2020-06-12T08:30") => ({ customerId, productId, massKg: "1500,5", wantedAt });
const aBooking = async () => (await mustRun(requestBooking, clerk, wish(), how)).id;

function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

const countEvents = () =>
  withSql(centre.adminUrl, async (client) => {
    const { rows } = await client.query("select count(*)::int as n from audit.event where outcome = 'done'");
    return Number(rows[0].n);
  });

describe("a booking", () => {
  test("is numbered within its year, and every step is one event", async () => {
    const before = await countEvents();
    const first = await mustRun(requestBooking, clerk, wish(), how);
    const second = await mustRun(requestBooking, clerk, wish(), how);
    expect([first.code, second.code]).toEqual(["B-2020-0001", "B-2020-0002"]);
    const accept = { bookingId: first.id, version: 1, promisedAt: "2020-06-12T10:00" };
    expect(codesOf(await runCommand(acceptBooking, clerk, accept, how))).toEqual([]);
    expect(await countEvents()).toBe(before + 3);
    const sheet = await getBookingSheet(reader(clerk), first.id);
    expect(sheet).toMatchObject({ state: "accepted", massKg: 1500.5, decidedByName: clerk.name, version: 2 });
    const ofDay = await listBookingsOfDay(reader(clerk), "2020-06-12");
    expect(ofDay.map(({ code }) => code)).toEqual([first.code, second.code]);
    expect(await listBookingsOfDay(reader(clerk), "2020-06-13")).toEqual([]);
    expect((await listUnansweredBookings(reader(clerk))).map(({ code }) => code)).toEqual([second.code]);
  });

  test("is answered once; declining and cancelling need a cause", async () => {
    const bookingId = await aBooking();
    const blank = { bookingId, version: 1, cause: " " };
    expect(codesOf(await runCommand(declineBooking, clerk, blank, how))).toEqual(["input.required"]);
    const cause = "Kho lạnh đầy";
    expect(codesOf(await runCommand(declineBooking, clerk, { ...blank, cause }, how))).toEqual([]);
    const again = { bookingId, version: 2, promisedAt: "2020-06-12T10:00" };
    expect(codesOf(await runCommand(acceptBooking, clerk, again, how))).toEqual(["bookings.not-requested"]);
    const late = { bookingId, version: 2, cause };
    expect(codesOf(await runCommand(cancelBooking, clerk, late, how))).toEqual(["bookings.closed"]);
    const reopened = raw("update booking set state = 'requested', cause = null where id = $1", [bookingId]);
    await expect(reopened).rejects.toMatchObject({ code: "23514" });
  });

  test("a form that is older than the booking is told so", async () => {
    const bookingId = await aBooking();
    await mustRun(acceptBooking, clerk, { bookingId, version: 1, promisedAt: "2020-06-12T10:00" }, how);
    const cancel = { bookingId, version: 1, cause: "Khách hàng báo hủy" };
    expect(codesOf(await runCommand(cancelBooking, clerk, cancel, how))).toEqual(["stale"]);
    expect(codesOf(await runCommand(cancelBooking, clerk, { ...cancel, version: 2 }, how))).toEqual([]);
  });

  test("is a clerk's to write, and is never without an amount", async () => {
    const storekeeper = await aPerson("storekeeper");
    expect(codesOf(await runCommand(requestBooking, storekeeper, wish(), how))).toEqual(["forbidden"]);
    const empty = { ...wish(), massKg: "" };
    expect(codesOf(await runCommand(requestBooking, clerk, empty, how))).toEqual(["bookings.mass-missing"]);
    const bookingId = await aBooking();
    const emptied = raw("update booking set mass_g = null where id = $1", [bookingId]);
    await expect(emptied).rejects.toMatchObject({ constraint: "booking_amount" });
  });
});

describe("a complaint", () => {
  const complaint = () => ({
    customerId,
    receivedAt: "2020-06-10T08:00",
    body: "Xe chờ lâu",
    dueOn: "2020-06-17",
  });

  test("is overdue until answered, and is answered once", async () => {
    const { id } = await mustRun(recordComplaint, clerk, complaint(), how);
    const later = new Date("2020-06-18T09:00:00+07:00");
    const overdue = await listComplaints(reader(clerk), { only: "overdue", at: later });
    expect(overdue.rows).toMatchObject([{ id, overdue: true, dueOn: "2020-06-17" }]);
    const onTime = await listComplaints(reader(clerk), {
      only: "overdue",
      at: new Date("2020-06-17T23:00:00+07:00"),
    });
    expect(onTime.rows).toEqual([]);
    const reply = { complaintId: id, version: 2, answer: "Xin lỗi, sẽ hẹn giờ" };
    expect(codesOf(await runCommand(answerComplaint, clerk, reply, how))).toEqual(["stale"]);
    const before = await countEvents();
    expect(codesOf(await runCommand(answerComplaint, clerk, { ...reply, version: 1 }, how))).toEqual([]);
    expect(await countEvents()).toBe(before + 1);
    expect(codesOf(await runCommand(answerComplaint, clerk, reply, how))).toEqual(["complaints.answered"]);
    const sheet = await getComplaintSheet(reader(clerk), id, later);
    expect(sheet).toMatchObject({ overdue: false, answeredByName: clerk.name });
    const changed = raw("update complaint set answer = 'khác' where id = $1", [id]);
    await expect(changed).rejects.toMatchObject({ code: "23514" });
  });

  test("names a lot that is there", async () => {
    const about = { ...complaint(), lotCode: "L-2020-9999" };
    expect(codesOf(await runCommand(recordComplaint, clerk, about, how))).toEqual([
      "complaints.lot-not-found",
    ]);
  });
});
