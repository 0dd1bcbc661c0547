import type { CertificateRefusal } from "@/lib/certificates/rules";
import type { RefusalWords } from "@/lib/i18n/refusals";

export const certificates = {
  title: "Giấy chứng nhận chiếu xạ",
  lead: "Mỗi giấy mang một số liền nhau trong năm và vị trí của nhật ký truy vết lúc cấp.",
  valid: "Còn hiệu lực",
  withdrawn: "Quyết định đã bị thu hồi",
  noneYet: "Lô đã được chấp nhận; chưa cấp giấy chứng nhận.",
  emptyTitle: "Chưa có giấy chứng nhận nào",
  emptyWords: "Giấy được cấp từ trang của lô, sau khi lô được chấp nhận xuất.",
  columns: { number: "Số", lot: "Lô", customer: "Khách hàng", issued: "Ngày cấp", state: "Tình trạng", mark: "Ghi chú" },
  meanings: { "certificates.issued": "Tôi cấp giấy chứng nhận chiếu xạ này" },
  form: {
    issue: "Cấp giấy chứng nhận",
    issueTitle: (code: string) => `Cấp giấy chứng nhận cho lô ${code}`,
    issueDetail: "Số tiếp theo của năm được dùng ngay; số đã dùng không bao giờ dùng lại.",
  },
  print: {
    title: "Giấy chứng nhận chiếu xạ",
    titleOther: "Certificate of irradiation",
    number: "Số / No.",
    organisation: "Trung tâm Chiếu xạ",
    version: "phiên bản",
    withdrawn: "Quyết định xuất lô đã bị thu hồi; giấy này không còn giá trị",
    trail: (seq: string, hash: string) =>
      `Vị trí nhật ký truy vết khi cấp / Trail position at issue: ${seq} · ${hash}. Giữ giấy này là giữ một bằng chứng rằng hồ sơ trước đó chưa bị sửa.`,
    lines: {
      customer: "Khách hàng",
      product: "Sản phẩm",
      lot: "Mã lô",
      quantity: "Số lượng",
      destination: "Thị trường",
      treated: "Thời gian chiếu xạ",
      irradiator: "Thiết bị chiếu xạ, nguồn, ca",
      specification: "Quy trình",
      limits: "Giới hạn liều hấp thụ",
      calculated: "Liều nhỏ nhất – lớn nhất tính được",
      uncertainty: "Độ không đảm bảo đo mở rộng",
      dosimeters: "Số liều kế, thiết bị đọc",
      released: "Người chấp nhận xuất lô",
    },
    units: { carton: "thùng", piece: "chiếc", set: "bộ" },
    massBasis: { weighed: "cân tại cơ sở", declared: "theo khai báo" },
    basis:
      "Liều nhỏ nhất và lớn nhất của lô được tính từ các liều kế ở vị trí theo dõi, theo tỷ số bản đồ liều của phiên bản quy trình nêu trên; không phải số đo của từng thùng.",
    filtration: "Hiệu suất lọc sau chiếu xạ chưa được kiểm chứng.",
    acknowledged: (signatory: string, document: string) => `Khách hàng đã xác nhận: ${signatory}, ${document}.`,
  },
  refusals: {
    "certificates.lot-not-released": () =>
      "Chỉ cấp giấy chứng nhận cho lô đã được chấp nhận xuất. Xem phần quyết định của lô.",
    "certificates.issued-already": ({ number }) => `Lô này đã có giấy chứng nhận số ${number}.`,
  } satisfies RefusalWords<CertificateRefusal>,
};
