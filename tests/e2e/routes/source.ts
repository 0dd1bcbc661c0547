import { type Pages, visit } from "./visit";

export const source: Pages = {
  lookups: { sheet: "select id from morning_sheet order by prepared_at desc limit 1" },
  pages: {
    "(desk)/source": visit("RSO01", "/source", "Hoạt độ nguồn", "Source activity"),
    "(desk)/source/new": visit("RSO01", "/source/new", "Nhập trạng thái nạp", "Enter a loading state"),
    "(desk)/source/sheet": visit("OPR01", "/source/sheet", "Phiếu sáng", "Morning sheet"),
    "(print)/source/sheets/[sheetId]": visit(
      "OPR01",
      "/source/sheets/{sheet}",
      "Phiếu sáng",
      "Morning sheet",
    ),
  },
};
