import { formatMoment } from "@/lib/core/dates";
import type { ReadingRefusal } from "@/lib/dosimetry/rules";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose } from "@/lib/i18n/say";

const dose = (doseGy: number) => sayDose(doseGy, "vi");

export const dosimetry = {
  refusals: {
    "dosimetry.dosimeter-not-placed": ({ dosimeterCode }) =>
      `Không có liều kế ${dosimeterCode} nào được đặt vào lô này. Kiểm tra mã trên vỏ rồi quét lại.`,
    "dosimetry.dosimeter-of-another-lot": ({ dosimeterCode, lotCode }) =>
      `Liều kế ${dosimeterCode} thuộc lô ${lotCode}. Mở lô đó để ghi kết quả.`,
    "dosimetry.lot-decided": () =>
      "Lô này đã có quyết định nên không ghi thêm kết quả đo. Muốn ghi, người có quyền phải thu hồi quyết định trước.",
    "dosimetry.dose-not-positive": () =>
      "Liều đo được phải lớn hơn 0. Không đọc được thì để trống, đừng ghi 0.",
    "dosimetry.dose-outside-range": ({ doseGy, range: { minDoseGy, maxDoseGy } }) =>
      `${dose(doseGy)} nằm ngoài dải đo của loại liều kế này (${minDoseGy === null ? "…" : dose(minDoseGy)} đến ${maxDoseGy === null ? "…" : dose(maxDoseGy)}), nên kết quả không có giá trị. Đọc lại một lần trong ngày.`,
    "dosimetry.not-irradiated-yet": ({ dosimeterCode }) =>
      `Liều kế ${dosimeterCode} chưa ra khỏi ca chiếu xạ. Chờ ca kết thúc rồi mới đọc.`,
    "dosimetry.read-before-run-end": ({ readAt, irradiatedUntil }) =>
      `Giờ đọc ${formatMoment(readAt)} sớm hơn giờ kết thúc ca chiếu xạ ${formatMoment(irradiatedUntil)}. Kiểm tra lại giờ đọc.`,
    "dosimetry.read-in-future": ({ readAt, at }) =>
      `Giờ đọc ${formatMoment(readAt)} chưa đến; bây giờ là ${formatMoment(at)}. Kiểm tra lại giờ đọc.`,
    "dosimetry.already-read": ({ dosimeterCode, doseGy, readAt }) =>
      `Liều kế ${dosimeterCode} đã được đọc lúc ${formatMoment(readAt)}: ${dose(doseGy)}. Muốn đọc lại thì chọn “Đọc lại” và ghi lý do; kết quả đầu vẫn được giữ.`,
    "dosimetry.nothing-to-reread": ({ dosimeterCode }) =>
      `Liều kế ${dosimeterCode} chưa có kết quả nào để đọc lại. Ghi như lần đọc đầu.`,
    "dosimetry.reread-since": ({ doseGy, readAt }) =>
      `Người khác vừa đọc lại liều kế này lúc ${formatMoment(readAt)}: ${dose(doseGy)}. Xem kết quả đó trước khi ghi.`,
    "dosimetry.reread-reason-missing": () =>
      "Đọc lại phải có lý do. Ghi rõ vì sao kết quả trước không dùng được.",
  } satisfies RefusalWords<ReadingRefusal>,
};
