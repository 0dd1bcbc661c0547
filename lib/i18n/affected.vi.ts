import type { Recomputed } from "@/lib/dosimetry/rules/affected";

/** Which lots hang on a calibration, a batch of dosimeters or a reader. */
export const affected = {
  title: "Lô bị ảnh hưởng",
  lead: "Khi nghi một hiệu chuẩn, một mẻ liều kế hay một máy đọc: mọi lô có kết quả đang được tính nhờ nó, kể cả lô đã giao. Ở đây chỉ xem; không số nào được ghi lại.",
  calibration: "Hiệu chuẩn bị nghi",
  batch: "Mẻ liều kế",
  reader: "Máy đọc",
  from: "Đọc từ lúc",
  to: "đến lúc",
  replacement: "Tính lại bằng",
  any: "bất kỳ",
  none: "không tính lại",
  apply: "Tìm lô",
  choose: "Chọn hiệu chuẩn, mẻ liều kế hoặc máy đọc bị nghi để thấy các lô.",
  emptyTitle: "Không có lô nào",
  empty: "Không kết quả nào đang được tính nhờ thứ bị nghi này, trong khoảng thời gian đã chọn.",
  open: "Các lô đã đo nhờ nó",
  lot: "Lô",
  customer: "Khách hàng",
  state: "Trạng thái",
  certificate: "Giấy chứng nhận",
  readings: "Kết quả",
  before: "Liều đã ghi",
  after: "Tính lại",
  verdict: "So với khoảng chấp nhận",
  span: (low: string, high: string) => (low === high ? low : `${low} – ${high}`),
  standings: {
    inside: "vẫn trong khoảng",
    outside: "ra ngoài khoảng",
    unknown: "chưa biết",
  } satisfies Record<Recomputed["standing"], string>,
  withoutDose: (count: string) => `${count} kết quả không có liều`,
  summary: (rows: number, outside: number, unknown: number) =>
    `Trang này: ${rows} lô, ${outside} ra ngoài khoảng, ${unknown} chưa biết.`,
  next: "Việc cần làm",
  nextLead:
    "Mở một sự không phù hợp cho các lô của trang này: lô chưa giao bị giữ lại. Giấy chứng nhận còn hiệu lực thì mở từng giấy để xem xét lại, báo khách hàng và cơ quan kiểm dịch.",
  report: "Ghi sự không phù hợp cho các lô này",
  badTime: "Giờ không đọc được nên không dùng để lọc. Ghi như 12/06/2020 07:30.",
};
