import type { Role } from "@/lib/core/policy/roles";
import type { FormRefusal, RefusalWords } from "@/lib/i18n/refusals";

/** Refusals any form can meet: what is wrong, then what to do. */
export const core = {
  roles: {
    operator: "Nhân viên vận hành",
    dosimetrist: "Nhân viên đo liều",
    releaser: "Người quyết định xuất lô",
    safety_officer: "Cán bộ an toàn bức xạ",
    security_officer: "Cán bộ an ninh nguồn",
    director: "Lãnh đạo",
    auditor: "Thanh tra",
    storekeeper: "Thủ kho",
    clerk: "Văn thư",
    administrator: "Quản trị viên",
  } satisfies Record<Role, string>,

  refusals: {
    "input.required": () => "Ô này còn trống. Điền vào rồi ghi lại.",
    "input.too-short": ({ min }) =>
      min === undefined ? "Nội dung quá ngắn. Viết thêm." : `Nội dung quá ngắn. Cần ít nhất ${min} ký tự.`,
    "input.too-long": ({ max }) =>
      max === undefined ? "Nội dung quá dài. Rút ngắn lại." : `Nội dung quá dài. Chỉ được ${max} ký tự.`,
    "input.too-small": ({ min }) =>
      min === undefined ? "Số quá nhỏ. Kiểm tra lại." : `Số quá nhỏ. Phải từ ${say(min)} trở lên.`,
    "input.too-big": ({ max }) =>
      max === undefined ? "Số quá lớn. Kiểm tra lại." : `Số quá lớn. Không được quá ${say(max)}.`,
    "input.not-a-number": () => "Đây không phải là số. Chỉ gõ chữ số, ví dụ 12 hoặc 12,5.",
    "input.not-an-integer": () => "Ở đây cần số nguyên. Bỏ phần sau dấu phẩy.",
    "input.decimal-ambiguous": () =>
      "Không rõ dấu này là dấu thập phân hay dấu hàng nghìn. Gõ liền các chữ số, dùng dấu phẩy cho phần thập phân, ví dụ 1234,5.",
    "input.too-many-decimals": ({ scale }) =>
      scale === undefined
        ? "Quá nhiều chữ số sau dấu phẩy. Bớt đi."
        : scale === 0
          ? "Ở đây cần số nguyên. Bỏ phần sau dấu phẩy."
          : `Chỉ ghi được ${scale} chữ số sau dấu phẩy. Làm tròn theo quy định rồi gõ lại.`,
    "input.foreign-letters": () =>
      "Có chữ của ngôn ngữ khác mà giấy tờ của trung tâm không in được. Gõ bằng chữ Latinh.",
    "input.bad-characters": () => "Có ký tự ẩn hoặc ký tự không dùng được. Xóa đi và gõ lại bằng tay.",
    "input.bad-date": () => "Ngày giờ này không có. Gõ theo ngày/tháng/năm, ví dụ 05/01/2021.",
    "input.not-a-choice": () => "Lựa chọn này không có trong danh sách. Chọn lại.",
    "input.bad-code": () => "Mã chỉ gồm chữ A–Z không dấu, số và các dấu - . _ /. Gõ hoặc quét lại.",
    "input.bad-id": () => "Mục được chọn không còn ở đây. Tải lại trang rồi chọn lại.",
    "input.invalid": () => "Nội dung này không hợp lệ. Kiểm tra và gõ lại.",
    forbidden: () => "Bạn không có quyền làm việc này. Nhờ người có quyền, hoặc hỏi người quản trị.",
    "session.expired": () => "Phiên làm việc đã hết. Đăng nhập lại ngay tại đây; những gì đã gõ vẫn còn.",
    busy: () => "Hệ thống đang ghi việc khác. Chưa có gì được ghi; đợi vài giây rồi nhấn lại.",
    stale: () =>
      "Người khác vừa sửa hồ sơ này sau khi bạn mở. Xem các ô khác nhau bên dưới, giữ hoặc sửa lại, rồi nhấn ghi lần nữa.",
    "key.reused": () =>
      "Lần nhấn trước đã được ghi với nội dung khác. Mở lại hồ sơ để xem trước khi ghi thêm.",
    "signature.wrong-password": () => "Mật khẩu không đúng nên chưa ký. Gõ lại mật khẩu của chính bạn.",
    "signature.locked": ({ waitS }) =>
      `Gõ sai mật khẩu quá nhiều lần nên tạm khóa ký. Thử lại sau ${Math.max(1, Math.ceil(waitS / 60))} phút, hoặc nhờ người quản trị.`,
    "request.foreign-origin": () =>
      "Yêu cầu không đến từ trang của hệ thống này nên chưa ghi. Mở hệ thống đúng địa chỉ rồi làm lại.",
    outdated: () =>
      "Phần mềm vừa được cập nhật nên trang này đã cũ và chưa ghi. Chép lại những gì đã gõ, tải lại trang rồi ghi.",
    unreachable: () =>
      "Không liên lạc được với máy chủ. Những gì đã gõ vẫn còn; kiểm tra mạng rồi nhấn lại. Nhấn lại không ghi hai lần.",
    unexpected: ({ reference }) =>
      `Hệ thống gặp lỗi và chưa trả lời. Những gì đã gõ vẫn còn; nhấn lại, nếu vẫn lỗi thì báo người quản trị mã ${reference ?? "(không có mã)"}.`,
  } satisfies RefusalWords<FormRefusal>,
  unknownRefusal: (code: string) => `Chưa ghi được. Báo cho người quản trị mã: ${code}.`,
};

function say(value: number): string {
  return new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 9 }).format(value);
}
