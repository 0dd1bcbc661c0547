import { formatNumber } from "@/lib/core/dates";
import type { CalibrationRefusal, CalibrationStatus, StepRefusal } from "@/lib/dosimetry/rules/calibration";
import type { CurveForm } from "@/lib/dosimetry/rules/curve";
import type { BudgetPart } from "@/lib/dosimetry/rules/uncertainty";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose } from "@/lib/i18n/say";

const statuses = {
  draft: "bản thảo",
  approved: "đã duyệt",
  withdrawn: "đã rút",
} satisfies Record<CalibrationStatus, string>;

export const calibrations = {
  statuses,
  title: "Hiệu chuẩn",
  lead: "Một mẻ liều kế trên một máy đọc: tín hiệu thành liều thế nào, từ ngày nào đến ngày nào, sai đến bao nhiêu. Người duyệt không phải người soạn.",
  draft: "Soạn hiệu chuẩn",
  draftLead:
    "Chép đúng theo giấy hiệu chuẩn. Nội dung đã ghi không sửa được; cần đổi thì rút và soạn mã mới.",
  save: "Ghi bản thảo",
  emptyTitle: "Chưa có hiệu chuẩn nào",
  empty: "Khai báo loại, mẻ liều kế và máy đọc rồi soạn hiệu chuẩn đầu tiên.",
  code: "Mã",
  status: "Trạng thái",
  batch: "Mẻ liều kế",
  reader: "Máy đọc",
  type: "Loại liều kế",
  curve: "Đường chuẩn",
  form: "Dạng",
  forms: {
    response_of_dose: "Tín hiệu theo liều: R = a + bD + cD² + …",
    dose_of_response: "Liều theo tín hiệu: D = c₀ + c₁x + c₂x² + …",
    rational: "Phân thức: X = (A + B·D)/(D + C)",
    direct_dose: "Máy in thẳng liều",
  } satisfies Record<CurveForm, string>,
  coefficients: "Các hệ số",
  coefficientsHint:
    "Theo thứ tự của dạng đã chọn, cách nhau bằng dấu chấm phẩy; ví dụ 0,020; 0,070; -0,0009; 5e-6.",
  doseUnit: "Đơn vị liều của đường chuẩn",
  doseMin: "Liều từ",
  doseMax: "Liều đến",
  responseMin: "Tín hiệu từ",
  responseMax: "Tín hiệu đến",
  responseHint: "Chỉ cho dạng liều theo tín hiệu.",
  range: "Dải hiệu chuẩn",
  thicknessUnit: "Đơn vị bề dày",
  thicknessUnits: { mm: "mm", cm: "cm", um: "µm", none: "không chia cho bề dày" },
  calibratedC: "Nhiệt độ hiệu chuẩn",
  correctionFactor: "Hệ số hiệu chỉnh",
  correctionHint: "Liều dùng = liều đo × hệ số này; 1 là không hiệu chỉnh.",
  valid: "Có giá trị",
  validFrom: "Có giá trị từ ngày",
  validTo: "đến hết ngày",
  budget: "Độ không đảm bảo đo",
  budgetLead: "Các thành phần tương đối, k = 1. Ô để trống là không có trong bản tính.",
  parts: {
    "reference-dose": "liều chuẩn quy chiếu",
    "curve-fit": "khớp đường chuẩn",
    "dosimeter-to-dosimeter": "giữa các liều kế",
    thickness: "bề dày",
    reader: "máy đọc",
    temperature: "nhiệt độ",
    "post-irradiation": "thay đổi sau chiếu xạ",
  } satisfies Record<BudgetPart, string>,
  combined: "Độ không đảm bảo chuẩn tổng hợp (k = 1)",
  expanded: "Độ không đảm bảo mở rộng U (k = 2)",
  traceability: "Tính liên kết chuẩn",
  laboratory: "Phòng chuẩn quy chiếu",
  laboratoryCertificate: "Số giấy hiệu chuẩn",
  note: "Ghi chú",
  drafted: "Người soạn",
  by: (name: string, at: string) => `${name}, ${at}`,
  approval: "Duyệt",
  approve: "Ký duyệt",
  approveDetail: (code: string) =>
    `Ký lên đường chuẩn, dải đo, ngày, độ không đảm bảo và nguồn chuẩn của ${code}.`,
  ownDraft: "Bạn là người soạn nên không duyệt được. Nhờ người khác có quyền.",
  onlyApprover: "Chờ một người khác có quyền ký duyệt.",
  withdraw: "Rút hiệu chuẩn",
  withdrawLead:
    "Kết quả đọc sau lúc rút theo hiệu chuẩn này không có giá trị. Các lô đã đọc theo nó cần xem lại.",
  withdrawn: "Người rút",
  reason: "Lý do",
  comparisons: {
    title: "So sánh với phòng chuẩn",
    lead: "Cùng một lần chiếu xạ đo ở hai nơi. |Eₙ| không quá 1 là hai kết quả phù hợp.",
    record: "Ghi lần so sánh",
    save: "Ghi lần so sánh",
    comparedOn: "Ngày",
    site: "Ở đây",
    reference: "Phòng chuẩn",
    siteGy: "Liều đo ở đây",
    siteUGy: "U ở đây (k = 2)",
    referenceGy: "Liều của phòng chuẩn",
    referenceUGy: "U của phòng chuẩn (k = 2)",
    score: "Eₙ",
    result: "Kết quả",
    agrees: "phù hợp",
    differs: "không phù hợp",
    emptyTitle: "Chưa so sánh lần nào",
    empty: "Ghi liều và U của cả hai nơi; Eₙ do hệ thống tính.",
    warning: (count: number): string =>
      `${count} lần so sánh có |Eₙ| lớn hơn 1. Tìm nguyên nhân trước khi đọc tiếp theo hiệu chuẩn này.`,
  },
  meanings: { "calibrations.approved": "Duyệt hiệu chuẩn hệ đo liều" },
  refusals: {
    "calibrations.coefficient-count": ({ least, most }) =>
      least === most ? `Dạng này có đúng ${least} hệ số.` : `Dạng này có từ ${least} đến ${most} hệ số.`,
    "calibrations.range-reversed": () => "Đầu trên của dải hiệu chuẩn phải lớn hơn đầu dưới.",
    "calibrations.response-range-missing": () =>
      "Dạng liều theo tín hiệu cần ghi dải tín hiệu đã hiệu chuẩn.",
    "calibrations.response-range-reversed": () => "Tín hiệu lớn nhất phải lớn hơn tín hiệu nhỏ nhất.",
    "calibrations.not-monotone": () =>
      "Trong dải này có chỗ một tín hiệu ứng với hai liều. Kiểm tra hệ số, hoặc thu hẹp dải.",
    "calibrations.code-taken": () => "Mã này đã dùng. Chọn mã khác.",
    "calibrations.batch-not-found": () => "Không có mẻ liều kế này.",
    "calibrations.reader-not-found": () => "Không có máy đọc này.",
    "calibrations.dates-reversed": () => "Ngày hết hạn phải không trước ngày bắt đầu.",
    "calibrations.outside-type-range": ({ doseMinGy, doseMaxGy }) =>
      `Dải hiệu chuẩn vượt dải đo của loại liều kế này (${sayDose(doseMinGy, "vi")} đến ${sayDose(doseMaxGy, "vi")}).`,
    "calibrations.temperature-missing": () =>
      "Loại liều kế này phải hiệu chỉnh nhiệt độ, nên cần nhiệt độ hiệu chuẩn.",
    "calibrations.budget-empty": () => "Ghi ít nhất một thành phần độ không đảm bảo.",
    "calibrations.not-found": () => "Không có hiệu chuẩn này.",
    "calibrations.not-a-draft": ({ status }) => `Hiệu chuẩn này ${statuses[status]}, không duyệt được nữa.`,
    "calibrations.own-draft": () => "Người soạn không tự duyệt. Nhờ người khác có quyền.",
    "calibrations.not-approved": ({ status }) => `Hiệu chuẩn này ${statuses[status]}.`,
  } satisfies RefusalWords<CalibrationRefusal | StepRefusal>,
  percent: (value: number) => `${formatNumber(value, "vi")} %`,
};
