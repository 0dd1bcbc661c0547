"use server";

import {
  acceptBooking,
  cancelBooking,
  declineBooking,
  requestBooking,
} from "@/lib/bookings/commands/booking";
import { answerComplaint, recordComplaint } from "@/lib/bookings/commands/complaint";
import { formAction } from "@/lib/core/action";

export const requestBookingAction = formAction(requestBooking);
export const acceptBookingAction = formAction(acceptBooking);
export const declineBookingAction = formAction(declineBooking);
export const cancelBookingAction = formAction(cancelBooking);
export const recordComplaintAction = formAction(recordComplaint);
export const answerComplaintAction = formAction(answerComplaint);
