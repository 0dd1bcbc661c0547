import { formatNumber } from "@/lib/core/dates";
import type { EvidenceRefusal, EvidenceSubject } from "@/lib/evidence/rules";
import type { RefusalWords } from "@/lib/i18n/refusals";

const of = {
  lot: (name) => `Lô ${name}`,
  load: (name) => `Giá ${name}`,
  run: (name) => `Ca ${name}`,
  interruption: (name) => `Gián đoạn: ${name}`,
  "late-entry": (name) => `Phiếu giấy ${name}`,
} satisfies Record<EvidenceSubject, (name: string) => string>;

export const evidence = {
  of,
  title: "Ảnh và giấy tờ làm bằng chứng",
  lead: "Giữ nguyên như lúc gửi, không xóa được. Gạch bỏ thì vẫn xem được cùng lý do.",
  empty: "Chưa có ảnh nào.",
  attach: "Thêm ảnh hoặc PDF",
  attachLead: "JPEG, PNG hoặc PDF, tối đa 10 MB. Chụp rõ mã giá, mã lô hoặc phiếu.",
  subject: "Ảnh của",
  caption: "Ảnh cho thấy gì",
  file: "Tệp",
  submit: "Gửi ảnh",
  open: "Tải PDF",
  by: (who: string, when: string) => `${who}, ${when}`,
  size: (kilobytes: string) => `${kilobytes} kB`,
  strike: "Gạch bỏ",
  strikeLead: "Ảnh vẫn còn trong hồ sơ, kèm lý do vì sao không dùng làm bằng chứng.",
  reason: "Lý do",
  struck: "đã gạch bỏ",
  struckBy: (reason: string, who: string, when: string) => `${reason} (${who}, ${when})`,
  refusals: {
    "evidence.subject-gone": () => "Không còn hồ sơ này. Tải lại trang rồi chọn lại.",
    "evidence.not-found": () => "Không còn ảnh này. Tải lại trang.",
    "evidence.struck-already": () => "Ảnh này đã gạch bỏ. Tải lại trang để xem.",
    "evidence.file-missing": () => "Chọn một tệp ảnh hoặc PDF.",
    "evidence.too-big": ({ maxMegabytes }) => `Tệp quá ${maxMegabytes} MB. Chụp lại ở cỡ nhỏ hơn.`,
    "evidence.unknown-type": () => "Tệp không phải JPEG, PNG hay PDF. Chụp lại hoặc lưu lại đúng loại.",
    "evidence.type-differs": ({ declared, found }) =>
      `Tệp gửi lên ghi là ${declared} nhưng bên trong là ${found}. Lưu lại đúng loại rồi gửi.`,
    "evidence.unreadable": () => "Không đọc được kích thước ảnh; tệp có thể bị cắt mất. Chụp lại.",
    "evidence.too-large": ({ widthPx, heightPx, maxSidePx }) =>
      `Ảnh ${formatNumber(widthPx, "vi")} × ${formatNumber(heightPx, "vi")} điểm ảnh, mỗi cạnh không quá ${formatNumber(maxSidePx, "vi")}.`,
  } satisfies RefusalWords<EvidenceRefusal>,
};
