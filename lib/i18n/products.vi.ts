import type { RefusalWords } from "@/lib/i18n/refusals";
import type { Commodity, CountingUnit, ProductKind, ProductRefusal } from "@/lib/products/rules";

const kinds = { fruit: "Trái cây", ppe: "Đồ bảo hộ" } satisfies Record<ProductKind, string>;

const commodities = {
  lychee: "vải",
  longan: "nhãn",
  mango: "xoài",
  dragon_fruit: "thanh long",
  rambutan: "chôm chôm",
  star_apple: "vú sữa",
  pomelo: "bưởi",
  other_fruit: "trái cây khác",
  nano_mask: "khẩu trang nano",
  n95_mask: "khẩu trang N95",
  surgical_mask: "khẩu trang y tế",
  protective_suit: "bộ đồ bảo hộ",
  other_ppe: "đồ bảo hộ khác",
} satisfies Record<Commodity, string>;

const units = { carton: "thùng", piece: "chiếc", set: "bộ" } satisfies Record<CountingUnit, string>;

export const products = {
  kinds,
  commodities,
  units,
  /** A key of the table above, or whatever older records hold. */
  commodity: (key: string): string => (commodities as Record<string, string>)[key] ?? key,
  unit: (key: string): string => (units as Record<string, string>)[key] ?? key,
  title: "Sản phẩm",
  lead: "Thứ được chiếu xạ, đếm bằng gì và chịu được liều bao nhiêu.",
  register: "Thêm sản phẩm",
  registerTitle: "Thêm sản phẩm",
  registerLead:
    "Loại, mặt hàng và đơn vị đếm là gốc của quy trình và số liệu năm, nên sẽ cố định khi đã có quy trình hoặc lô hàng.",
  amend: "Sửa",
  amendTitle: (code: string) => `Sửa sản phẩm ${code}`,
  emptyTitle: "Chưa có sản phẩm nào",
  empty: "Thêm sản phẩm trước, rồi soạn quy trình chiếu xạ cho nó.",
  emptyReadOnly: "Văn thư hoặc người quyết định xuất xưởng thêm sản phẩm ở trang này.",
  code: "Mã",
  codeHint: "Chữ A–Z không dấu, số và các dấu - . _ /. Ví dụ VAI-TUOI.",
  nameVi: "Tên tiếng Việt",
  nameEn: "Tên tiếng Anh",
  nameHint: "In trên chứng nhận.",
  name: "Tên",
  kind: "Loại",
  kindFirst: "Chọn loại trước.",
  commodityLabel: "Mặt hàng",
  commodityHint: "Quy định liều và số liệu năm tra theo mặt hàng này.",
  countingUnit: "Đơn vị đếm",
  fixed: "Loại, mặt hàng và đơn vị đếm đã cố định, vì đã có quy trình hoặc lô hàng dựa vào.",
  maxDose: "Liều tối đa sản phẩm chịu được",
  maxDoseHint: "Theo nhà sản xuất. Để trống nếu chưa biết; chưa biết không có nghĩa là không giới hạn.",
  maxDoseUnknown: "chưa rõ",
  maxDoseSource: "Nguồn của con số này",
  maxDoseSourceHint: "Ai công bố, ở tài liệu nào.",
  acknowledgement: "Khách hàng phải xác nhận trước khi xuất xưởng",
  acknowledgementHint:
    "Dùng khi tia gamma làm giảm chính công dụng của sản phẩm. Bắt buộc với khẩu trang N95.",
  acknowledgementShort: "cần khách hàng xác nhận",
  acknowledgementWhy:
    "Tia gamma làm mất điện tích của màng lọc, nên hiệu suất lọc có thể giảm. Chứng nhận sẽ ghi rõ là chưa kiểm tra hiệu suất lọc.",
  yes: "có",
  no: "không",
  specs: "Quy trình cho sản phẩm này",
  noSpecs: "Chưa có quy trình nào. Chưa có quy trình được duyệt thì chưa nhận được lô.",
  draft: "Soạn quy trình",
  refusals: {
    "products.code-taken": ({ nameVi }) => `Mã này đã dùng cho ${nameVi}. Chọn mã khác.`,
    "products.commodity-not-of-kind": ({ kind }) =>
      `Mặt hàng này không thuộc loại ${kinds[kind].toLowerCase()}. Chọn lại loại hoặc mặt hàng.`,
    "products.max-dose-without-source": () => "Đã ghi liều tối đa thì phải ghi ai công bố con số đó.",
    "products.acknowledgement-needed": () =>
      "Khẩu trang N95 luôn cần khách hàng xác nhận, vì tia gamma làm giảm khả năng lọc. Đánh dấu ô này.",
    "products.fixed-once-used": () =>
      "Đã có quy trình hoặc lô hàng dựa vào mục này nên không đổi được. Thêm một sản phẩm mới.",
    "products.not-found": () => "Không còn sản phẩm này trong hệ thống. Tải lại danh sách.",
  } satisfies RefusalWords<ProductRefusal>,
};
