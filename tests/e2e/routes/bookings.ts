import { type Pages, visit } from "./visit";

export const bookings: Pages = {
  lookups: {
    unanswered: "select id from booking where state = 'requested' order by requested_at limit 1",
    complaint: "select id from complaint order by received_at desc limit 1",
  },
  pages: {
    "(desk)/bookings": visit("CLK01", "/bookings", "Đặt lịch", "Bookings"),
    "(desk)/bookings/[bookingId]": visit("CLK01", "/bookings/{unanswered}", "B-", "B-"),
    "(desk)/bookings/new": visit("CLK01", "/bookings/new", "Ghi yêu cầu", "Enter a request"),
    "(desk)/complaints": visit("CLK01", "/complaints", "Khiếu nại", "Complaints"),
    "(desk)/complaints/[complaintId]": visit(
      "CLK01",
      "/complaints/{complaint}",
      "Khiếu nại của",
      "Complaint of",
    ),
    "(desk)/complaints/new": visit("CLK01", "/complaints/new", "Ghi khiếu nại", "Enter a complaint"),
  },
};
