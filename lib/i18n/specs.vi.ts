import type { ApprovalRefusal, SpecificationFlag, SpecStatus } from "@/lib/specs/rules";
import { formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose, sayDoseUp, sayDoseDown } from "@/lib/i18n/say";

const statuses = {
  draft: "bản thảo",
  approved: "đã duyệt",
  withdrawn: "đã rút",
  retired: "hết hiệu lực",
} satisfies Record<SpecStatus, string>;

const dose = (doseGy: number) => sayDose(doseGy, "vi");
const number = (value: number) => formatNumber(value, "vi");

export const specs = {
  statuses,
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
      `Liều tối thiểu ${dose(minDoseGy)} phải nhỏ hơn liều tối đa ${dose(maxDoseGy)}. Kiểm tra xem hai ô có bị đổi chỗ không.`,
    "specs.ratios-not-ascending": ({ ratioMin, ratioMax }) =>
      `Tỷ số liều thấp nhất ${number(ratioMin)} phải nhỏ hơn tỷ số liều cao nhất ${number(ratioMax)}. Kiểm tra lại bản đồ liều.`,
    "specs.product-maximum-unknown": () =>
      "Chưa biết sản phẩm này chịu được liều tối đa bao nhiêu. Hỏi nhà sản xuất và ghi vào hồ sơ sản phẩm trước.",
    "specs.maximum-above-product": ({ maxDoseGy, productMaxDoseGy }) =>
      `Liều tối đa ${dose(maxDoseGy)} vượt mức sản phẩm chịu được là ${dose(productMaxDoseGy)}. Hạ liều tối đa xuống.`,
    "specs.purpose-not-for-product": ({ kind }): string =>
      kind === "ppe"
        ? "Sản phẩm này là đồ bảo hộ, không phải trái cây xuất khẩu. Chọn mục đích cho đồ bảo hộ."
        : "Sản phẩm này là trái cây. Chọn mục đích chiếu xạ kiểm dịch xuất khẩu.",
    "specs.destination-missing": () => "Chiếu xạ kiểm dịch xuất khẩu cần ghi nước đến. Chọn nước đến.",
    "specs.infeasible": ({ lowGy, highGy, dur, largestDur }) =>
      `Không có khoảng chấp nhận: liều kế phải đo từ ${sayDoseUp(lowGy, "vi")} mà lại không quá ${sayDoseDown(highGy, "vi")}. ` +
      `Hệ số đồng đều liều là ${number(dur)}, chỉ được đến ${number(largestDur)}. Xoay hàng, giảm khối lượng riêng, hoặc không nhận.`,
    "specs.not-a-draft": ({ status }) =>
      `Quy trình này đang ở trạng thái ${statuses[status]}; chỉ bản thảo mới duyệt được. Tải lại trang để xem.`,
    "specs.own-draft": () =>
      "Bạn là người soạn quy trình này nên không thể tự duyệt. Nhờ người thứ hai duyệt.",
  } satisfies RefusalWords<ApprovalRefusal>,
};
