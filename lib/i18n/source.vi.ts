import { formatMoment, formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDay, sayDoseDown, sayDoseUp } from "@/lib/i18n/say";
import type { CycleProblem, TimerRefusal } from "@/lib/source/rules/cycle";
import type { HeldRefusal, HoldKind, HoldRefusal } from "@/lib/source/rules/holds";
import type { ReviewRefusal } from "@/lib/source/rules/reviews";
import type { SheetRefusal } from "@/lib/source/rules/sheet";
import type { CycleDraftRefusal } from "@/lib/source/rules/validated";
import type { StateRefusal } from "@/lib/source/rules/states";

const number = (value: number, digits?: number) => formatNumber(value, "vi", digits);

const holdKinds = {
  leak_suspected: "nghi rò rỉ nguồn",
  source_event: "sự kiện nguồn chưa giải quyết",
} satisfies Record<HoldKind, string>;

const cycleProblems = {
  "not-validated": "quy trình chưa ghi chu kỳ đã thẩm định",
  "no-loading-state": "chưa có trạng thái nạp nguồn được xác nhận",
  "source-changed": "nguồn đã đổi từ khi thẩm định chu kỳ",
} satisfies Record<CycleProblem, string>;

export const source = {
  holdKinds,
  cycleProblems,
  cycle: {
    legend: "Chu kỳ đã thẩm định",
    hint: "Ghi đủ bốn mục hoặc để trống cả bốn. Chu kỳ của mỗi ngày sau được tính từ đây theo sự phân rã.",
    on: "Thẩm định ngày",
    activity: "Hoạt độ nguồn hôm đó",
    dose: "Liều tại vị trí theo dõi khi đó",
    target: "Liều cần đạt tại vị trí theo dõi",
    targetHint: "Để trống nếu vẫn cần liều như khi thẩm định. Phải nằm trong khoảng chấp nhận.",
    validated: "Chu kỳ thẩm định",
    validatedAs: (day: string, kCi: string, dose: string) =>
      `ngày ${day}, nguồn ${kCi} kCi, liều theo dõi ${dose}`,
  },
  sheet: {
    title: "Phiếu sáng",
    lead: "Chu kỳ và khoảng chấp nhận tại vị trí theo dõi của từng quy trình hôm nay. Một người lập, người thứ hai ký; ca chiếu xạ lấy chu kỳ từ phiếu đã ký.",
    lines: "Chu kỳ và khoảng chấp nhận hôm nay",
    name: (day: string, revision: number) => `Phiếu sáng ngày ${day}, lần ${revision}`,
    revision: (revision: number) => `Lần ${revision} trong ngày`,
    spec: "Quy trình",
    cycle: "Chu kỳ đặt",
    target: "Liều cần đạt",
    window: "Khoảng chấp nhận",
    monitorAt: (position: string) => `theo dõi tại: ${position}`,
    noSpecs: "Chưa có quy trình nào đã duyệt.",
    activity: (kCi: string) => `Nguồn hôm nay ${kCi} kCi`,
    notYet: "Hôm nay chưa có phiếu sáng được ký. Lập phiếu, rồi nhờ người thứ hai ký trước khi mở ca.",
    prepare: "Lập phiếu hôm nay",
    prepareAgain: "Lập lại phiếu",
    waits: "Chờ người thứ hai ký",
    countersigned: "Đã có hai người chịu trách nhiệm",
    preparedBy: (who: string, time: string) => `${who} lập lúc ${time}.`,
    ownSheet: "Bạn đã lập phiếu này nên người khác phải ký.",
    onlySigner: "Nhân viên đo liều, cán bộ an toàn hoặc người quyết định xuất xưởng ký.",
    countersign: "Đối chiếu và ký",
    signedBy: (who: string, time: string) => `${who} ký lúc ${time}`,
    standing: "Hiệu lực",
    print: "Bản in A4",
    open: "Mở phiếu sáng",
    preparer: "Người lập",
    signer: "Người ký đối chiếu",
    rule: "Chu kỳ = chu kỳ thẩm định × liều cần đạt / liều khi thẩm định × 2^(số ngày / 1925,21), làm tròn lên theo nấc đồng hồ. Lệch quá 0,5 % hoặc một nấc thì ghi lý do.",
    printed: (time: string) => `In lúc ${time}. Chỉ có giá trị trong ngày ghi trên phiếu.`,
  },
  timer: {
    title: "Đồng hồ chu kỳ",
    spec: "Đặt cho quy trình",
    fromSheet: "Lấy từ phiếu sáng đã ký hôm nay. Thiếu quy trình nào thì lập lại phiếu.",
    noSheet: "Chưa có phiếu sáng được ký; chu kỳ tính theo hoạt độ nguồn hôm nay, đã làm tròn lên.",
    programmed: "Đã đặt",
    expected: "Cần đặt",
    reason: "Vì sao đặt khác",
    reasonHint: "Chỉ cần khi lệch quá 0,5 % hoặc một nấc đồng hồ.",
    missingHint: "Không ghi thì lô của ca này bị giữ.",
    choice: (name: string, seconds: string) => `${name}: ${seconds} s`,
    choiceUnknown: (name: string, why: string) => `${name}: ${why}`,
    outside: (expected: string, allowed: string) =>
      `Cần ${expected} s, được lệch ${allowed} s. Ghi lý do rồi mới mở ca.`,
    needed: (expected: string) => `Cần đặt ${expected} s.`,
    within: "Khớp với số cần đặt.",
    fits: "khớp",
    apart: "lệch hoặc chưa rõ",
    review: "Xét đồng hồ và ký",
    otherGoods: "Trong ca có hàng theo quy trình khác, nên đồng hồ không đặt cho nó; lô ấy chờ người xét.",
    reviewTitle: "Ca này cần người xét đồng hồ",
    reviewLead:
      "Đồng hồ chưa ghi, lệch, hoặc không có chu kỳ để so. Ghi vì sao ca vẫn dùng được; lô chỉ xuất được sau đó.",
    reviewDetail: (run: string) => `Ca ${run}: đồng hồ được chấp nhận với lý do đã ghi`,
    reviewed: "Đã xét",
    onlyReviewer:
      "Nhân viên đo liều hoặc người quyết định xuất xưởng, không phải người vận hành ca, xét và ký.",
  },
  holds: {
    title: "Tạm dừng nguồn",
    lead: "Khi đang tạm dừng: không nâng được nguồn, và lô đã chiếu trên thiết bị không xuất được.",
    open: "Tạm dừng nguồn",
    openLead:
      "Mở ngay khi nghi rò rỉ hoặc có sự kiện nguồn chưa rõ. Ca đang chạy phải hạ nguồn bằng tay; hệ thống chỉ ghi chép.",
    kind: "Lý do chung",
    reason: "Chuyện gì đã xảy ra",
    openedAt: "Từ lúc",
    openedAtHint: "Để trống nếu là bây giờ.",
    close: "Kết thúc tạm dừng",
    closeReason: "Đã làm gì, kết quả ra sao",
    closeLead: "Ghi kết quả kiểm tra cho phép chạy lại. Từ lúc này nguồn nâng lại được.",
    isOpen: "đang tạm dừng",
    isClosed: "đã kết thúc",
    since: (time: string, who: string) => `Từ ${time}, ${who}`,
    until: (time: string, who: string) => `Kết thúc ${time}, ${who}`,
    none: "Chưa lần nào tạm dừng nguồn.",
    notice: (kind: string) => `Nguồn đang tạm dừng: ${kind}`,
    status: "Trạng thái",
    opened: "Bắt đầu",
  },
  title: "Hoạt độ nguồn",
  lead: "Tổng hoạt độ Co-60 theo từng lần nạp, và hôm nay còn lại bao nhiêu. Số hiệu và vị trí từng nguồn không ghi ở đây.",
  today: "Hoạt độ hôm nay",
  power: "Công suất bức xạ",
  perKCi: "14,844 W mỗi kCi",
  stateInForce: (stateNo: number) => `trạng thái nạp số ${stateNo}`,
  sinceReference: (days: number): string =>
    days < 0 ? `${number(-days)} ngày trước ngày quy chiếu` : `${number(days)} ngày từ ngày quy chiếu`,
  beforeReference:
    "Ngày quy chiếu của chứng chỉ chưa tới: hoạt độ hôm nay được tính ngược. Kiểm tra lại chứng chỉ.",
  unknownTitle: "Chưa biết nguồn có bao nhiêu",
  unknown:
    "Chưa có trạng thái nạp nào được xác nhận, nên không tính được hoạt độ, thời gian chu kỳ, và lô hàng chưa xuất được.",
  curveTitle: (loss: string) => `Nguồn giảm ${loss} mỗi năm`,
  curveLabel: (kCi: string, day: string) => `${day}: ${kCi} kCi`,
  curveSource: "Tính từ hoạt độ của chứng chỉ, chu kỳ bán rã Co-60 1925,21 ngày (BIPM Monographie-5).",
  throughput: {
    title: "Năng suất gần đây",
    lead: "Tính ngược từ các ca đã xong mà khối lượng, liều, giờ nâng nguồn và hoạt độ đều có trong sổ. Chỉ để lập kế hoạch; không lô nào được xét theo số này.",
    none: "Chưa đủ ba ca có đủ số liệu, nên chưa biết.",
    efficiency: "Phần công suất vào hàng (trung vị)",
    runs: "Số ca tính được",
    runsOf: (runs: number, of: number) => `${runs} trong ${of} ca gần nhất`,
    meanDose: "Liều trung bình các ca ấy",
    rate: "Với hoạt độ hôm nay",
    rateIs: (kg: string, tonnes: string) => `khoảng ${kg} kg mỗi giờ nâng nguồn, ${tonnes} tấn trong 24 giờ`,
    noActivity: "chưa biết hoạt độ",
  },
  states: "Các trạng thái nạp",
  statesLead: "Mỗi trạng thái mới là một lần đổi nguồn: cấu hình phải lập lại bản đồ liều trước khi xuất lô.",
  noStates: "Chưa nhập trạng thái nạp nào.",
  stateNo: "Số",
  activity: "Hoạt độ",
  activityHint: "Tổng của cả bộ nguồn vào ngày quy chiếu, theo chứng chỉ.",
  referenceOn: "Ngày quy chiếu",
  effectiveFrom: "Áp dụng từ",
  effectiveFromHint: "Ngày đầu tiên thiết bị chạy với bộ nguồn này.",
  certificateSet: "Bộ chứng chỉ",
  certificateSetHint: "Tên hồ sơ giữ các chứng chỉ. Không ghi số hiệu nguồn ở đây.",
  note: "Ghi chú",
  irradiator: "Thiết bị chiếu xạ",
  entered: "Người nhập",
  status: "Trạng thái",
  statuses: { waiting: "chờ người thứ hai", confirmed: "đã xác nhận", withdrawn: "đã bỏ" },
  enter: "Nhập trạng thái nạp",
  enterLead:
    "Người thứ hai xác nhận rồi mới có hiệu lực. Đã xác nhận thì không sửa được; đổi nguồn là một trạng thái mới.",
  save: "Nhập, chờ xác nhận",
  confirm: "Xác nhận và ký",
  confirmTitle: "Chờ người thứ hai",
  confirmDetail: (stateNo: number, activity: string, day: string) =>
    `Trạng thái nạp số ${stateNo}: ${activity} kCi vào ngày ${day}`,
  confirmLead: (name: string) =>
    `${name} đã nhập. Đối chiếu với chứng chỉ rồi ký. Từ lúc đó nguồn được coi là đã đổi, và mọi cấu hình phải lập lại bản đồ liều.`,
  ownEntry: "Bạn đã nhập trạng thái này nên người khác phải xác nhận.",
  onlyConfirmer: "Cán bộ an toàn khác hoặc người quyết định xuất xưởng xác nhận.",
  withdraw: "Bỏ mục đã nhập",
  withdrawLead: "Mục này chưa ai xác nhận. Bỏ đi thì vẫn còn trong lịch sử.",
  reason: "Lý do",
  meanings: {
    "source.confirmed": "Xác nhận trạng thái nạp nguồn",
    "source.timer-reviewed": "Đã xét đồng hồ chu kỳ của ca",
    "source.sheet-countersigned": "Ký đối chiếu phiếu sáng",
  },
  refusals: {
    "source.irradiator-not-found": () => "Không có thiết bị chiếu xạ này. Tải lại trang rồi chọn lại.",
    "source.state-not-found": () => "Không có trạng thái nạp này. Tải lại trang để xem danh sách mới nhất.",
    "source.entry-open": ({ stateNo }) =>
      `Trạng thái nạp số ${stateNo} còn chờ xác nhận. Xác nhận hoặc bỏ mục đó trước.`,
    "source.from-in-future": () => "Ngày áp dụng chưa tới. Nhập khi nguồn đã nạp xong.",
    "source.from-not-after-last": ({ lastFrom }) =>
      `Trạng thái trước áp dụng từ ${sayDay(lastFrom)}; trạng thái mới phải sau ngày đó.`,
    "source.state-decided": () => "Trạng thái này đã được xác nhận hoặc đã bỏ. Tải lại trang để xem.",
    "source.own-entry": () => "Bạn là người nhập nên không thể tự xác nhận. Nhờ người thứ hai.",
    "source.no-state-today": () =>
      "Chưa có trạng thái nạp nguồn được xác nhận nên không lập được phiếu. Báo cán bộ an toàn.",
    "source.specs-changed": () => "Danh sách quy trình đã đổi từ khi mở trang. Tải lại trang rồi lập phiếu.",
    "source.sheet-not-found": () => "Không có phiếu này. Tải lại trang để xem.",
    "source.sheet-of-another-day": ({ day }) => `Phiếu này của ngày ${sayDay(day)}. Lập phiếu của hôm nay.`,
    "source.sheet-countersigned": () => "Phiếu này đã có người ký. Tải lại trang để xem.",
    "source.sheet-superseded": ({ revision }) =>
      `Đã có phiếu lần ${revision}. Tải lại trang và ký phiếu mới nhất.`,
    "source.own-sheet": () => "Bạn là người lập phiếu nên người thứ hai phải ký.",
    "source.sheet-outdated": () =>
      "Nguồn hoặc quy trình đã đổi từ khi lập phiếu, số trên phiếu không còn đúng. Lập lại phiếu.",
    "source.held": ({ kind, since, reason }) =>
      `Nguồn đang tạm dừng từ ${formatMoment(since)} (${holdKinds[kind]}: ${reason}). Chờ cán bộ an toàn kết thúc tạm dừng.`,
    "source.hold-not-found": () => "Không có lần tạm dừng này. Tải lại trang để xem.",
    "source.hold-in-future": () => "Lúc bắt đầu chưa tới. Để trống nếu là bây giờ.",
    "source.hold-closed-already": ({ closedAt }) =>
      `Lần tạm dừng này đã kết thúc lúc ${formatMoment(closedAt)}.`,
    "source.timer-outside": ({ programmedS, expectedS, allowedS }) =>
      `Đồng hồ đặt ${number(programmedS)} s, cần ${number(expectedS)} s, chỉ được lệch ${number(allowedS)} s. Đặt lại, hoặc ghi vì sao đặt khác.`,
    "source.run-not-found": () => "Không có ca này. Tải lại trang để xem.",
    "source.run-not-finished": () => "Ca còn đang chạy; xét đồng hồ sau khi ca kết thúc.",
    "source.own-run": () => "Bạn đã vận hành ca này nên người khác phải xét đồng hồ.",
    "source.reviewed-already": () => "Đồng hồ của ca này đã có người xét. Tải lại trang để xem.",
    "source.cycle-incomplete": () =>
      "Chu kỳ, ngày, hoạt độ và liều khi thẩm định: ghi đủ bốn mục hoặc để trống cả bốn.",
    "source.validated-in-future": () => "Ngày thẩm định chưa tới. Kiểm tra lại ngày.",
    "source.target-without-cycle": () => "Liều cần đạt chỉ dùng khi có chu kỳ đã thẩm định.",
    "source.target-outside-window": ({ lowGy, highGy }) =>
      `Liều cần đạt phải nằm trong khoảng chấp nhận, từ ${sayDoseUp(lowGy, "vi")} đến ${sayDoseDown(highGy, "vi")}.`,
  } satisfies RefusalWords<
    StateRefusal | SheetRefusal | HeldRefusal | HoldRefusal | TimerRefusal | ReviewRefusal | CycleDraftRefusal
  >,
};
