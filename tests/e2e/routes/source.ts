import { type Pages, visit } from "./visit";

export const source: Pages = {
  pages: {
    "(desk)/source": visit("RSO01", "/source", "Hoạt độ nguồn", "Source activity"),
    "(desk)/source/new": visit("RSO01", "/source/new", "Nhập trạng thái nạp", "Enter a loading state"),
  },
};
