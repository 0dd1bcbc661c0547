import { type Pages, visit } from "./visit";

export const products: Pages = {
  lookups: {
    product: "select id from product where code = 'KT-N95'",
  },
  pages: {
    "(desk)/products": visit("CLK01", "/products", "Sản phẩm", "Products"),
    "(desk)/products/[productId]": visit("CLK01", "/products/{product}", "Khẩu trang N95", "N95 respirator"),
    "(desk)/products/[productId]/amend": visit(
      "CLK01",
      "/products/{product}/amend",
      "Sửa sản phẩm KT-N95",
      "Amend product KT-N95",
    ),
    "(desk)/products/new": visit("CLK01", "/products/new", "Thêm sản phẩm", "Add a product"),
  },
};
