import { type Pages, visit } from "./visit";

export const security: Pages = {
  lookups: {
    event:
      "select id from restricted.security_event c where not exists (select from restricted.security_event d where d.supersedes_id = c.id) order by occurred_at desc limit 1",
    securityWeek:
      "select to_char(occurred_at at time zone 'Asia/Ho_Chi_Minh', 'IYYY-\"W\"IW') as id from restricted.security_event order by occurred_at limit 1",
  },
  pages: {
    "(desk)/[...path]": [
      ...visit("SEC01", "/security", "Tuần ", "Week "),
      ...visit("SEC01", "/security/events", "Mọi sự kiện", "All events"),
      ...visit("SEC01", "/security/new", "Ghi một sự kiện an ninh", "Record a security event"),
      ...visit("SEC01", "/security/events/{event}", "Sự kiện an ninh", "Security event"),
      ...visit(
        "SEC02",
        "/security/events/{event}/correct",
        "Sửa một sự kiện an ninh",
        "Correct a security event",
      ),
      ...visit("SEC02", "/security/weeks/{securityWeek}", "Tuần ", "Week "),
      ...visit("OPR01", "/khong-co/trang-nay", "Không có trang này", "There is no such page"),
    ],
  },
};
