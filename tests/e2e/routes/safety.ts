import { type Pages, visit } from "./visit";

export const safety: Pages = {
  lookups: {
    check:
      "select c.id from safety_check c join check_template t on t.id = c.template_id where t.code = 'DLY-07' and not exists (select from safety_check d where d.supersedes_id = c.id) order by c.performed_at desc limit 1",
    week: "select to_char(performed_at at time zone 'Asia/Ho_Chi_Minh', 'IYYY-\"W\"IW') as id from safety_check order by performed_at limit 1",
  },
  pages: {
    "(desk)/safety": visit("RSO01", "/safety", "Tuần ", "Week "),
    "(desk)/safety/checks": visit("RSO01", "/safety/checks", "Các kiểm tra đã ghi", "Recorded checks"),
    "(desk)/safety/checks/[checkId]": visit(
      "RSO01",
      "/safety/checks/{check}",
      "Suất liều khu vực ngoài che chắn (các điểm cố định)",
      "Area monitor readings outside shield (fixed points)",
    ),
    "(desk)/safety/checks/[checkId]/correct": visit(
      "RSO01",
      "/safety/checks/{check}/correct",
      "Sửa bản ghi DLY-07",
      "Correct entry DLY-07",
    ),
    "(desk)/safety/checks/new": visit(
      "OPR01",
      "/safety/checks/new?code=DLY-07",
      "Ghi một kiểm tra",
      "Record a check",
    ),
    "(desk)/safety/weeks/[week]": visit("RSO02", "/safety/weeks/{week}", "Tuần ", "Week "),
  },
};
