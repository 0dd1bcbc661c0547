import { type Pages, visit } from "./visit";

export const customers: Pages = {
  lookups: {
    customer: "select id from customer where code = 'KH-HAIDUONG'",
  },
  pages: {
    "(desk)/customers": visit("CLK01", "/customers", "Khách hàng", "Customers"),
    "(desk)/customers/[customerId]": visit(
      "CLK01",
      "/customers/{customer}",
      "Hợp tác xã Vải thiều Thanh Hà (minh họa)",
      "Hợp tác xã Vải thiều Thanh Hà (minh họa)",
    ),
    "(desk)/customers/[customerId]/amend": visit(
      "CLK01",
      "/customers/{customer}/amend",
      "Sửa khách hàng KH-HAIDUONG",
      "Amend customer KH-HAIDUONG",
    ),
    "(desk)/customers/new": visit("CLK01", "/customers/new", "Thêm khách hàng", "Add a customer"),
  },
};
