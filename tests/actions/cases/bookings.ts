import { draftAgreement, putInForce } from "@/lib/agreements/commands";
import { requestBooking } from "@/lib/bookings/commands/booking";
import { recordComplaint } from "@/lib/bookings/commands/complaint";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { centreDay } from "@/lib/core/dates";
import { registerCustomer } from "@/lib/customers/commands";
import { agreementTerms } from "../../fixtures/agreements";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const hourMs = 3_600_000;

/** A customer of its own: two agreements about the same goods would overlap. */
async function termsFor(shop: Workshop) {
  const { productId } = await shop.orderOf("fruit");
  const made = { code: `KH-${shop.next()}`, name: "Hợp tác xã Thanh long" };
  const { id: customerId } = await mustRun(registerCustomer, await shop.person("CLK01"), made, {
    replay: true,
  });
  const inForceFrom = centreDay(shop.ago(0));
  return agreementTerms({ customerId, productId, code: `TT-${shop.next()}`, inForceFrom, inForceTo: "" });
}

async function aDraft(shop: Workshop): Promise<string> {
  const how = { at: shop.ago(60), replay: true } as const;
  return (await mustRun(draftAgreement, await shop.person("CLK01"), await termsFor(shop), how)).id;
}

function paperOf(shop: Workshop) {
  const day = centreDay(shop.ago(0));
  const names = { customerSignedBy: "Nguyễn Văn Hải", centreSignedBy: "Mai Thị Vàng" };
  return { ...names, customerSignedOn: day, centreSignedOn: day };
}

async function wishOf(shop: Workshop) {
  const { customerId, productId } = await shop.orderOf("fruit");
  return { customerId, productId, massKg: "1500", wantedAt: shop.typed(new Date(Date.now() + 24 * hourMs)) };
}

async function aRequest(shop: Workshop) {
  const { id } = await mustRun(requestBooking, await shop.person("CLK01"), await wishOf(shop), {
    replay: true,
  });
  return { bookingId: id, _version: 1 };
}

async function complaintFor(shop: Workshop) {
  const { customerId } = await shop.orderOf("fruit");
  const dueOn = centreDay(new Date(Date.now() + 7 * 24 * hourMs));
  return { customerId, receivedAt: shop.typed(shop.ago(30)), body: "Xe chờ lâu", dueOn };
}

export const bookingCases: ActionCase[] = [
  {
    action: "agreements.draftAgreementAction",
    command: "agreements.draft-agreement",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    async prepare(shop) {
      const { id: pestId } = await database().pest.findFirstOrThrow({
        where: { scientificName: "Bactrocera dorsalis" },
      });
      return { ...(await termsFor(shop)), pests: [{ pestId, lifeStages: ["egg", "larva"] }] };
    },
    writes: ["insert public.agreement", "insert public.agreement_pest"],
  },
  {
    action: "agreements.putInForceAction",
    command: "agreements.put-in-force",
    may: ["director", "releaser"],
    by: "DIR01",
    desk: true,
    prepare: async (shop) => ({ agreementId: await aDraft(shop), ...paperOf(shop) }),
    writes: ["update public.agreement", "insert public.signature"],
    signs: true,
  },
  {
    action: "agreements.endAgreementAction",
    command: "agreements.end-agreement",
    may: ["director", "releaser"],
    by: "DIR01",
    desk: true,
    async prepare(shop) {
      const agreementId = await aDraft(shop);
      const enforcement = { agreementId, ...paperOf(shop) };
      await mustRun(putInForce, await shop.person("DIR01"), enforcement, { at: shop.ago(0), replay: true });
      return { agreementId, endedOn: centreDay(new Date(Date.now() + 24 * hourMs)), reason: "Hết mùa vụ" };
    },
    writes: ["update public.agreement"],
  },
  {
    action: "agreements.withdrawAgreementAction",
    command: "agreements.withdraw-draft",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    prepare: async (shop) => ({ agreementId: await aDraft(shop), reason: "Khách hàng rút" }),
    writes: ["update public.agreement"],
  },
  {
    action: "bookings.requestBookingAction",
    command: "bookings.request",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    prepare: wishOf,
    writes: ["insert public.booking"],
  },
  {
    action: "bookings.acceptBookingAction",
    command: "bookings.accept",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    async prepare(shop) {
      return { ...(await aRequest(shop)), promisedAt: shop.typed(new Date(Date.now() + 25 * hourMs)) };
    },
    writes: ["update public.booking"],
  },
  {
    action: "bookings.declineBookingAction",
    command: "bookings.decline",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    prepare: async (shop) => ({ ...(await aRequest(shop)), cause: "Kho lạnh đầy" }),
    writes: ["update public.booking"],
  },
  {
    action: "bookings.cancelBookingAction",
    command: "bookings.cancel",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    prepare: async (shop) => ({ ...(await aRequest(shop)), cause: "Khách hàng báo hủy" }),
    writes: ["update public.booking"],
  },
  {
    action: "bookings.recordComplaintAction",
    command: "complaints.record",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    prepare: complaintFor,
    writes: ["insert public.complaint"],
  },
  {
    action: "bookings.answerComplaintAction",
    command: "complaints.answer",
    may: ["clerk"],
    by: "CLK01",
    desk: true,
    async prepare(shop) {
      const clerk = await shop.person("CLK01");
      const { id } = await mustRun(recordComplaint, clerk, await complaintFor(shop), { replay: true });
      return { complaintId: id, _version: 1, answer: "Xin lỗi, từ nay hẹn giờ" };
    },
    writes: ["update public.complaint"],
  },
];
