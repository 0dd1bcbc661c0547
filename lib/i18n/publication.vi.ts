import type { CertificateState } from "@/lib/certificates/rules/state";

export const publication = {
  title: "Tra cứu giấy chứng nhận chiếu xạ",
  lead: "Nhập mã xác minh in trên giấy. Trang này cho biết giấy nói gì và hiện còn hiệu lực hay không.",
  code: "Mã xác minh",
  look: "Tra cứu",
  number: "Số",
  revision: "Lần cấp",
  issued: "Ngày cấp",
  since: (moment: string) => `từ ${moment}`,
  states: {
    valid: "Còn hiệu lực",
    under_review: "Đang được xem xét lại",
    superseded: "Đã được thay thế",
    revoked: "Đã bị thu hồi",
  } as Record<CertificateState, string>,
  advice: {
    valid: "Hãy so từng dòng dưới đây với tờ giấy. Nếu khác, tờ giấy không phải của chúng tôi.",
    under_review: "Chưa dùng giấy này cho tới khi việc xem xét xong.",
    superseded: "Giấy này không còn dùng được; hãy hỏi người gửi hàng về giấy mới.",
    revoked: "Giấy này không có giá trị. Hàng không được coi là đã có chứng nhận.",
  } as Record<CertificateState, string>,
  supersededBy: (number: string) => `Giấy thay thế: số ${number}`,
  trail: "Vị trí nhật ký truy vết khi cấp",
  synthetic: "Dữ liệu minh họa, không phải giấy chứng nhận thật",
  unknown:
    "Không có giấy chứng nhận nào mang mã này. Xem lại từng ký tự; nếu đúng như trên giấy, tờ giấy không phải của chúng tôi.",
  notFound: "Không có trang này.",
  tooMany: "Hỏi quá nhiều trong thời gian ngắn. Đợi một phút rồi thử lại.",
  unavailable: "Hiện chưa tra cứu được. Xin thử lại sau.",
  notAllowed: "Trang này chỉ để đọc.",
};
