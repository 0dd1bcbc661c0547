import { formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import type { CatalogueRefusal, Frequency } from "@/lib/safety/rules/catalogue";
import type { CheckRefusal, TemplateStatus } from "@/lib/safety/rules/check";
import type { WeekRefusal, WeekState } from "@/lib/safety/rules/week";

const withUnit = (value: number, unit: string) => `${formatNumber(value, "vi")} ${unit}`;

export const safety = {
  meanings: { "safety.week-read": "Tôi đã đọc mọi kiểm tra đã ghi của tuần này" },

  /** Stands on every page of this noun. */
  promise:
    "Sổ này chỉ ghi lại những gì đã kiểm tra. “Đạt” nghĩa là bản ghi đầy đủ và kết quả nằm trong giới hạn đã dùng; không có dòng nào ở đây nói rằng một khu vực là an toàn.",

  outcomes: { pass: "đạt", fail: "không đạt" },
  notRecorded: "chưa ghi",
  ahead: "chưa tới",
  proposal: "đề nghị",
  proposalWhy:
    "Tần suất hoặc giới hạn này là đề nghị, chưa phải quy định; người phụ trách an toàn quyết định.",
  statuses: {
    C: "đã đọc trong nguồn dẫn",
    CF: "yêu cầu đã đọc trong nguồn dẫn, tần suất là đề nghị",
    P: "đề nghị, chờ người phụ trách an toàn duyệt",
    U: "chưa xác nhận, không dùng như quy định",
  } satisfies Record<TemplateStatus, string>,
  frequencies: {
    EVERY_ENTRY: "Mỗi lần vào buồng chiếu",
    EVERY_START: "Mỗi lần nâng nguồn",
    SHIFT: "Mỗi ca",
    DAILY_OPERATING: "Mỗi ngày vận hành",
    DAILY: "Hằng ngày",
    CONTINUOUS: "Liên tục",
    WEEKLY: "Hằng tuần",
    MONTHLY: "Hằng tháng",
    QUARTERLY: "Hằng quý",
    SEMIANNUAL: "Sáu tháng một lần",
    ANNUAL: "Hằng năm",
    TRIENNIAL: "Ba năm một lần",
    TEN_YEARLY: "Mười năm một lần",
    EVENT: "Khi có việc",
  } satisfies Record<Frequency, string>,

  week: {
    title: (week: number, year: number) => `Tuần ${week} năm ${year}`,
    eyebrow: "Kiểm tra an toàn bức xạ",
    span: (from: string, to: string) => `Từ thứ Hai ${from} đến hết Chủ nhật ${to}`,
    previous: "Tuần trước",
    next: "Tuần sau",
    thisWeek: "Tuần này",
    states: {
      open: "chưa ký duyệt",
      signed: "đã ký duyệt",
      reopened: "mở lại sau khi ký",
    } satisfies Record<WeekState, string>,
    grid: "Các kiểm tra theo ngày",
    gridLead:
      "“Chưa ghi” chỉ nói rằng sổ không có bản ghi của ngày đó. Phím mũi tên đi giữa các ô, Enter để mở, phím K tới chỗ ký.",
    check: "Kiểm tra",
    wholeWeek: "Cả tuần",
    days: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
    dayNames: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"],
    times: (count: number) => `×${count}`,
    corrected: "có bản ghi sửa",
    unread: "Ghi sau lần ký gần nhất",
    unreadLead: "Những bản ghi này chưa ai đọc khi ký, nên tuần được mở lại.",
    signOff: "Ký duyệt tuần",
    signOffLead: (entries: number) =>
      entries === 0
        ? "Tuần này chưa có bản ghi nào."
        : `Chữ ký phủ lên cả ${entries} bản ghi của tuần này, kể cả bản ghi sửa.`,
    signedOver: (count: number) => `${count} bản ghi`,
    remark: "Nhận xét",
    remarkHint: "Bắt buộc khi tuần không có bản ghi nào.",
    submit: "Ký duyệt tuần này",
    notSigned: "Chưa ai ký duyệt tuần này.",
    notOver: "Tuần chưa hết nên chưa ký được.",
    own: (count: number) => `Bạn đã ghi ${count} mục của tuần này, nên người khác phải đọc và ký.`,
    complete: "Mọi bản ghi của tuần đã được đọc và ký.",
    elsewhere: "Cán bộ an toàn không ghi mục nào của tuần này sẽ đọc và ký.",
  },

  list: {
    title: "Các kiểm tra đã ghi",
    lead: "Mới nhất ở trên. Bản ghi đã sửa vẫn còn, đứng cạnh bản sửa.",
    all: "Tất cả",
    failed: "Không đạt",
    passed: "Đạt",
    emptyTitle: "Chưa có kiểm tra nào được ghi",
    emptyWords: "Mỗi kiểm tra được ghi một lần, với thiết bị, giá trị và giới hạn đã dùng.",
    performedAt: "Thời điểm",
    check: "Kiểm tra",
    value: "Giá trị",
    outcome: "Kết quả",
    recordedBy: "Người ghi",
    corrected: "đã được sửa",
    correction: "bản sửa",
    late: "ghi muộn",
    searchHint: "Mã hoặc tên kiểm tra",
  },

  sheet: {
    facts: "Bản ghi",
    template: "Mục kiểm tra",
    performedAt: "Thời điểm kiểm tra",
    enteredAt: "Thời điểm ghi",
    recordedBy: "Người ghi",
    value: "Giá trị đo",
    limits: "Giới hạn đã dùng",
    limitSource: "Nguồn của giới hạn",
    device: "Thiết bị",
    note: "Ghi chú",
    lateReason: "Lý do ghi muộn",
    reason: "Lý do sửa",
    seen: "quan sát, không có giá trị đo",
    frequency: "Tần suất",
    criterion: "Tiêu chí, nguyên văn",
    source: "Nguồn dẫn",
    status: "Mức xác nhận",
    sourceNote:
      "Số dạng 36.x và 37.x là điều khoản 10 CFR của Hoa Kỳ, để tham khảo; không phải quy định của Việt Nam.",
    signedIn: "Đã ký duyệt trong",
    signedInWeek: (week: string, who: string) => `${week}, ${who}`,
    notSignedYet: "chưa",
    superseded: (reason: string) => `Bản ghi này đã được sửa. Lý do: ${reason}`,
    openCorrection: "Xem bản sửa",
    supersedes: "Bản này sửa một bản ghi trước.",
    openFirst: "Xem bản trước",
    correct: "Sửa bản ghi này",
    openWeek: "Xem tuần này trong sổ",
  },

  form: {
    title: "Ghi một kiểm tra",
    open: "Ghi kiểm tra",
    correctTitle: (code: string) => `Sửa bản ghi ${code}`,
    correctLead: "Bản đầu vẫn còn nguyên; bản sửa đứng cạnh nó, kèm lý do.",
    template: "Mục kiểm tra",
    performedAt: "Thời điểm kiểm tra",
    value: "Giá trị đo được",
    beyond: (limits: string) => `Ngoài giới hạn ${limits}: kết quả sẽ là không đạt, cần ghi chú.`,
    alsoSaid: (value: string) => `= ${value}`,
    verdict: "Kết quả quan sát",
    passDetail: "Đúng như tiêu chí",
    failDetail: "Không đúng tiêu chí",
    device: "Thiết bị đã dùng",
    deviceHint: "Mã hoặc số máy ghi trên thiết bị.",
    siteLimits: "Giới hạn của cơ sở",
    siteLimitsNeeded: "Danh mục để trống giới hạn này: ghi giới hạn của cơ sở và văn bản quy định nó.",
    siteLimitsTighter: "Dùng giới hạn chặt hơn của cơ sở",
    siteLower: "Giới hạn dưới",
    siteUpper: "Giới hạn trên",
    limitSource: "Nguồn của giới hạn",
    limitSourceHint: "Ví dụ: giấy phép, hướng dẫn vận hành, kèm số và ngày.",
    note: "Ghi chú",
    noteHint: "Bắt buộc khi không đạt: thấy gì, đã làm gì, báo cho ai.",
    lateReason: "Lý do ghi muộn",
    lateReasonHint: (hours: number) => `Chỉ khi ghi sau quá ${hours} giờ: vì sao, chép từ sổ nào.`,
    reason: "Lý do sửa",
    submit: "Ghi kiểm tra",
    submitCorrection: "Ghi bản sửa",
    catalogueLimits: "Giới hạn trong danh mục",
  },

  limits: {
    between: (lower: string, upper: string, unit: string) => `từ ${lower} đến ${upper} ${unit}`,
    betweenStrict: (lower: string, upper: string, unit: string) => `từ ${lower} đến dưới ${upper} ${unit}`,
    atLeast: (lower: string, unit: string) => `từ ${lower} ${unit} trở lên`,
    atMost: (upper: string, unit: string) => `không quá ${upper} ${unit}`,
    below: (upper: string, unit: string) => `dưới ${upper} ${unit}`,
    none: "do cơ sở quy định",
  },

  refusals: {
    "safety.template-unknown": () => "Không có mục kiểm tra này. Chọn lại trong danh sách.",
    "safety.template-differs": ({ template }) =>
      `Mục ${template} đã có với nội dung khác. Nội dung mới cần một mã mới.`,
    "safety.not-at-this-plant": () => "Mục này dành cho cơ sở lưu nguồn kiểu khác, không ghi ở đây.",
    "safety.kind-not-recorded-here": () =>
      "Mục này cần biểu mẫu riêng (danh sách, lưới điểm đo, tài liệu), chưa ghi được ở đây.",
    "safety.in-future": () => "Thời điểm này chưa tới. Ghi lúc đã kiểm tra xong.",
    "safety.too-long-ago": ({ days }) => `Thời điểm này đã quá ${days} ngày. Xem lại năm đã gõ.`,
    "safety.late-without-reason": ({ hours }) => `Ghi sau quá ${hours} giờ. Ghi lý do và nói chép từ sổ nào.`,
    "safety.value-missing": ({ unit }) => `Mục này cần giá trị đo (${unit}). Ô trống không phải là 0.`,
    "safety.value-not-for-this-check": () =>
      "Mục này chỉ quan sát, không có giá trị đo hay giới hạn. Bỏ số đi.",
    "safety.value-impossible": ({ unit }) => `Giá trị ${unit} không thể âm. Đọc lại máy đo.`,
    "safety.unit-differs": ({ unit }) =>
      `Mục này ghi bằng ${unit}. Tải lại trang và đổi giá trị sang ${unit}.`,
    "safety.verdict-missing": () => "Chọn đạt hoặc không đạt.",
    "safety.verdict-not-typed": () => "Kết quả của giá trị đo do giới hạn quyết định, không chọn bằng tay.",
    "safety.site-limit-missing": () => "Danh mục không có giới hạn này. Ghi giới hạn của cơ sở.",
    "safety.limit-without-source": () => "Ghi giới hạn của cơ sở lấy từ văn bản nào.",
    "safety.limit-looser": ({ limit, unit }) =>
      `Giới hạn của danh mục là ${withUnit(limit, unit)}: chỉ được chặt hơn, không được nới.`,
    "safety.limits-crossed": () => "Giới hạn dưới đang lớn hơn giới hạn trên. Xem lại hai ô.",
    "safety.device-missing": () => "Ghi thiết bị đã dùng.",
    "safety.failure-unexplained": () => "Kết quả không đạt cần ghi chú: thấy gì, đã làm gì, báo cho ai.",
    "safety.corrected-already": () => "Bản ghi này đã được sửa rồi. Mở bản sửa và sửa tiếp ở đó.",
    "week.unknown": () => "Năm này không có tuần đó. Chọn lại tuần.",
    "week.not-over": () => "Tuần chưa hết. Ký sau khi Chủ nhật kết thúc.",
    "week.own-entry": ({ entries }) =>
      `Bạn đã ghi ${entries} mục của tuần này. Người không ghi mục nào phải đọc và ký.`,
    "week.signed-already": () => "Tuần này đã được ký và không có gì mới. Tải lại trang để xem chữ ký.",
    "week.grew": ({ seen, now }) =>
      `Bạn đã xem ${seen} bản ghi, nay tuần có ${now}. Tải lại trang, đọc phần mới rồi ký.`,
    "week.empty-without-remark": () => "Tuần không có bản ghi nào. Viết nhận xét vì sao, rồi ký.",
  } satisfies RefusalWords<CheckRefusal | CatalogueRefusal | WeekRefusal>,
};
