import { formatMoment } from "@/lib/core/dates";
import type { ReadingRefusal, TwiceRefusal } from "@/lib/dosimetry/rules";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose } from "@/lib/i18n/say";

const dose = (doseGy: number) => sayDose(doseGy, "vi");

export const dosimetry = {
  title: "Kết quả đo liều",
  strip: {
    title: "Liều của lô",
    minimum: "Tối thiểu",
    maximum: "Tối đa",
    none: "Chưa có kết quả đo nào ở vị trí theo dõi.",
    legend:
      "Mỗi chấm là một liều kế ở vị trí theo dõi, vạch ngang là độ không đảm bảo đo (k = 2). Vùng nét đứt là khoảng chấp nhận, tính từ giới hạn, tỷ số bản đồ liều và độ không đảm bảo; tam giác nằm ngoài khoảng.",
    infeasible: "Giới hạn và tỷ số này không để lại khoảng chấp nhận nào.",
    summary: ({ count, outside, low, high }: { count: number; outside: number; low: string; high: string }) =>
      `${count} kết quả đo, ${outside} nằm ngoài khoảng chấp nhận từ ${low} đến ${high}.`,
  },
  table: {
    dosimeter: "Liều kế",
    batch: "Lô liều kế",
    carrier: "Giá hàng",
    position: "Vị trí",
    dose: "Liều",
    read: "Đọc lúc · người đọc · thiết bị",
    again: "Đọc lại",
    notRead: "chưa đọc",
    because: (reason: string) => `Lý do đọc lại: ${reason}`,
    unread: (count: number) => `Còn ${count} liều kế chưa đọc.`,
    emptyTitle: "Chưa đặt liều kế nào",
    emptyWords: "Liều kế được đặt khi xếp giá hàng; mỗi liều kế sẽ có một dòng ở đây.",
  },
  form: {
    instrument: "Thiết bị đọc",
    instrumentHint: "Mã trên thiết bị",
    readAt: "Giờ đọc",
    readings: "Kết quả",
    add: "Thêm liều kế",
    dosimeter: "Mã liều kế",
    dose: "Liều đo được",
    submit: "Ghi kết quả đo",
    done: "Đã ghi kết quả đo.",
    reread: "Đọc lại",
    rereadTitle: (code: string) => `Đọc lại liều kế ${code}`,
    rereadSubmit: "Ghi kết quả đọc lại",
    reason: "Lý do đọc lại",
    reasonHint: "Kết quả đầu vẫn được giữ cùng lý do này.",
  },
  desk: {
    lead: "Các lô đã dỡ hàng còn liều kế chưa đọc, lô đến trước đứng trước.",
    waiting: "Lô chờ đọc liều kế",
    lot: "Lô",
    product: "Sản phẩm",
    unread: "Chưa đọc / đã đặt",
    emptyTitle: "Không có liều kế nào chờ đọc",
    emptyWords: "Khi một lô dỡ xong, liều kế của lô sẽ hiện ở đây để đọc.",
  },
  refusals: {
    "dosimetry.typed-twice": ({ dosimeterCode }) => `Liều kế ${dosimeterCode} được gõ hai lần. Bỏ một dòng.`,
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
  } satisfies RefusalWords<ReadingRefusal | TwiceRefusal>,
};
