import { type Pages, visit } from "./visit";

export const nonconformances: Pages = {
  lookups: {
    nonconformance: "select id from nonconformance where state = 'closed' order by code limit 1",
  },
  pages: {
    "(desk)/on-call": visit("REL01", "/on-call", "Trực quyết định xuất lô", "On call to decide"),
    "(desk)/nonconformances": visit("DOS02", "/nonconformances", "Sự không phù hợp", "Nonconformances"),
    "(desk)/nonconformances/[nonconformanceId]": visit(
      "AUD01",
      "/nonconformances/{nonconformance}",
      "NC-2020-0001",
      "NC-2020-0001",
    ),
    "(desk)/nonconformances/new": visit(
      "OPR01",
      "/nonconformances/new",
      "Ghi sự không phù hợp",
      "Write down a nonconformance",
    ),
  },
};
