import { formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDay } from "@/lib/i18n/say";
import type { StateRefusal } from "@/lib/source/rules/states";

const number = (value: number, digits?: number) => formatNumber(value, "vi", digits);

export const source = {
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
  meanings: { "source.confirmed": "Xác nhận trạng thái nạp nguồn" },
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
  } satisfies RefusalWords<StateRefusal>,
};
