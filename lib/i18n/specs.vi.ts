import type {
  ApprovalRefusal,
  ClosingRefusal,
  DraftRefusal,
  MissingRefusal,
  SpecificationFlag,
  SpecPurpose,
  SpecStatus,
} from "@/lib/specs/rules";
import type { SpecBudgetPart, TakenRefusal, UncertaintyRefusal } from "@/lib/specs/rules/budget";
import { formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { calibrations } from "@/lib/i18n/calibrations.vi";
import { sayDose, sayDoseUp, sayDoseDown, sayPercent, sayRange } from "@/lib/i18n/say";

const statuses = {
  draft: "bản thảo",
  approved: "đã duyệt",
  withdrawn: "đã rút",
  retired: "hết hiệu lực",
} satisfies Record<SpecStatus, string>;

const gray = (doseGy: number) => sayDose(doseGy, "vi");
const number = (value: number) => formatNumber(value, "vi");

export const specs = {
  statuses,
  purposes: {
    phyto_export: "Chiếu xạ kiểm dịch xuất khẩu",
    ppe: "Chiếu xạ đồ bảo hộ",
  } satisfies Record<SpecPurpose, string>,
  title: "Quy trình",
  lead: "Chiếu loại hàng nào, xếp ra sao, liều bao nhiêu. Chỉ bản đã duyệt mới dùng được, và người duyệt không phải người soạn.",
  name: (code: string, versionNo: number) => `${code} · bản ${versionNo}`,
  draft: "Soạn quy trình",
  draftTitle: "Soạn quy trình",
  draftLead:
    "Bản soạn xong chờ người thứ hai duyệt bằng chữ ký. Nội dung đã ghi không sửa được; cần đổi thì soạn bản mới.",
  newVersion: "Soạn bản mới",
  newVersionTitle: (code: string) => `Soạn bản mới của ${code}`,
  saveDraft: "Ghi bản thảo",
  emptyTitle: "Chưa có quy trình nào",
  empty: "Lô hàng chỉ nhận được khi sản phẩm có quy trình đã duyệt. Soạn quy trình đầu tiên.",
  emptyReadOnly: "Nhân viên đo liều hoặc người quyết định xuất xưởng soạn quy trình ở trang này.",
  needProduct: "Chưa có sản phẩm nào để soạn quy trình. Thêm sản phẩm trước.",
  allStatuses: "Mọi trạng thái",
  show: "Xem",
  code: "Mã",
  codeHint: "Một mã cho một cấu hình của một sản phẩm, ví dụ VAI-US-01. Soạn lại cùng mã là soạn bản mới.",
  version: "Bản",
  product: "Sản phẩm",
  purpose: "Mục đích",
  destination: "Nước đến",
  destinationHint: "Chỉ những nước có chương trình trong bảng quy định liều. Hàng không xuất khẩu: để trống.",
  noDestination: "không xuất khẩu",
  status: "Trạng thái",
  limits: "Giới hạn liều",
  limit: (min: string, max: string) => sayRange(min, max),
  minDose: "Liều tối thiểu",
  maxDose: "Liều tối đa",
  configuration: "Cấu hình",
  configurationLead:
    "Các tỷ số liều chỉ đúng với cấu hình này. Đổi đường đi, giá hàng hoặc cách xếp là phải lập bản đồ liều lại.",
  pathName: "Đường đi của hàng",
  carrierType: "Loại giá hàng",
  loadingPattern: "Cách xếp",
  loadingPatternHint: "Mấy lớp, xếp chiều nào, để khe hở ở đâu.",
  load: "Tải sản phẩm",
  productLimit: (dose: string) => `Sản phẩm này chịu được tối đa ${dose}.`,
  openProduct: "Mở hồ sơ sản phẩm",
  productLimitUnknown: "Chưa rõ sản phẩm này chịu được liều tối đa bao nhiêu.",
  cartonsPerCarrier: "Số thùng mỗi giá",
  cartonSize: "Kích thước thùng",
  cartonLength: "Dài",
  cartonWidth: "Rộng",
  cartonHeight: "Cao",
  density: "Khối lượng riêng khối",
  densityMin: "Khối lượng riêng từ",
  densityMax: "Khối lượng riêng đến",
  cycleTime: "Thời gian chu kỳ",
  maxInterruptions: "Số lần gián đoạn tối đa trong một ca",
  maxInterruptionsHint: "Nhiều hơn thì lô giữ lại. Để trống nếu quy trình không giới hạn.",
  monitoring: "Theo dõi liều",
  monitorPosition: "Vị trí liều kế theo dõi",
  monitorPositionHint: "Tên vị trí đúng như trên bản đồ liều, ví dụ M1. Chỉ liều kế ở vị trí này được xét.",
  dosimeterEvery: "Đặt liều kế mỗi",
  dosimeterEveryHint: "Giá đầu và giá cuối luôn có liều kế.",
  carriersUnit: "giá",
  everyCarriers: (count: number) =>
    count === 1 ? "trên mọi giá hàng" : `cách nhau không quá ${count} giá hàng`,
  map: "Từ bản đồ liều",
  mapLead: "Từ bản đồ liều của đúng cấu hình này: chọn ở trên, hoặc ghi tay theo báo cáo.",
  ratioMin: "Tỷ số liều thấp nhất",
  ratioMinHint: "Liều thấp nhất trong khối hàng chia cho liều tại vị trí theo dõi.",
  ratioMax: "Tỷ số liều cao nhất",
  ratioMaxHint: "Liều cao nhất trong khối hàng chia cho liều tại vị trí theo dõi.",
  ratioSource: "Lấy từ báo cáo nào",
  ratioSourceHint: "Số, ngày của báo cáo và số lần lặp.",
  uncertainty: "Độ không đảm bảo đo mở rộng",
  uncertaintyHint: "Tương đối, k = 2, gồm cả độ không đảm bảo của tỷ số. 0,05 là 5 %.",
  uncertaintyIs: (percent: string) => `Tức là ${percent}.`,
  budget: {
    title: "Thành phần độ không đảm bảo đo",
    lead: "Tương đối, k = 1. Ô để trống là không có trong bảng. Độ không đảm bảo ở trên không được nhỏ hơn con số bảng này cho ra; lớn hơn là thận trọng.",
    from: "Lấy từ hiệu chuẩn",
    fromHint: "Điền sẵn các thành phần của hiệu chuẩn; tỷ số bản đồ liều lấy từ bản đồ đã chọn.",
    parts: {
      ...calibrations.parts,
      "dose-map-ratio": "tỷ số bản đồ liều",
      "source-timer": "nguồn và thời gian",
    } satisfies Record<SpecBudgetPart, string>,
    none: "không có bảng thành phần",
    comesTo: (percent: string) => `Bảng này cho ra U = ${percent} (k = 2).`,
    useIt: "Dùng con số này",
    expanded: "Bảng cho ra (k = 2)",
  },
  capability: {
    title: "Các lô đã chiếu nói gì",
    lead: "Liều thấp nhất tính được của các lô gần nhất được xuất theo bản này (nhiều nhất 30 lô). Gợi ý cho bản sau; không thay việc xét từng lô.",
    none: "Chưa đủ ba lô được xuất theo bản này, nên chưa nói được gì.",
    loads: "Số lô",
    mean: "Trung bình và độ lệch chuẩn",
    meanIs: (mean: string, s: string) => `${mean}, s = ${s}`,
    tolerance: "95 % số lô vượt mức này (tin cậy 95 %)",
    toleranceIs: (dose: string, capable: boolean) =>
      capable ? `${dose}: không dưới liều tối thiểu` : `${dose}: dưới liều tối thiểu, quy trình chưa đủ chắc`,
    below: "Xác suất một lô dưới liều tối thiểu",
    belowIs: (share: number) =>
      share < 1e-6 ? "dưới một phần triệu" : `${formatNumber(share * 100, "vi", 4)} %`,
    target: "Nên nhắm tới (95 %, một phía)",
    targetIs: (low: string, monitor: string) => `${low} ở chỗ ít nhất, tức ${monitor} tại vị trí theo dõi`,
    noTarget: "độ phân tán quá lớn",
  },
  guard: {
    title: "Ai đã thỏa thuận cách xét",
    lead: "Bắt buộc khi độ không đảm bảo ghi bằng 0, tức là so số đo với giới hạn mà không dự phòng: khách hàng hoặc cơ quan quản lý phải đồng ý.",
    agreedBy: "Bên đồng ý",
    document: "Văn bản",
    agreedOn: "Ngày đồng ý",
    policy: "Cách xét số đo",
    banded: "có dự phòng cho độ không đảm bảo đo",
    simple: "so thẳng với giới hạn, không dự phòng",
    agreed: "Thỏa thuận",
    agreedAs: (by: string, document: string, day: string) => `${by} · ${document} · ${day}`,
  },
  note: "Ghi chú",
  window: {
    title: "Khoảng chấp nhận của liều kế theo dõi",
    lead: "Luôn được tính, không gõ tay.",
    short: "Khoảng chấp nhận",
    from: "từ",
    to: "đến",
    waiting: "Điền hai giới hạn, hai tỷ số và độ không đảm bảo đo để thấy khoảng chấp nhận.",
    low: "Cận dưới = liều tối thiểu ÷ (tỷ số thấp nhất × (1 − độ không đảm bảo))",
    high: "Cận trên = liều tối đa ÷ (tỷ số cao nhất × (1 + độ không đảm bảo))",
    feasible: "Làm được",
    infeasible: "Không làm được",
    infeasibleWhy:
      "Không số đo nào chứng minh được cả hai giới hạn. Bản thảo vẫn ghi được để bàn, nhưng không ai duyệt được.",
    dur: (dur: string, largest: string, fits: boolean) =>
      fits
        ? `Hệ số đồng đều liều ${dur} không vượt ${largest}, mức lớn nhất mà hai giới hạn này chịu được.`
        : `Hệ số đồng đều liều ${dur} vượt ${largest}, mức lớn nhất mà hai giới hạn này chịu được. Xoay hàng, giảm khối lượng riêng, hoặc không nhận.`,
    durFormula:
      "Mức lớn nhất = (liều tối đa ÷ liều tối thiểu) × (1 − độ không đảm bảo) ÷ (1 + độ không đảm bảo)",
    figure: "Khoảng chấp nhận nằm giữa hai giới hạn liều",
  },
  market: {
    title: "Quy định liều hôm nay",
    notCovered: "Thị trường này chưa được phủ",
    below:
      "Liều tối thiểu của quy trình thấp hơn mức thị trường đòi. Lô chiếu theo quy trình này sẽ không xuất được.",
    above: "Liều tối đa của quy trình cao hơn mức cho phép. Lô chiếu theo quy trình này sẽ không xuất được.",
    synthetic: "Dòng quy định này chỉ có hiệu lực theo văn bản dựng cho bản trình diễn.",
    open: "Mở bảng quy định liều",
  },
  drafted: "Người soạn",
  draftedAt: "Soạn lúc",
  approval: "Duyệt",
  approve: "Ký duyệt",
  approveLead: "Từ lúc ký, lô mới được nhận theo bản này; bản đã duyệt trước đó của cùng mã hết hiệu lực.",
  approveDetail: (name: string) =>
    `Ký lên toàn bộ số liệu của ${name}: giới hạn, cấu hình, tỷ số, độ không đảm bảo và khoảng chấp nhận.`,
  waiting: "Chờ người thứ hai duyệt.",
  ownDraft: "Bạn soạn bản này nên người khác phải duyệt.",
  onlyReleaser: "Người quyết định xuất xưởng duyệt, bằng chữ ký của mình.",
  cannotApprove: "Chưa duyệt được vì:",
  mustSee: "Người duyệt cần xem trước khi ký:",
  withdraw: "Rút bản thảo",
  withdrawLead: "Bản thảo đã rút vẫn còn trong lịch sử và không duyệt được nữa.",
  retire: "Cho hết hiệu lực",
  retireLead: "Không nhận lô mới theo bản này nữa. Lô đã nhận vẫn theo bản của nó.",
  reason: "Lý do",
  closed: (name: string, at: string) => `${name}, ${at}`,
  closedReason: "Lý do",
  closedBy: "Người thực hiện",
  replacedBy: (versionNo: number) => `Thay bằng bản ${versionNo}.`,
  versions: "Các bản của mã này",
  meanings: {
    "specs.approved": "Tôi đã xem toàn bộ số liệu của quy trình này và duyệt cho sử dụng.",
  },
  flags: {
    "specs.minimum-ratio-above-one": ({ ratioMin }) =>
      `Tỷ số liều thấp nhất là ${number(ratioMin)}, lớn hơn 1: chỉ đúng khi liều kế theo dõi treo ngoài khối hàng. Xem lại bản đồ liều trước khi duyệt.`,
    "specs.no-guard-band": () =>
      "Độ không đảm bảo đo ghi bằng 0, nên khoảng chấp nhận không có phần dự phòng. Chỉ dùng khi khách hàng và cơ quan quản lý đồng ý.",
  } satisfies RefusalWords<SpecificationFlag>,
  refusals: {
    "specs.value-not-positive": () => "Con số này phải lớn hơn 0. Kiểm tra bản đồ liều rồi gõ lại.",
    "specs.uncertainty-out-of-range": () =>
      "Độ không đảm bảo đo phải từ 0 đến dưới 0,5. Gõ dạng phân số của một, ví dụ 0,05 cho 5 %.",
    "specs.minimum-not-below-maximum": ({ minDoseGy, maxDoseGy }) =>
      `Liều tối thiểu ${gray(minDoseGy)} phải nhỏ hơn liều tối đa ${gray(maxDoseGy)}. Kiểm tra xem hai ô có bị đổi chỗ không.`,
    "specs.ratios-not-ascending": ({ ratioMin, ratioMax }) =>
      `Tỷ số liều thấp nhất ${number(ratioMin)} phải nhỏ hơn tỷ số liều cao nhất ${number(ratioMax)}. Kiểm tra lại bản đồ liều.`,
    "specs.product-maximum-unknown": () =>
      "Chưa biết sản phẩm này chịu được liều tối đa bao nhiêu. Hỏi nhà sản xuất và ghi vào hồ sơ sản phẩm trước.",
    "specs.maximum-above-product": ({ maxDoseGy, productMaxDoseGy }) =>
      `Liều tối đa ${gray(maxDoseGy)} vượt mức sản phẩm chịu được là ${gray(productMaxDoseGy)}. Hạ liều tối đa xuống.`,
    "specs.purpose-not-for-product": ({ kind }): string =>
      kind === "ppe"
        ? "Sản phẩm này là đồ bảo hộ, không phải trái cây xuất khẩu. Chọn mục đích cho đồ bảo hộ."
        : "Sản phẩm này là trái cây. Chọn mục đích chiếu xạ kiểm dịch xuất khẩu.",
    "specs.destination-missing": () => "Chiếu xạ kiểm dịch xuất khẩu cần ghi nước đến. Chọn nước đến.",
    "specs.infeasible": ({ lowGy, highGy, dur, largestDur }) =>
      `Không có khoảng chấp nhận: liều kế phải đo từ ${sayDoseUp(lowGy, "vi")} mà lại không quá ${sayDoseDown(highGy, "vi")}. ` +
      `Hệ số đồng đều liều là ${number(dur)}, chỉ được đến ${number(largestDur)}. Xoay hàng, giảm khối lượng riêng, hoặc không nhận.`,
    "specs.not-a-draft": ({ status }) =>
      `Quy trình này đang ở trạng thái ${statuses[status]}; chỉ bản thảo mới duyệt hoặc rút được. Tải lại trang để xem.`,
    "specs.own-draft": () =>
      "Bạn là người soạn quy trình này nên không thể tự duyệt. Nhờ người thứ hai duyệt.",
    "specs.not-approved": ({ status }) =>
      `Quy trình này đang ở trạng thái ${statuses[status]}; chỉ bản đã duyệt mới cho hết hiệu lực được. Tải lại trang để xem.`,
    "specs.code-of-another-product": ({ productCode }) =>
      `Mã quy trình này thuộc về sản phẩm ${productCode}. Chọn mã khác cho sản phẩm này.`,
    "specs.draft-open": ({ versionNo }) =>
      `Bản ${versionNo} của mã này còn là bản thảo. Duyệt hoặc rút bản đó trước khi soạn bản mới.`,
    "specs.density-reversed": () => "Khối lượng riêng đến phải lớn hơn khối lượng riêng từ. Kiểm tra hai ô.",
    "specs.uncertainty-below-budget": ({ expandedUncertainty, budgetExpanded }) =>
      `Ghi ${sayPercent(expandedUncertainty, "vi")} nhưng bảng thành phần cho ra ${formatNumber(budgetExpanded * 100, "vi", 4)} %. Ghi không nhỏ hơn số ấy, hoặc xem lại bảng.`,
    "specs.simple-acceptance-not-agreed": () =>
      "Độ không đảm bảo bằng 0 là không dự phòng gì. Ghi ai đã đồng ý, bằng văn bản nào, ngày nào.",
    "specs.agreement-incomplete": () => "Ghi đủ bên đồng ý, văn bản và ngày, hoặc xóa cả ba.",
    "specs.budget-calibration-unknown": () =>
      "Hiệu chuẩn này không còn hiệu lực. Chọn cái khác, hoặc bỏ trống và gõ tay.",
    "specs.not-found": () => "Không còn quy trình này trong hệ thống. Tải lại danh sách.",
    "specs.product-not-found": () => "Không còn sản phẩm này trong hệ thống. Tải lại trang rồi chọn lại.",
  } satisfies RefusalWords<
    ApprovalRefusal | DraftRefusal | ClosingRefusal | MissingRefusal | UncertaintyRefusal | TakenRefusal
  >,
};
