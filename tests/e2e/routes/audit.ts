import { type Pages, visit } from "./visit";

export const audit: Pages = {
  lookups: {
    trail:
      "select seq::text as id from audit.event where outcome = 'done' and command = 'lots.receive-lot' order by seq desc limit 1",
  },
  pages: {
    "(desk)/audit": visit("AUD01", "/audit", "Nhật ký truy vết", "Audit trail"),
    "(desk)/audit/[seq]": visit("AUD01", "/audit/{trail}", "Nhận lô hàng", "Receive a lot"),
  },
};
