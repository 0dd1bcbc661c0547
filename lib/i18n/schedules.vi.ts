import { products } from "@/lib/i18n/products.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDay, sayDose, sayList } from "@/lib/i18n/say";
import type { LoadingRefusal } from "@/lib/schedules/rules/loading";
import type { ActivationRefusal } from "@/lib/schedules/rules/rows";
import type { Uncovered } from "@/lib/schedules/rules/pests";
import type { Bound, SelectionRefusal } from "@/lib/schedules/rules/selection";
import type { ScheduleState } from "@/lib/schedules/rules/state";

const dose = (doseGy: number) => sayDose(doseGy, "vi");

const sources = {
  programme: "chương trình của nước nhập khẩu",
  pest: "bảng liều theo dịch hại",
  "food-law": "luật thực phẩm",
  product: "giới hạn của sản phẩm",
  customer: "yêu cầu của khách hàng",
} satisfies Record<Bound["source"], string>;

/** "400 Gy (chương trình của nước nhập khẩu, VN-US-04)". */
function bound({ source, doseGy, rowCode, pest }: Bound): string {
  return `${dose(doseGy)} (${[sources[source], pest, rowCode].filter((part) => part !== null).join(", ")})`;
}

const destinations: Record<string, string> = {
  AU: "Úc",
  IN: "Ấn Độ",
  JP: "Nhật Bản",
  KR: "Hàn Quốc",
  NZ: "New Zealand",
  US: "Hoa Kỳ",
  VN: "Việt Nam",
  "IPPC members": "các nước thành viên IPPC",
};

function destinationName(code: string): string {
  return code
    .split("/")
    .map((one) => destinations[one] ?? one)
    .join(", ");
}

const purposes: Record<string, string> = {
  phytosanitary: "kiểm dịch thực vật",
  "phytosanitary (vapour heat, NOT irradiation)":
    "kiểm dịch thực vật bằng hơi nước nóng, không phải chiếu xạ",
  "phytosanitary (vapour heat; irradiation option unconfirmed)":
    "kiểm dịch thực vật bằng hơi nước nóng; chưa xác nhận được phép chiếu xạ",
  "food limit": "giới hạn thực phẩm",
  "quarantine treatment": "xử lý kiểm dịch",
  "delay ripening": "làm chậm chín",
  "sprout inhibition": "ức chế nảy mầm",
  "insect disinfestation": "diệt côn trùng",
  "insect and parasite disinfestation": "diệt côn trùng và ký sinh trùng",
  "shelf-life extension": "kéo dài thời gian bảo quản",
  "control pathogens": "diệt vi khuẩn gây bệnh",
  "control parasites": "diệt ký sinh trùng",
  "reduce microbial load": "giảm vi sinh vật",
  moulds: "diệt nấm mốc",
};

/** Why no row covers a pest, and what to do about it. */
function uncovered(pest: string, why: Uncovered, rowCodes: readonly string[]): string {
  switch (why) {
    case "row-not-in-force":
      return `Dịch hại ${pest} có trong bảng (${sayList(rowCodes)}) nhưng dòng đó chưa được kích hoạt. Kích hoạt bằng văn bản trước.`;
    case "lepidoptera-stage-excluded":
      return `Mức chung cho côn trùng (${sayList(rowCodes)}) không áp dụng cho nhộng và trưởng thành bộ Cánh vảy, mà ${pest} có thể ở giai đoạn đó. Ghi rõ bộ và giai đoạn, hoặc tìm dòng riêng.`;
    case "no-table":
      return `Thị trường này không có bảng liều theo dịch hại trong hệ thống, nên không dòng nào nói đến ${pest}. Dòng của nước khác không tính thay. Hỏi cơ quan bảo vệ thực vật.`;
    case "no-row":
      return `Chưa có dòng nào quy định liều cho dịch hại ${pest} ở thị trường này, và không có liều mặc định. Hỏi cơ quan bảo vệ thực vật.`;
  }
}

export const schedules = {
  sources,
  bound,
  uncovered,
  destination: destinationName,
  /** What a source says in words we do not translate stands as it is. */
  purpose: (source: string) => purposes[source] ?? source,
  deciding: {
    minimum: "Phải đạt ít nhất",
    maximum: "Không được quá",
    decides: "quyết định",
    strictest: "chặt nhất trong các dòng được tính",
    same: "bằng mức quyết định",
    lower: "thấp hơn mức quyết định",
    higher: "cao hơn mức quyết định",
    none: "Không có giới hạn nào được biết.",
  },
  plan: {
    title: "Liều nào áp dụng",
    lead: "Chọn nơi đến, mặt hàng, dịch hại và ngày chiếu xạ. Trang này chỉ tra cứu, không ghi gì.",
    ask: "Tra",
    day: "Ngày chiếu xạ",
    own: "Giới hạn khác, nếu có",
    customerMin: "Khách hàng yêu cầu ít nhất",
    customerMax: "Khách hàng cho phép đến",
    productMax: "Sản phẩm chịu được đến",
    begin: "Chọn nơi đến và mặt hàng để bắt đầu.",
    unread: "Có ô chưa đọc được nên chưa tra.",
    required: "Phải đạt ít nhất",
    allowed: "Không được quá",
    noMaximum: "không có giới hạn nào được biết",
    by: (what: string) => `theo ${what}`,
    notCovered: "Không có quy định nào áp dụng: hàng như vậy sẽ bị từ chối",
    forGoods: (commodity: string, destination: string, day: string) =>
      `Hàng ${commodity} đi ${destination}, chiếu xạ ngày ${sayDay(day)}`,
    candidates: "Mọi dòng đã xét và vì sao",
    synthetic: "Có dòng được tính theo văn bản dựng lên cho bản trình diễn.",
    look: "Liều nào áp dụng?",
  },
  filter: {
    title: "Lọc",
    any: "tất cả",
    apply: "Lọc",
    clear: "Bỏ lọc",
  },
  activatedBy: (name: string, document: string) => `${name}: ${document}`,
  bySource: "theo chính nguồn",
  otherEditions: "Các dòng khác về cùng một điều",
  states: {
    "in-force": "có hiệu lực",
    limits: "đang giới hạn",
    upcoming: "sắp có hiệu lực",
    "needs-activation": "chờ kích hoạt",
    unconfirmed: "bản thảo chưa xác nhận",
    "no-dose": "không có liều chiếu xạ",
    superseded: "đã thay thế",
  } satisfies Record<ScheduleState, string>,
  stateWhy: {
    "in-force": "Dòng này quyết định liều của lô chiếu xạ hôm nay.",
    limits:
      "Luật thực phẩm đã xác nhận, nguồn không cho biết có hiệu lực từ ngày nào. Vẫn được tính làm giới hạn, vì bỏ qua chỉ làm quy định lỏng đi.",
    upcoming: "Đã có ngày bắt đầu, chưa tới ngày đó.",
    "needs-activation":
      "Nguồn chắc chắn về liều nhưng không cho biết có hiệu lực từ ngày nào, nên dòng này chưa quyết định điều gì. Người có trách nhiệm kích hoạt bằng văn bản.",
    unconfirmed:
      "Con số này chưa được xác nhận bằng văn bản chính thức và chưa phải là quy định. Không lô nào được nhận hay xuất theo nó cho đến khi có người kích hoạt bằng văn bản.",
    "no-dose": "Nguồn không cho liều chiếu xạ, vì thị trường này dùng cách xử lý khác.",
    superseded: "Đã có bản mới thay thế. Giữ lại để xét những lô chiếu xạ trước ngày đó.",
  } satisfies Record<ScheduleState, string>,
  title: "Quy định liều",
  lead: "Liều mà thị trường đến và luật thực phẩm đòi hỏi. Dòng chưa được xác nhận không quyết định điều gì cho đến khi có người kích hoạt bằng văn bản.",
  searchHint: "Mã, mặt hàng, dịch hại, bản…",
  nothingHere: "Không có dòng nào khớp",
  nothingHereHint: "Bỏ bớt điều kiện lọc để xem thêm.",
  code: "Mã",
  programme: "Chương trình",
  destinationLabel: "Nơi đến",
  origin: "Xuất xứ",
  target: "Mặt hàng hoặc dịch hại",
  commodity: "Mặt hàng",
  pest: "Dịch hại",
  purposeLabel: "Mục đích",
  minDose: "Tối thiểu",
  maxDose: "Tối đa",
  state: "Trạng thái",
  edition: "Bản",
  effective: "Hiệu lực",
  from: (day: string) => `từ ${day}`,
  until: (day: string) => `đến hết ${day}`,
  effectiveBySource: "Hiệu lực theo nguồn",
  noDate: "nguồn không cho biết ngày",
  noDay: "chưa rõ",
  sourceStatus: "Nguồn tự đánh giá",
  sourceLabel: "Nguồn",
  note: "Ghi chú của nguồn",
  verbatim: "Nguyên văn theo nguồn.",
  inForceBy: (document: string) => `Có hiệu lực theo ${document}.`,
  notLaw: "chưa phải quy định",
  activations: "Đã kích hoạt",
  noActivations: "Chưa ai kích hoạt dòng này.",
  noActivationsNeeded: "Dòng này có hiệu lực theo chính nguồn của nó, không cần ai kích hoạt.",
  activate: "Kích hoạt",
  activateTitle: "Kích hoạt bằng văn bản",
  activateLead: "Từ ngày ghi dưới đây, mọi lô được xét theo dòng này. Người ký chịu trách nhiệm về văn bản.",
  document: "Văn bản",
  documentHint:
    "Số, ngày và nơi ban hành. Ví dụ: công văn số 123/BVTV-KD ngày 05/01/2021 của Cục Bảo vệ thực vật.",
  effectiveFrom: "Có hiệu lực từ ngày",
  effectiveTo: "Đến hết ngày",
  effectiveToHint: "Để trống nếu văn bản không ghi ngày hết hiệu lực.",
  synthetic: "Văn bản dựng lên cho bản trình diễn",
  syntheticHint: "Mọi lô được xét theo dòng này sẽ mang dấu số liệu mô phỏng.",
  openRow: "Mở dòng",
  onlyReleaser: "Người quyết định xuất xưởng kích hoạt dòng này, bằng chữ ký của mình.",
  meanings: {
    "schedules.activated":
      "Tôi đưa dòng quy định này vào hiệu lực theo văn bản nêu trên và chịu trách nhiệm về việc đó.",
  },
  refusals: {
    "schedules.not-covered": ({ commodity, destination, treatedOn, pendingRowCodes }) =>
      `Ngày ${sayDay(treatedOn)} không có chương trình nào có hiệu lực cho ${products.commodity(commodity)} đi ${destinationName(destination)}, nên không nhận. ` +
      (pendingRowCodes.length > 0
        ? `Có dòng ${sayList(pendingRowCodes)} nhưng chưa ai kích hoạt bằng văn bản cho ngày đó.`
        : "Không có liều mặc định cho trường hợp này."),
    "schedules.row-without-dose": ({ rowCode, programme, purpose }) =>
      `Dòng ${rowCode} (${programme}) không quy định liều chiếu xạ: ${purpose}. Thị trường này cần cách xử lý khác.`,
    "schedules.pest-not-covered": ({ pest, why, rowCodes }) => uncovered(pest, why, rowCodes),
    "schedules.minimum-above-maximum": ({ required, allowed }) =>
      `Liều tối thiểu phải đạt ${bound(required)} cao hơn liều tối đa được phép ${bound(allowed)}, nên không thể nhận.`,
    "schedules.document-missing": () => "Kích hoạt phải dựa vào văn bản. Ghi số và ngày của văn bản.",
    "schedules.dates-reversed": ({ effectiveFrom, effectiveTo }) =>
      `Ngày hết hiệu lực ${sayDay(effectiveTo)} sớm hơn ngày bắt đầu ${sayDay(effectiveFrom)}. Kiểm tra hai ngày.`,
    "schedules.before-row-begins": ({ effectiveFrom, rowFrom }) =>
      `Không thể có hiệu lực từ ${sayDay(effectiveFrom)}, vì nguồn ghi dòng này bắt đầu ngày ${sayDay(rowFrom)}.`,
    "schedules.after-row-ends": ({ effectiveFrom, rowTo }) =>
      `Không thể có hiệu lực từ ${sayDay(effectiveFrom)}, vì dòng này đã hết hiệu lực ngày ${sayDay(rowTo)}.`,
    "schedules.already-in-force": ({ effectiveFrom, document }) =>
      `Ngày ${sayDay(effectiveFrom)} dòng này đã có hiệu lực${document === null ? "" : ` theo ${document}`}. Không cần kích hoạt nữa.`,
    "schedules.no-dose-to-activate": ({ rowCode, purpose }) =>
      `Dòng ${rowCode} không ghi liều nào (${purpose}), nên không có gì để kích hoạt.`,
    "schedules.synthetic-outside-demo": () =>
      "Văn bản mô phỏng chỉ dùng được trong bản trình diễn. Ghi văn bản thật.",
    "schedules.not-found": () => "Không còn dòng quy định này trong hệ thống. Tải lại danh sách.",
    "schedules.bad-day": ({ rowCode, day }) => `Dòng ${rowCode}: “${day}” không phải là tháng hoặc ngày.`,
    "schedules.doses-reversed": ({ rowCode }) => `Dòng ${rowCode}: liều tối thiểu cao hơn liều tối đa.`,
    "schedules.code-twice": ({ rowCode }) => `Mã ${rowCode} có hai lần trong bảng.`,
    "schedules.row-changed": ({ rowCode, fields }) =>
      `Dòng ${rowCode} đã có và khác ở ${sayList(fields)}. Dòng đã nạp không sửa được; nạp bản mới dưới mã khác.`,
  } satisfies RefusalWords<SelectionRefusal | ActivationRefusal | LoadingRefusal>,
};
