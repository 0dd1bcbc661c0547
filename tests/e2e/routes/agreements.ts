import { type Pages, visit } from "./visit";

export const agreements: Pages = {
  lookups: {
    agreement: "select id from agreement where code = 'TT-HAIDUONG-VAI' order by version_no desc limit 1",
  },
  pages: {
    "(desk)/agreements": visit("CLK01", "/agreements", "Thỏa thuận kỹ thuật", "Technical agreements"),
    "(desk)/agreements/[agreementId]": visit(
      "DIR01",
      "/agreements/{agreement}",
      "TT-HAIDUONG-VAI",
      "TT-HAIDUONG-VAI",
    ),
    "(desk)/agreements/new": visit("CLK01", "/agreements/new", "Soạn thỏa thuận", "Draft an agreement"),
  },
};
