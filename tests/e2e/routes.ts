import { query } from "./hands";

type Words = { vi: string; en: string };

/** Looks an address up where the demo keeps it: `{name}` in a path is filled from the query of that name. */
const lookups = {
  received:
    "select id from lot where stage = 'received' and code like 'L-20%' order by arrived_at desc limit 1",
  unacknowledged:
    "select l.id from lot l join product p on p.id = l.product_id where p.requires_acknowledgement and l.stage = 'received' order by l.arrived_at desc limit 1",
  loading: "select id from lot where stage = 'loading' order by arrived_at desc limit 1",
  inProcess: "select id from lot where stage = 'in_process' order by arrived_at desc limit 1",
  fullStory:
    "select l.id from lot l join product p on p.id = l.product_id where l.stage = 'dispatched' and p.commodity = 'lychee' order by l.code limit 1",
  undecided:
    "select id from lot l where stage = 'processed' and exists (select from carrier_load c join dosimeter_placement d on d.carrier_load_id = c.id join dosimeter_reading r on r.placement_id = d.id where c.lot_id = l.id) order by arrived_at desc limit 1",
  dispatchable:
    "select id from lot where stage in ('certified', 'dispatched') order by stage, code desc limit 1",
  customer: "select id from customer where code = 'KH-HAIDUONG'",
  product: "select id from product where code = 'KT-N95'",
  spec: "select id from specification where code = 'QT-KT-NANO'",
  schedule: "select id from treatment_schedule where code = 'VN-AU-02'",
  person: "select id from person where staff_code = 'DOR01'",
  run: "select r.run_id as id from interruption r order by r.run_id limit 1",
  check:
    "select c.id from safety_check c join check_template t on t.id = c.template_id where t.code = 'DLY-07' and not exists (select from safety_check d where d.supersedes_id = c.id) order by c.performed_at desc limit 1",
  week: "select to_char(performed_at at time zone 'Asia/Ho_Chi_Minh', 'IYYY-\"W\"IW') as id from safety_check order by performed_at limit 1",
  event:
    "select id from restricted.security_event c where not exists (select from restricted.security_event d where d.supersedes_id = c.id) order by occurred_at desc limit 1",
  securityWeek:
    "select to_char(occurred_at at time zone 'Asia/Ho_Chi_Minh', 'IYYY-\"W\"IW') as id from restricted.security_event order by occurred_at limit 1",
  certificate: "select number as id from certificate order by number limit 1",
  n95Certificate:
    "select c.number as id from certificate c join lot l on l.id = c.lot_id join product p on p.id = l.product_id where p.requires_acknowledgement order by c.number limit 1",
  trail:
    "select seq::text as id from audit.event where outcome = 'done' and command = 'lots.receive-lot' order by seq desc limit 1",
} as const;

export type Visit = {
  /** Who may see it; null is a stranger. */
  who: string | null;
  path: string;
  heading: Words;
};

const one = (who: string | null, path: string, vi: string, en: string): Visit[] => [
  { who, path, heading: { vi, en } },
];

/** Every page of app/, by its folder; a page that shows itself differently stands here more than once. */
export const routes: Record<string, Visit[]> = {
  "(desk)": [
    ...one("OPR01", "/", "Hôm nay", "Today"),
    ...one("REL01", "/", "Hôm nay", "Today"),
    ...one("DIR01", "/", "Hôm nay", "Today"),
    ...one("ADM01", "/", "Hôm nay", "Today"),
  ],
  "(desk)/[...path]": [
    ...one("SEC01", "/security", "Tuần ", "Week "),
    ...one("SEC01", "/security/events", "Mọi sự kiện", "All events"),
    ...one("SEC01", "/security/new", "Ghi một sự kiện an ninh", "Record a security event"),
    ...one("SEC01", "/security/events/{event}", "Sự kiện an ninh", "Security event"),
    ...one(
      "SEC02",
      "/security/events/{event}/correct",
      "Sửa một sự kiện an ninh",
      "Correct a security event",
    ),
    ...one("SEC02", "/security/weeks/{securityWeek}", "Tuần ", "Week "),
    ...one("OPR01", "/khong-co/trang-nay", "Không có trang này", "There is no such page"),
  ],
  "(desk)/account": one("STO01", "/account", "Tài khoản của tôi", "My account"),
  "(desk)/audit": one("AUD01", "/audit", "Nhật ký truy vết", "Audit trail"),
  "(desk)/audit/[seq]": one("AUD01", "/audit/{trail}", "Nhận lô hàng", "Receive a lot"),
  "(desk)/certificates": one(
    "REL01",
    "/certificates",
    "Giấy chứng nhận chiếu xạ",
    "Certificates of irradiation",
  ),
  "(desk)/certificates/[number]/standing": one(
    "REL01",
    "/certificates/{certificate}/standing",
    "Hiệu lực của giấy CX-",
    "Standing of certificate CX-",
  ),
  "(desk)/certificates/spoiled": one("CLK01", "/certificates/spoiled", "Số hỏng", "Spoiled numbers"),
  "(desk)/customers": one("CLK01", "/customers", "Khách hàng", "Customers"),
  "(desk)/customers/[customerId]": one(
    "CLK01",
    "/customers/{customer}",
    "Hợp tác xã Vải thiều Thanh Hà (minh họa)",
    "Hợp tác xã Vải thiều Thanh Hà (minh họa)",
  ),
  "(desk)/customers/[customerId]/amend": one(
    "CLK01",
    "/customers/{customer}/amend",
    "Sửa khách hàng KH-HAIDUONG",
    "Amend customer KH-HAIDUONG",
  ),
  "(desk)/customers/new": one("CLK01", "/customers/new", "Thêm khách hàng", "Add a customer"),
  "(desk)/dosimetry": one("DOS01", "/dosimetry", "Kết quả đo liều", "Dosimeter readings"),
  "(desk)/lots": one("STO01", "/lots", "Lô hàng", "Lots"),
  "(desk)/lots/[lotId]": [
    ...one("AUD01", "/lots/{fullStory}", "L-2020-", "L-2020-"),
    ...one("REL02", "/lots/{undecided}", "L-", "L-"),
    ...one("DOS01", "/lots/{received}", "L-", "L-"),
  ],
  "(desk)/lots/[lotId]/acknowledge": one(
    "CLK01",
    "/lots/{unacknowledged}/acknowledge",
    "Khách hàng xác nhận",
    "Customer's acknowledgement",
  ),
  "(desk)/lots/[lotId]/amend": one(
    "STO01",
    "/lots/{received}/amend",
    "Sửa phiếu nhận L-",
    "Amend receipt L-",
  ),
  "(desk)/lots/[lotId]/dispatch": one("STO01", "/lots/{dispatchable}/dispatch", "Giao hàng", "Dispatch"),
  "(desk)/lots/[lotId]/inspect": one(
    "STO01",
    "/lots/{received}/inspect",
    "Kiểm tra trước chiếu xạ",
    "Inspection before treatment",
  ),
  "(desk)/lots/[lotId]/load": one("OPR01", "/lots/{loading}/load", "Xếp hàng lên giá", "Load carriers"),
  "(desk)/lots/[lotId]/unload": one("OPR01", "/lots/{inProcess}/unload", "Dỡ hàng", "Unload"),
  "(desk)/lots/new": one("STO01", "/lots/new", "Nhận lô hàng", "Receive a lot"),
  "(desk)/lots/rounds": one("CLK01", "/lots/rounds", "Đợt miễn phí", "Free rounds"),
  "(desk)/people": one("ADM01", "/people", "Người dùng", "People"),
  "(desk)/people/[personId]": one("ADM01", "/people/{person}", "Mận Thị Hậu", "Mận Thị Hậu"),
  "(desk)/people/confirmations": one("ADM02", "/people/confirmations", "Chờ xác nhận", "To confirm"),
  "(desk)/people/new": one("ADM01", "/people/new", "Mời người", "Invite a person"),
  "(desk)/people/stations": one("ADM01", "/people/stations", "Máy trạm", "Stations"),
  "(desk)/products": one("CLK01", "/products", "Sản phẩm", "Products"),
  "(desk)/products/[productId]": one("CLK01", "/products/{product}", "Khẩu trang N95", "N95 respirator"),
  "(desk)/products/[productId]/amend": one(
    "CLK01",
    "/products/{product}/amend",
    "Sửa sản phẩm KT-N95",
    "Amend product KT-N95",
  ),
  "(desk)/products/new": one("CLK01", "/products/new", "Thêm sản phẩm", "Add a product"),
  "(desk)/reports": one("DIR01", "/reports", "Năm", "Year"),
  "(desk)/reports/[year]": one("DIR01", "/reports/2020", "Năm 2020", "Year 2020"),
  "(desk)/reports/[year]/[figure]": one(
    "DIR01",
    "/reports/2020/IRR-02",
    "Vải và nhãn chiếu xạ xuất khẩu",
    "Lychee and longan irradiated for export",
  ),
  "(desk)/runs": one("OPR01", "/runs", "Ca chiếu xạ", "Runs"),
  "(desk)/runs/[runId]": one("OPR01", "/runs/{run}", "R-2020-", "R-2020-"),
  "(desk)/runs/history": one("OPR01", "/runs/history", "Ca chiếu xạ", "Runs"),
  "(desk)/runs/shift": one("OPR01", "/runs/shift", "Ca chiếu xạ", "Runs"),
  "(desk)/safety": one("RSO01", "/safety", "Tuần ", "Week "),
  "(desk)/safety/checks": one("RSO01", "/safety/checks", "Các kiểm tra đã ghi", "Recorded checks"),
  "(desk)/safety/checks/[checkId]": one(
    "RSO01",
    "/safety/checks/{check}",
    "Suất liều khu vực ngoài che chắn (các điểm cố định)",
    "Area monitor readings outside shield (fixed points)",
  ),
  "(desk)/safety/checks/[checkId]/correct": one(
    "RSO01",
    "/safety/checks/{check}/correct",
    "Sửa bản ghi DLY-07",
    "Correct entry DLY-07",
  ),
  "(desk)/safety/checks/new": one(
    "OPR01",
    "/safety/checks/new?code=DLY-07",
    "Ghi một kiểm tra",
    "Record a check",
  ),
  "(desk)/safety/weeks/[week]": one("RSO02", "/safety/weeks/{week}", "Tuần ", "Week "),
  "(desk)/schedules": one("REL01", "/schedules", "Quy định liều", "Treatment schedules"),
  "(desk)/schedules/[scheduleId]": one("REL01", "/schedules/{schedule}", "VN-AU-02", "VN-AU-02"),
  "(desk)/source": one("RSO01", "/source", "Hoạt độ nguồn", "Source activity"),
  "(desk)/source/new": one("RSO01", "/source/new", "Nhập trạng thái nạp", "Enter a loading state"),
  "(desk)/specs": one("DOS01", "/specs", "Quy trình", "Specifications"),
  "(desk)/specs/[specId]": one("REL01", "/specs/{spec}", "QT-KT-NANO · bản 1", "QT-KT-NANO · version 1"),
  "(desk)/specs/new": one("DOS01", "/specs/new", "Soạn quy trình", "Draft a specification"),
  "(print)/certificates/[number]": [
    ...one("REL01", "/certificates/{certificate}", "Giấy chứng nhận chiếu xạ", "Giấy chứng nhận chiếu xạ"),
    ...one(
      "AUD01",
      "/certificates/{n95Certificate}",
      "Giấy chứng nhận chiếu xạ",
      "Certificate of irradiation",
    ),
  ],
  "(print)/lots/[lotId]/handover": one(
    "STO01",
    "/lots/{fullStory}/handover",
    "Phiếu bàn giao hàng hóa chiếu xạ",
    "Hand-over",
  ),
  "(stage)/conference": one("DIR01", "/conference", "Năm 2020 qua các con số", "2020 in figures"),
  "(stage)/conference/[year]": one("DIR01", "/conference/2020", "Năm 2020 qua các con số", "2020 in figures"),
  enrol: one(null, "/enrol", "Đặt mật khẩu", "Set your password"),
  "first-administrator": one(null, "/first-administrator", "Không có trang này", "There is no such page"),
  login: one(null, "/login", "Đăng nhập", "Sign in"),
  "no-access": one(
    "OPR01",
    "/no-access",
    "Trang này không dành cho vai trò của bạn",
    "This page is not for your role",
  ),
};

export async function addressOf(adminUrl: string, { path }: Visit): Promise<string> {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return path;
  if (!isLookup(name)) throw new Error(`nothing says how to find ${name}`);
  const [found] = await query<{ id: string }>(adminUrl, lookups[name]);
  if (!found) throw new Error(`the demo has no ${name}`);
  return path.replace(`{${name}}`, encodeURIComponent(found.id));
}

function isLookup(name: string): name is keyof typeof lookups {
  return Object.hasOwn(lookups, name);
}
