import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDay, sayDose, sayList } from "@/lib/i18n/say";
import type { ActivationRefusal } from "@/lib/schedules/rules/rows";
import type { Bound, SelectionRefusal } from "@/lib/schedules/rules/selection";

const dose = (doseGy: number) => sayDose(doseGy, "vi");

const sources = {
  programme: "chương trình của nước nhập khẩu",
  pest: "bảng liều theo dịch hại",
  "food-law": "luật thực phẩm",
  product: "giới hạn của sản phẩm",
  customer: "yêu cầu của khách hàng",
} satisfies Record<Bound["source"], string>;

/** "400 Gy (chương trình của nước nhập khẩu, VN-US-04)". */
function bound({ source, doseGy, rowCode, pest }: Bound): string {
  return `${dose(doseGy)} (${[sources[source], pest, rowCode].filter((part) => part !== null).join(", ")})`;
}

export const schedules = {
  sources,
  bound,
  refusals: {
    "schedules.not-covered": ({ commodity, destination, treatedOn, pendingRowCodes }) =>
      `Ngày ${sayDay(treatedOn)} không có chương trình nào có hiệu lực cho ${commodity} đi ${destination}, nên không nhận. ` +
      (pendingRowCodes.length > 0
        ? `Có dòng ${sayList(pendingRowCodes)} nhưng chưa ai kích hoạt bằng văn bản.`
        : "Không có liều mặc định cho trường hợp này."),
    "schedules.row-without-dose": ({ rowCode, programme, purpose }) =>
      `Dòng ${rowCode} (${programme}) không quy định liều chiếu xạ: ${purpose}. Thị trường này cần cách xử lý khác.`,
    "schedules.pest-not-covered": ({ pest, why, rowCodes }) =>
      why === "row-not-in-force"
        ? `Dịch hại ${pest} có trong bảng (${sayList(rowCodes)}) nhưng dòng đó chưa được kích hoạt. Kích hoạt bằng văn bản trước.`
        : why === "lepidoptera-stage-excluded"
          ? `Mức chung cho côn trùng (${sayList(rowCodes)}) không áp dụng cho nhộng và trưởng thành bộ Cánh vảy, mà ${pest} có thể ở giai đoạn đó. Ghi rõ bộ và giai đoạn, hoặc tìm dòng riêng.`
          : `Chưa có dòng nào quy định liều cho dịch hại ${pest} ở thị trường này, và không có liều mặc định. Hỏi cơ quan bảo vệ thực vật.`,
    "schedules.minimum-above-maximum": ({ required, allowed }) =>
      `Liều tối thiểu phải đạt ${bound(required)} cao hơn liều tối đa được phép ${bound(allowed)}, nên không thể nhận.`,
    "schedules.document-missing": () => "Kích hoạt phải dựa vào văn bản. Ghi số và ngày của văn bản.",
    "schedules.dates-reversed": ({ effectiveFrom, effectiveTo }) =>
      `Ngày hết hiệu lực ${sayDay(effectiveTo)} sớm hơn ngày bắt đầu ${sayDay(effectiveFrom)}. Kiểm tra hai ngày.`,
    "schedules.before-row-begins": ({ effectiveFrom, rowFrom }) =>
      `Không thể có hiệu lực từ ${sayDay(effectiveFrom)}, vì nguồn ghi dòng này bắt đầu ngày ${sayDay(rowFrom)}.`,
    "schedules.after-row-ends": ({ effectiveFrom, rowTo }) =>
      `Không thể có hiệu lực từ ${sayDay(effectiveFrom)}, vì dòng này đã hết hiệu lực ngày ${sayDay(rowTo)}.`,
    "schedules.already-in-force": ({ effectiveFrom, document }) =>
      `Ngày ${sayDay(effectiveFrom)} dòng này đã có hiệu lực${document === null ? "" : ` theo ${document}`}. Không cần kích hoạt nữa.`,
    "schedules.no-dose-to-activate": ({ rowCode, purpose }) =>
      `Dòng ${rowCode} không ghi liều nào (${purpose}), nên không có gì để kích hoạt.`,
    "schedules.synthetic-outside-demo": () =>
      "Văn bản mô phỏng chỉ dùng được trong bản trình diễn. Ghi văn bản thật.",
  } satisfies RefusalWords<SelectionRefusal | ActivationRefusal>,
};
