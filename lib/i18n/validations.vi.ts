import { formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import type { ValidationKind, ValidationRefusal, ValidationStatus } from "@/lib/validations/rules";

const statuses = {
  draft: "bản thảo",
  approved: "đã duyệt",
  withdrawn: "đã rút",
} satisfies Record<ValidationStatus, string>;

const kinds = {
  transit_dose: "Liều di chuyển nguồn",
  partial_load: "Giá không đầy",
} satisfies Record<ValidationKind, string>;

export const validations = {
  statuses,
  kinds,
  title: "Số liệu thẩm định khác",
  lead: "Đo khi thẩm định, có ngày hiệu lực, người thứ hai ký duyệt. Lần gián đoạn và giá không đầy được xét theo số đang có hiệu lực.",
  empty:
    "Chưa có. Thiếu liều di chuyển nguồn thì lô đi qua gián đoạn bị giữ; thiếu bằng chứng giá không đầy thì không xếp giá thiếu thùng.",
  columns: {
    act: "Việc",
    kind: "Loại",
    value: "Giá trị",
    from: "Hiệu lực từ",
    document: "Hồ sơ",
    status: "Trạng thái",
    people: "Người soạn, người duyệt",
  },
  version: (kind: string, versionNo: number) => `${kind}, bản ${versionNo}`,
  atMost: (dose: string) => `cao nhất ${dose}`,
  place: (position: string, dose: string) => `${position}: ${dose}`,
  fromCartons: (count: string) => `từ ${count} thùng`,
  people: (drafter: string, approver: string | null): string =>
    approver === null ? drafter : `${drafter}; ${approver} duyệt`,
  transit: {
    open: "Ghi liều di chuyển nguồn",
    title: "Liều của một lần nguồn lên rồi xuống",
    lead: "Đo với thời gian chiếu bằng 0, tại từng vị trí trên đường đi. Chưa biết giá đứng ở đâu thì tính theo vị trí cao nhất.",
    positions: "Các vị trí đã đo",
    position: "Vị trí",
    dose: "Liều",
    add: "Thêm vị trí",
  },
  partial: {
    open: "Ghi bằng chứng giá không đầy",
    title: "Giá xếp thiếu thùng đã lập bản đồ liều",
    lead: "Chỉ những số thùng đã lập bản đồ liều trong đúng cấu hình này.",
    minCartons: "Được xếp từ",
  },
  measuredOn: "Ngày đo",
  effectiveFrom: "Hiệu lực từ ngày",
  document: "Hồ sơ, biên bản",
  note: "Ghi chú",
  save: "Ghi bản thảo",
  approve: "Ký duyệt",
  approveDetail: (kind: string, value: string) => `${kind}: ${value}.`,
  withdraw: "Rút lại",
  withdrawLead: "Từ lúc rút, số này không dùng nữa; lần xem xét gián đoạn đã dùng nó phải làm lại.",
  reason: "Lý do",
  meanings: {
    "validations.approved": "Tôi đã xem số đo, hồ sơ của nó và duyệt cho dùng từ ngày hiệu lực.",
  },
  refusals: {
    "validations.configuration-unknown": () => "Không còn cấu hình này. Tải lại trang.",
    "validations.configuration-retired": () => "Cấu hình này đã hết hiệu lực. Ghi cho bản đang dùng.",
    "validations.not-found": () => "Không còn số liệu này. Tải lại trang.",
    "validations.draft-open": ({ versionNo }) =>
      `Bản ${versionNo} còn là bản thảo. Duyệt hoặc rút bản đó trước.`,
    "validations.measured-in-future": () => "Ngày đo chưa tới. Kiểm tra lại ngày.",
    "validations.effective-before-measured": () => "Ngày hiệu lực không được trước ngày đo.",
    "validations.no-position": () => "Ghi ít nhất một vị trí đã đo.",
    "validations.position-missing": () => "Ghi tên vị trí của liều này.",
    "validations.dose-missing": () => "Ghi liều đo được ở vị trí này.",
    "validations.position-twice": ({ position }) => `Vị trí ${position} đã có ở dòng trên. Giữ một dòng.`,
    "validations.cartons-not-partial": ({ cartonsPerCarrier }) =>
      `Giá đầy là ${formatNumber(cartonsPerCarrier, "vi")} thùng; giá không đầy phải ít hơn.`,
    "validations.not-a-draft": ({ status }) =>
      `Số liệu này ${statuses[status]}; chỉ bản thảo mới duyệt được.`,
    "validations.own-draft": () => "Bạn soạn số liệu này nên không thể tự duyệt. Nhờ người thứ hai.",
    "validations.same-day": ({ versionNo }) =>
      `Bản ${versionNo} đã có hiệu lực từ đúng ngày này. Rút bản đó trước.`,
    "validations.withdrawn": () => "Số liệu này đã rút. Tải lại trang để xem.",
  } satisfies RefusalWords<ValidationRefusal>,
};
