import type { ConditionCode, ConditionKind } from "@/lib/markets/rules";

const conditions = {
  "openings-under-1.6-mm": "Thùng kín côn trùng: mọi khe hở nhỏ hơn 1,6 mm.",
  "au-carton-codes":
    "Trên thùng ghi: sản phẩm của Việt Nam, loại quả, mã cơ sở đóng gói (PHC), mã cơ sở xử lý (TFC) và mã lô xử lý (TIN).",
  "au-declaration-400-gy":
    "Giấy chứng nhận kiểm dịch thực vật có khai báo “Irradiated at a minimum of 400Gy”.",
  "us-inspector-before-treatment":
    "Thanh tra viên của Hoa Kỳ (APHIS) cùng kiểm tra mẫu tại cơ sở trước khi chiếu xạ; không có thanh tra viên thì hàng chờ.",
  "us-pest-proof-packaging": "Bao gói kín côn trùng hoặc có lưới; pallet được bọc, chụp lưới hoặc đai chặt.",
  "us-lot-on-pallet-or-carton":
    "Số lô, cơ sở đóng gói, cơ sở xử lý và các ngày: ghi trên pallet nếu pallet nguyên, nếu không thì trên từng thùng.",
  "us-radura": "Biểu tượng Radura và dòng chữ “Treated with radiation” hoặc “Treated by irradiation”.",
  "us-phytosanitary-certificate":
    "Giấy chứng nhận kiểm dịch thực vật có phần xử lý, do cơ quan bảo vệ thực vật cấp, đi cùng hàng.",
  "not-to-florida-or-hawaii": "Không đưa đến và không phân phối ở Florida và Hawaii.",
  "nz-no-second-irradiation": "Không chiếu xạ lần thứ hai, trừ khi được phép.",
} satisfies Record<ConditionCode, string>;

export const markets = {
  kinds: {
    inspection: "Kiểm tra trước chiếu xạ",
    packaging: "Bao gói",
    label: "Nhãn",
    document: "Giấy tờ đi cùng",
    distribution: "Giới hạn phân phối",
  } satisfies Record<ConditionKind, string>,
  conditions,
  condition: (code: string): string => (conditions as Record<string, string>)[code] ?? code,
  title: (country: string) => `Thị trường ${country} yêu cầu`,
  lead: "Chỉ những điều đã được xác nhận bằng nguồn. Điều không có ở đây không có nghĩa là được phép.",
  source: (source: string) => `Nguồn: ${source}`,
  beforeDispatch: "Giới hạn phân phối của thị trường",
  acknowledge: "Người nhận hàng và người chở hàng đã được báo giới hạn này",
  acknowledged: "Đã báo giới hạn phân phối",
  refusals: {},
};
