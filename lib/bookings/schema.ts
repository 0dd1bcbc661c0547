import { z } from "zod";
import { code, day, decimal, id, instant, integer, optional, optionalText, text } from "@/lib/core/fields";

export const requestBookingInput = z.object({
  customerId: id(),
  productId: id(),
  massKg: optional(decimal(0.001, 1_000_000, 3)),
  items: optional(integer(1, 100_000_000)),
  wantedAt: instant(),
  truck: optionalText(60),
  inspectorName: optionalText(120),
  note: optionalText(1000),
});

const seen = { bookingId: id(), version: integer(1, 1_000_000) };

export const acceptBookingInput = z.object({ ...seen, promisedAt: instant() });

export const closeBookingInput = z.object({ ...seen, cause: text(500, 3) });

export const recordComplaintInput = z.object({
  customerId: id(),
  lotCode: optional(code(30)),
  receivedAt: instant(),
  body: text(4000, 3),
  dueOn: day(),
});

export const answerComplaintInput = z.object({
  complaintId: id(),
  version: integer(1, 1_000_000),
  answer: text(4000, 3),
});
