import { checkRefusals } from "@/lib/i18n/checks";
import { checks } from "@/lib/i18n/checks.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose, sayDoseUp } from "@/lib/i18n/say";
import type {
  RejectionDisposition,
  RejectionRefusal,
  ReleaseRefusal,
  RetreatmentRefusal,
  WithdrawalRefusal,
} from "@/lib/release/rules/decisions";
import type { LotStage } from "@/lib/release/rules/facts";

const dose = (doseGy: number) => sayDose(doseGy, "vi");

const stages = {
  received: "đã nhận",
  loading: "đang xếp",
  in_process: "đang chiếu xạ",
  processed: "chờ quyết định",
  released: "đã xuất xưởng",
  rejected: "đã loại",
  certified: "đã cấp chứng nhận",
  dispatched: "đã giao",
} satisfies Record<LotStage, string>;

export const release = {
  checks,
  stages,
  rejectionDispositions: {
    return: "Trả lại khách hàng",
    destroy: "Tiêu hủy",
  } satisfies Record<RejectionDisposition, string>,
  refusals: {
    ...checkRefusals(checks.explain),
    "release.already-decided": ({ stage }) =>
      `Lô này ${stages[stage]} rồi, không quyết định lại được. Tải lại trang để xem ai đã quyết định.`,
    "release.not-processed": ({ stage }) =>
      `Lô này ${stages[stage]}, chưa chiếu xạ và dỡ xong. Quyết định sau khi dỡ hết giá hàng.`,
    "release.still-in-process": () =>
      "Lô đang ở trong phòng chiếu. Chờ ca kết thúc và dỡ hàng rồi mới loại được.",
    "release.rejection-reason-missing": () =>
      "Loại một lô phải có lý do. Ghi rõ lý do để khách hàng đọc được.",
    "release.not-released": ({ stage }) =>
      `Lô này ${stages[stage]}, không có quyết định xuất xưởng nào để thu hồi.`,
    "release.withdrawal-reason-missing": () => "Thu hồi quyết định phải có lý do. Ghi rõ điều gì đã sai.",
    "release.retreatment-reason-missing": () =>
      "Chiếu xạ lại phải có lý do. Ghi rõ vì sao lần trước không đạt.",
    "release.retreatment-of-food": () =>
      "Theo quy định của trung tâm, thực phẩm không chiếu xạ lại. Loại lô, trả lại khách hàng hoặc tiêu hủy.",
    "release.product-maximum-unknown": () =>
      "Chưa biết sản phẩm chịu được liều tối đa bao nhiêu nên không chiếu xạ lại. Hỏi nhà sản xuất trước.",
    "release.dose-so-far-unknown": () =>
      "Chưa tính được liều của lần trước nên không chiếu xạ lại. Đọc hết liều kế của lần trước.",
    "release.retreatment-above-maximum": ({ soFarGy, plannedMaxDoseGy, productMaxDoseGy }) =>
      `Đã nhận đến ${sayDoseUp(soFarGy, "vi")}, thêm ${dose(plannedMaxDoseGy)} là ${sayDoseUp(soFarGy + plannedMaxDoseGy, "vi")}, vượt mức sản phẩm chịu được ${dose(productMaxDoseGy)}. Không chiếu xạ lại.`,
  } satisfies RefusalWords<ReleaseRefusal | RejectionRefusal | WithdrawalRefusal | RetreatmentRefusal>,
};
