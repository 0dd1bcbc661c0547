import { type Pages, visit } from "./visit";

export const reports: Pages = {
  lookups: {},
  pages: {
    "(desk)/reports": visit("DIR01", "/reports", "Năm", "Year"),
    "(desk)/reports/[year]": visit("DIR01", "/reports/2020", "Năm 2020", "Year 2020"),
    "(desk)/reports/[year]/[figure]": visit(
      "DIR01",
      "/reports/2020/IRR-02",
      "Vải và nhãn chiếu xạ xuất khẩu",
      "Lychee and longan irradiated for export",
    ),
    "(stage)/conference": visit("DIR01", "/conference", "Năm 2020 qua các con số", "2020 in figures"),
    "(stage)/conference/[year]": visit(
      "DIR01",
      "/conference/2020",
      "Năm 2020 qua các con số",
      "2020 in figures",
    ),
  },
};
