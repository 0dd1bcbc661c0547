import type { FigureCode, FigureUnit, LeftOutReason } from "@/lib/reports/rules/figures";
import type { UnprovenCode } from "@/lib/reports/rules/year";

const labels = {
  "IRR-02": "Vải và nhãn chiếu xạ xuất khẩu",
  "PPE-01": "Đợt chiếu xạ miễn phí",
  "PPE-02": "Khẩu trang nano chiếu xạ miễn phí",
  "PPE-03": "Khẩu trang N95 chiếu xạ miễn phí",
  "PPE-04": "Bộ quần áo bảo hộ chiếu xạ miễn phí",
} satisfies Record<FigureCode, string>;

const counted = {
  "IRR-02":
    "Khối lượng tịnh của các lô vải và nhãn chiếu xạ kiểm dịch để xuất khẩu, đã được chấp nhận xuất và quyết định không bị thu hồi.",
  "PPE-01":
    "Số đợt phục vụ cộng đồng, không thu tiền, có ít nhất một lô đồ bảo hộ được chấp nhận xuất trong năm và quyết định không bị thu hồi.",
  "PPE-02": "Số khẩu trang nano của các lô miễn phí đã được chấp nhận xuất và quyết định không bị thu hồi.",
  "PPE-03": "Số khẩu trang N95 của các lô miễn phí đã được chấp nhận xuất và quyết định không bị thu hồi.",
  "PPE-04": "Số bộ quần áo bảo hộ của các lô miễn phí đã được chấp nhận xuất và quyết định không bị thu hồi.",
} satisfies Record<FigureCode, string>;

const one =
  (word: string) =>
  (_value: number): string =>
    word;

const atRunEnd =
  "Tính vào năm ca chiếu xạ kết thúc, theo giờ Việt Nam: ca kết thúc trước 0 giờ ngày 01/01 thuộc năm cũ, từ 0 giờ thuộc năm mới.";
const atRelease =
  "Tính vào năm lô được chấp nhận xuất, theo giờ Việt Nam: ký trước 0 giờ ngày 01/01 thuộc năm cũ, từ 0 giờ thuộc năm mới.";

export const reports = {
  title: "Năm",
  lead: "Mỗi năm là những con số đếm lại từ các lô đã được chấp nhận xuất. Mở một con số để xem nó gồm những lô nào.",
  yearColumn: "Năm",
  stateColumn: "Số liệu",
  emptyTitle: "Chưa có năm nào",
  emptyWords: "Khi lô đầu tiên được chấp nhận xuất, năm của nó sẽ có ở đây.",
  yearTitle: (year: number) => `Năm ${year}`,
  yearLead: "Đếm từ các lô đã được chấp nhận xuất; không con số nào do người gõ vào.",
  conference: "Trình chiếu tại hội nghị",
  years: "Các năm",
  headline: "Những con số chính",

  labels,
  units: { tonne: one("tấn"), round: one("đợt"), mask: one("khẩu trang"), set: one("bộ") } satisfies Record<
    FigureUnit,
    (value: number) => string
  >,

  state: {
    final: (year: number, computed: string) =>
      `Năm ${year} đã hết: đếm đến 24 giờ ngày 31/12/${year}, lập lúc ${computed}.`,
    actual: (year: number, cutOff: string) => `Năm ${year} chưa hết: đếm đến ${cutOff}.`,
    future: (year: number) => `Năm ${year} chưa bắt đầu.`,
    short: { final: "cả năm", actual: "đến nay", future: "chưa bắt đầu" },
  },
  beforeMissing: (year: number) => `năm ${year}: chưa có dữ liệu`,
  against: (year: number) => `năm ${year}`,
  source: (lots: number, leftOut: number): string =>
    leftOut === 0 ? `đếm từ ${lots} lô` : `đếm từ ${lots} lô, để ngoài ${leftOut} lô`,
  sourceNone: (leftOut: number): string =>
    leftOut === 0 ? "không có lô nào" : `chưa có lô nào tính được, để ngoài ${leftOut} lô`,

  unproven: {
    title: "Chưa có hồ sơ để tính",
    lead: "Hệ thống không có bản ghi nào cho các mục này, nên không hiện số và không hiện số 0.",
    labels: {
      "FIN-01": "Doanh thu dịch vụ",
      "RES-06": "Bài báo quốc tế",
      "RES-07": "Bài báo trong nước",
      "IRR-05": "Thời gian chiếu xạ",
      "FDG-01": "Mẻ 18F-FDG",
    } satisfies Record<UnprovenCode, string>,
    claimed: {
      "FIN-01": "hội nghị có nói cao hơn năm trước, không nêu số tiền",
      "RES-06": "hội nghị có nói tăng so với năm trước, không nêu số bài",
      "RES-07": "hội nghị có nói tăng so với năm trước, không nêu số bài",
      "IRR-05": "",
      "FDG-01": "",
    } satisfies Record<UnprovenCode, string>,
    unclaimed: "không có nguồn nào trong hệ thống",
    notLicensed: "cung cấp cho bệnh viện từ tháng 02/2023, sau khi được cấp phép",
  },

  season: {
    finding: (days: string, tonnes: string, percent: string) =>
      `Cao điểm là tuần ${days}: ${tonnes} tấn, bằng ${percent} của năm`,
    direct: (tonnes: string) => `${tonnes} tấn`,
    source: (lots: number, first: string, last: string) =>
      `Nguồn: ngày kết thúc ca và khối lượng của ${lots} lô được tính, từ ${first} đến ${last}. Đường đi lên là tổng cộng dồn.`,
    described: (first: string, last: string, tonnes: string) =>
      `Khối lượng vải và nhãn cộng dồn, từ ${first} đến ${last}, đạt ${tonnes} tấn.`,
    table: "Xem bảng số liệu",
    caption: "Khối lượng theo ngày kết thúc ca",
    day: "Ngày",
    lots: "Số lô",
    mass: "Khối lượng",
    total: "Cộng dồn",
    tonne: "tấn",
  },

  figure: {
    definition: "Con số này đếm gì",
    counted,
    recognised: {
      "IRR-02": atRunEnd,
      "PPE-01": atRelease,
      "PPE-02": atRelease,
      "PPE-03": atRelease,
      "PPE-04": atRelease,
    } satisfies Record<FigureCode, string>,
    once: "Lô được chiếu xạ lại chỉ tính một lần, theo lần chiếu xạ sau cùng. Lô không rõ số lượng thì để ngoài, không coi là 0.",
    unit: {
      tonne: "Tấn; lưu bằng gam và chỉ đổi sau khi đã cộng.",
      round: "Đợt; một đợt có nhiều lô vẫn là một.",
      mask: "Chiếc khẩu trang. Không cộng với bộ quần áo vì khác đơn vị.",
      set: "Bộ. Không cộng với khẩu trang vì khác đơn vị.",
    } satisfies Record<FigureUnit, string>,
    facts: {
      counted: "Đếm gì",
      recognised: "Thuộc năm nào",
      once: "Tính mấy lần",
      unit: "Đơn vị",
      code: "Mã chỉ tiêu",
    },
    number: "Con số",
    inside: "Tính vào",
    outside: "Để ngoài",
    insideCaption: "Các lô được tính vào con số này",
    outsideCaption: "Các lô để ngoài con số này và lý do",
    columns: {
      lot: "Lô",
      customer: "Khách hàng",
      commodity: "Mặt hàng",
      destination: "Nước đến",
      round: "Đợt",
      recognised: { "IRR-02": "Ca kết thúc", ppe: "Chấp nhận xuất" },
      amount: "Số lượng",
      reason: "Vì sao để ngoài",
      mark: "Ghi chú",
    },
    insideEmpty: "Chưa có lô nào được tính vào con số này.",
    outsideEmpty: "Không có lô nào để ngoài.",
    emptyWords: "Lô hiện ra ở đây khi đã chiếu xạ và có quyết định.",
    lotLead: "Mở một lô để xem từng kết quả đo và chữ ký.",
    leftOutCount: (lots: number, reason: string) => `${lots} lô ${reason}`,
    unknownAmount: "chưa rõ",
  },
  leftOut: {
    rejected: "đã bị loại",
    withdrawn: "bị thu hồi quyết định xuất",
    undecided: "đã chiếu xạ, chờ quyết định",
    in_process: "đang chiếu xạ",
    not_treated: "chưa chiếu xạ",
    quantity_unknown: "không rõ số lượng",
  } satisfies Record<LeftOutReason, string>,

  rounds: {
    title: "Các đợt được tính",
    code: "Đợt",
    opened: "Ngày mở",
    beneficiary: "Phục vụ ai, theo lời bài báo",
    lots: "Lô",
    note: "Chỗ chưa rõ",
  },

  stage: {
    title: (year: number) => `Năm ${year} qua các con số`,
    organisation: "Trung tâm Chiếu xạ",
    meeting: "Hội nghị cán bộ, viên chức, người lao động",
    names: {
      "IRR-02": "vải và nhãn xuất khẩu",
      "PPE-01": "đợt chiếu xạ miễn phí",
      "PPE-02": "khẩu trang nano",
      "PPE-03": "khẩu trang N95",
      "PPE-04": "bộ quần áo bảo hộ",
    } satisfies Record<FigureCode, string>,
    slides: {
      title: "Mở đầu",
      overview: "Năm trên một trang",
      fruit: "Vải và nhãn xuất khẩu",
      community: "Phục vụ cộng đồng",
      unproven: "Những gì chưa có dữ liệu",
      method: "Con số đến từ đâu",
    },
    overviewFinding: (year: number) => `Năm ${year} trên một trang`,
    communityFinding: (rounds: string): string => `${rounds} chiếu xạ miễn phí`,
    beforeMissing: (year: number) => `Năm ${year}: chưa có dữ liệu để so.`,
    unprovenFinding: "Chưa có hồ sơ thì chưa có số",
    methodFinding: "Mọi con số đếm lại từ từng lô",
    method: [
      "Chỉ tính lô đã được người có quyền ký chấp nhận xuất và chưa bị thu hồi.",
      "Trái cây thuộc năm ca chiếu xạ kết thúc; đồ bảo hộ thuộc năm ký xuất lô.",
      "Lô chiếu xạ lại tính một lần. Không rõ số lượng thì để ngoài.",
    ],
    beneficiary: (words: string) => `Phục vụ: ${words}`,
    previous: "Trang trước",
    next: "Trang sau",
    all: "Xem tất cả các trang",
    closeAll: "Đóng phần xem tất cả",
    full: "Toàn màn hình",
    leave: "Rời trình chiếu",
    keys: "← → chuyển trang · O xem tất cả · F toàn màn hình · Esc đóng",
    place: (at: number, total: number) => `${at} / ${total}`,
    announce: (at: number, total: number, title: string) => `Trang ${at} trên ${total}: ${title}`,
    panel: "Nguồn của con số",
    back: "Quay lại trang chiếu",
    wholePage: "Mở trang đầy đủ của con số này",
    andMore: (shown: number) => `Trên đây là ${shown} lô mới nhất; trang đầy đủ có tất cả.`,
    noYearTitle: "Chưa có năm nào để trình chiếu",
    noYearWords: "Khi có lô được chấp nhận xuất, các con số của năm sẽ hiện ở đây.",
  },
  articleSource: "Bài về hội nghị năm 2020 trên most.gov.vn (tin 19297)",
  refusals: {},
};
