import type { CustomerRefusal } from "@/lib/customers/rules";
import type { RefusalWords } from "@/lib/i18n/refusals";

export const customers = {
  title: "Khách hàng",
  lead: "Ai gửi hàng đến chiếu xạ. Mã khách hàng đi theo mọi lô và mọi chứng nhận.",
  register: "Thêm khách hàng",
  registerTitle: "Thêm khách hàng",
  registerLead:
    "Mã in trên giấy tờ nên không đổi được sau khi ghi. Các mục khác sửa được, mỗi lần sửa đều lưu vết.",
  amend: "Sửa",
  amendTitle: (code: string) => `Sửa khách hàng ${code}`,
  receive: "Nhận lô hàng",
  emptyTitle: "Chưa có khách hàng nào",
  empty: "Khách hàng được thêm ở đây sẽ chọn được khi nhận hàng.",
  emptyReadOnly: "Văn thư hoặc thủ kho thêm khách hàng ở trang này.",
  lots: "Lô hàng đã gửi",
  lotsLead: "Hai mươi lô gần nhất.",
  noLots: "Khách hàng này chưa gửi lô nào.",
  code: "Mã",
  codeHint: "Chữ A–Z không dấu, số và các dấu - . _ /. Ví dụ KH-0012.",
  name: "Tên",
  nameHint: "Ghi đúng như trên giấy đăng ký, có dấu; tên này in trên chứng nhận.",
  address: "Địa chỉ",
  contact: "Liên hệ",
  contactName: "Người liên hệ",
  phone: "Điện thoại",
  taxCode: "Mã số thuế",
  taxCodeHint: "10 chữ số, thêm -001… cho đơn vị trực thuộc, hoặc 12 chữ số.",
  note: "Ghi chú",
  since: "Từ ngày",
  lot: "Lô",
  product: "Sản phẩm",
  arrived: "Đến lúc",
  stage: "Trạng thái",
  refusals: {
    "customers.code-taken": ({ name }) =>
      `Mã này đã dùng cho ${name}. Chọn mã khác, hoặc mở hồ sơ khách hàng đó.`,
    "customers.tax-code-taken": ({ customerCode, name }) =>
      `Mã số thuế này đã ghi cho ${name} (${customerCode}). Có thể đây là cùng một khách hàng.`,
    "customers.tax-code-malformed": () =>
      "Mã số thuế có 10 chữ số, thêm gạch ngang và 3 chữ số nếu là đơn vị trực thuộc, hoặc 12 chữ số. Khách nước ngoài: để trống và ghi ở phần ghi chú.",
    "customers.phone-malformed": () =>
      "Số điện thoại cần ít nhất 8 chữ số; chỉ gõ số, dấu +, khoảng trắng, ngoặc, chấm và gạch ngang.",
    "customers.not-found": () => "Không còn khách hàng này trong hệ thống. Tải lại danh sách.",
  } satisfies RefusalWords<CustomerRefusal>,
};
