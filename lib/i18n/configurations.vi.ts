import type { BindingRefusal } from "@/lib/configurations/rules/binding";
import type { MapFlag, MapRefusal } from "@/lib/configurations/rules/map";
import type { CellProblem, MapColumn, TextRefusal } from "@/lib/configurations/rules/text";
import type { ConfigurationRefusal, ConfigurationStatus } from "@/lib/configurations/rules/versions";
import { formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";

const statuses = {
  draft: "bản thảo",
  approved: "đã duyệt",
  retired: "hết hiệu lực",
} satisfies Record<ConfigurationStatus, string>;

const columns = {
  x: "x",
  y: "y",
  z: "z",
  label: "nhãn",
  replicate: "lần lặp",
  dose: "liều",
  monitor: "theo dõi",
} satisfies Record<MapColumn, string>;

const problems = {
  "input.required": "ô trống",
  "input.not-a-number": "không phải là số",
  "input.not-an-integer": "phải là số nguyên",
  "input.decimal-ambiguous": "không rõ là dấu thập phân hay dấu hàng nghìn; dùng dấu phẩy",
  "input.too-many-decimals": "quá nhiều chữ số thập phân",
  "input.too-small": "quá nhỏ",
  "input.too-big": "quá lớn",
  "input.too-long": "quá dài",
  "input.not-a-choice": "ghi “có”, “1” hoặc để trống",
} satisfies Record<CellProblem, string>;

const number = (value: number) => formatNumber(value, "vi");

export const configurations = {
  statuses,
  columns,
  age: {
    title: "Tuổi tối đa của bản đồ liều",
    lead: "Giới hạn của chính trung tâm, theo văn bản nêu tên. Bản đồ liều già hơn vào ngày chiếu xạ thì lô bị giữ.",
    state: "Ghi giới hạn",
    maxDays: "Không quá",
    days: "ngày",
    source: "Theo văn bản",
    inForceFrom: "Áp dụng từ",
    inForceHint: "Để trống nếu từ hôm nay.",
    emptyTitle: "Chưa ghi giới hạn nào",
    empty: "Chưa có giới hạn thì tuổi của bản đồ liều không được xét.",
  },
  title: "Cấu hình chiếu xạ",
  lead: "Hàng đi đường nào, trên giá nào, xếp ra sao, và liều đo được trong khối hàng. Người duyệt không phải người soạn.",
  name: (code: string, versionNo: number) => `${code} · bản ${versionNo}`,
  draft: "Soạn cấu hình",
  draftLead: "Nội dung đã ghi không sửa được; cần đổi thì soạn bản mới cùng mã.",
  save: "Ghi bản thảo",
  emptyTitle: "Chưa có cấu hình nào",
  empty: "Nhân viên đo liều hoặc người quyết định xuất xưởng soạn cấu hình ở trang này.",
  code: "Mã",
  codeHint:
    "Một mã cho một đường đi, giá hàng, cách xếp và khoảng khối lượng riêng. Soạn lại cùng mã là bản mới.",
  status: "Trạng thái",
  version: "Bản",
  versions: "Các bản của mã này",
  how: "Hàng được xếp và đưa đi thế nào",
  pathName: "Đường đi của hàng",
  carrierType: "Loại giá hàng",
  loadingPattern: "Cách xếp",
  loadingPatternHint: "Mấy lớp, xếp chiều nào, để khe hở ở đâu.",
  cartonsPerCarrier: "Số thùng mỗi giá",
  carton: "Kích thước thùng",
  length: "Dài",
  width: "Rộng",
  height: "Cao",
  density: "Khối lượng riêng khối",
  densityMin: "Khối lượng riêng từ",
  densityMax: "Khối lượng riêng đến",
  monitorPosition: "Vị trí liều kế theo dõi",
  monitorPositionHint: "Tên vị trí đúng như trên bản đồ liều, ví dụ M1.",
  note: "Ghi chú",
  drafted: "Người soạn",
  draftedAt: "Soạn lúc",
  by: (name: string, at: string) => `${name}, ${at}`,
  closedBy: "Người cho hết hiệu lực",
  reason: "Lý do",
  approval: "Duyệt",
  approve: "Ký duyệt",
  approveLead: "Bản đã duyệt trước đó của cùng mã hết hiệu lực từ lúc ký.",
  approveDetail: (name: string) =>
    `Ký lên toàn bộ nội dung của ${name}: đường đi, giá hàng, cách xếp, thùng, khối lượng riêng, vị trí theo dõi.`,
  ownDraft: "Bạn soạn bản này nên người khác phải duyệt.",
  onlyReleaser: "Người quyết định xuất xưởng duyệt, bằng chữ ký của mình.",
  retire: "Cho hết hiệu lực",
  retireLead:
    "Không lập bản đồ liều và không soạn quy trình theo bản này nữa. Quy trình đã duyệt vẫn giữ bản đồ của nó.",
  meanings: {
    "configurations.approved": "Tôi đã xem toàn bộ nội dung của cấu hình này và duyệt cho sử dụng.",
  },
  maps: {
    title: "Bản đồ liều",
    emptyTitle: "Chưa có bản đồ liều nào",
    empty: "Tỷ số liều của quy trình lấy từ bản đồ liều đo trong đúng cấu hình này.",
    record: "Ghi bản đồ liều",
    recordLead: "Bảng được ghi trọn hoặc không ghi gì; ô nào không đọc được sẽ được nêu tên.",
    of: (day: string) => `Bản đồ liều ngày ${day}`,
    performedOn: "Ngày thực hiện",
    performedBy: "Người thực hiện",
    instrument: "Máy đọc",
    instrumentHint: "Mã máy đọc liều kế.",
    source: "Hoạt độ nguồn",
    sourceHint: "Hoạt độ, ngày quy chiếu và tài liệu ghi số đó.",
    outside: "Liều kế theo dõi treo ngoài khối hàng",
    outsideHint: "Khi đó liều của nó không được tính là liều thấp nhất hay cao nhất trong khối hàng.",
    outsideIs: "ngoài khối hàng",
    insideIs: "trong khối hàng",
    replicates: "Số lần lặp",
    table: "Bảng điểm đo",
    tableHint: (monitor: string) =>
      `Mỗi dòng một điểm: x; y; z (mm); nhãn; lần lặp; liều (Gy); theo dõi. Dán từ bảng tính hoặc chọn tệp CSV; có dòng tiêu đề thì cột đứng thứ tự nào cũng được. Không có cột theo dõi thì điểm tên ${monitor} là liều kế theo dõi.`,
    file: "Chọn tệp CSV hoặc TSV",
    fileBad: "Không đọc được tệp này theo UTF-8. Mở bằng bảng tính, lưu lại dạng CSV UTF-8.",
    checked: (rows: number, replicates: number) => `Đọc được ${rows} điểm, ${replicates} lần lặp.`,
    line: "Dòng",
    cell: "Ô",
    written: "Đang ghi",
    why: "Vì sao",
    wrongCells: "Các ô không đọc được",
    min: "thấp nhất",
    max: "cao nhất",
    monitor: "theo dõi",
    layer: (z: string) => `Lớp z = ${z} mm`,
    layerText: (z: string, cells: string) => `Lớp z = ${z} mm, liều trung bình: ${cells}.`,
    finding: (low: string, high: string) => `Thấp nhất ở ${low}, cao nhất ở ${high}`,
    drawn:
      "Mỗi ô là một điểm có đo, ghi liều trung bình các lần lặp (Gy). Chỗ không đo để trống, không nội suy.",
    zones: "Vùng liều và độ đồng đều",
    means: "Theo trung bình từng vị trí",
    extremes: "Theo từng số đo",
    lowest: "Thấp nhất",
    highest: "Cao nhất",
    at: (dose: string, labels: string) => `${dose} tại ${labels}`,
    dur: "Hệ số đồng đều liều (cao nhất ÷ thấp nhất)",
    ratios: "Tỷ số so với liều kế theo dõi",
    ratiosLead: (name: string) => `Cả hai tỷ số chỉ đúng với ${name}.`,
    replicate: "Lần lặp",
    monitorDose: "Liều kế theo dõi",
    ratioMin: "Tỷ số thấp nhất",
    ratioMax: "Tỷ số cao nhất",
    mean: "Trung bình",
    s: "Độ lệch chuẩn (n − 1)",
    relative: "Độ lệch tương đối",
    asStored: "Vào quy trình",
    points: "Các điểm đo",
    recordedBy: "Người ghi",
    specs: "Quy trình dùng bản đồ này",
    mustSee: "Cần xem trước khi dùng bản đồ này",
  },
  binding: {
    label: "Bản đồ liều",
    hint: "Chọn bản đồ thì hai tỷ số và cấu hình lấy từ đó. Nhập tay khi bản đồ chưa có trong hệ thống.",
    byHand: "Nhập tay",
    option: (name: string, day: string, replicates: number) =>
      `${name}, đo ngày ${day}, ${replicates} lần lặp`,
    source: (name: string, day: string, replicates: number) =>
      `Bản đồ liều ngày ${day} của ${name}, ${replicates} lần lặp`,
  },
  flags: {
    "configurations.few-replicates": ({ count }) =>
      `Chỉ có ${count} lần lặp; cần ít nhất 3 lần thì độ phân tán của tỷ số mới đáng tin.`,
    "configurations.minimum-ratio-above-one": ({ ratioMin }) =>
      `Tỷ số liều thấp nhất là ${number(ratioMin)}, lớn hơn 1: chỉ đúng khi liều kế theo dõi treo ngoài khối hàng.`,
    "configurations.replicate-incomplete": ({ replicate, labels }) =>
      `Lần lặp ${replicate} thiếu số đo tại ${labels.join(", ")}.`,
  } satisfies RefusalWords<MapFlag>,
  refusals: {
    "configurations.not-found": () => "Không còn cấu hình này trong hệ thống. Tải lại danh sách.",
    "configurations.draft-open": ({ versionNo }) =>
      `Bản ${versionNo} của mã này còn là bản thảo. Duyệt hoặc cho bản đó hết hiệu lực trước.`,
    "configurations.density-reversed": () =>
      "Khối lượng riêng đến phải lớn hơn khối lượng riêng từ. Kiểm tra hai ô.",
    "configurations.not-a-draft": ({ status }) =>
      `Cấu hình này đang ở trạng thái ${statuses[status]}; chỉ bản thảo mới duyệt được. Tải lại trang để xem.`,
    "configurations.own-draft": () =>
      "Bạn là người soạn cấu hình này nên không thể tự duyệt. Nhờ người thứ hai.",
    "configurations.retired": () => "Cấu hình này đã hết hiệu lực. Dùng bản đang có hiệu lực.",
    "configurations.performed-in-future": () => "Ngày thực hiện chưa tới. Kiểm tra lại ngày.",
    "configurations.map-empty": () => "Có lần lặp không có điểm nào trong khối hàng. Kiểm tra bảng điểm đo.",
    "configurations.dose-not-positive": ({ label, replicate }) =>
      `Liều tại ${label}, lần lặp ${replicate} phải lớn hơn 0.`,
    "configurations.point-twice": ({ label, replicate }) =>
      `Điểm ${label} hoặc tọa độ của nó có hai số đo trong lần lặp ${replicate}. Giữ một dòng.`,
    "configurations.label-elsewhere": ({ label }) =>
      `Nhãn ${label} đứng ở hai tọa độ khác nhau. Sửa tọa độ hoặc nhãn.`,
    "configurations.place-has-two-labels": ({ labels }) =>
      `Cùng một tọa độ mang nhiều nhãn: ${labels.join(", ")}. Mỗi chỗ một nhãn.`,
    "configurations.monitor-missing": ({ replicate }) =>
      `Lần lặp ${replicate} không có số đo của liều kế theo dõi nên không tính được tỷ số.`,
    "configurations.monitor-twice": ({ labels }) =>
      `Có nhiều vị trí được đánh dấu theo dõi: ${labels.join(", ")}. Chỉ một vị trí là liều kế theo dõi.`,
    "configurations.ratios-not-ascending": ({ ratioMin, ratioMax }) =>
      `Tỷ số thấp nhất ${number(ratioMin)} phải nhỏ hơn tỷ số cao nhất ${number(ratioMax)}.`,
    "configurations.no-rows": () => "Bảng chưa có dòng số liệu nào.",
    "configurations.too-many-rows": ({ limit }) => `Bảng có quá ${limit} dòng. Kiểm tra lại tệp.`,
    "configurations.unknown-column": ({ row, text }) =>
      `Dòng ${row}: không biết cột “${text}”. Các cột là x; y; z; nhãn; lần lặp; liều; theo dõi.`,
    "configurations.missing-column": ({ row, column }) => `Dòng ${row}: thiếu cột ${columns[column]}.`,
    "configurations.repeated-column": ({ row, column }) => `Dòng ${row}: cột ${columns[column]} có hai lần.`,
    "configurations.too-many-cells": ({ row, cells, columns: count }) =>
      `Dòng ${row}: có ${cells} ô, bảng chỉ có ${count} cột.`,
    "configurations.bad-cell": ({ row, column, text, problem }) =>
      `Dòng ${row}, ô ${columns[column]}${text === "" ? "" : ` (“${text}”)`}: ${problems[problem]}.`,
    "configurations.map-not-found": () => "Không còn bản đồ liều này. Tải lại trang rồi chọn lại.",
    "configurations.map-not-approved": ({ status }) =>
      `Cấu hình của bản đồ này đang ở trạng thái ${statuses[status]}. Chọn bản đồ của cấu hình đã duyệt.`,
    "configurations.ratio-not-of-map": ({ ratio }) =>
      `Bản đồ đã chọn cho tỷ số ${formatNumber(ratio, "vi", 6)}. Để nguyên, hoặc chọn nhập tay.`,
    "configurations.not-as-mapped": ({ mapped }) =>
      `Bản đồ đã chọn được đo với “${typeof mapped === "number" ? number(mapped) : mapped}”. Ghi đúng như vậy, hoặc chọn nhập tay.`,
  } satisfies RefusalWords<ConfigurationRefusal | MapRefusal | TextRefusal | BindingRefusal>,
};
