import { type Pages, visit } from "./visit";

export const pests: Pages = {
  lookups: {
    pest: "select id from pest where scientific_name = 'Bactrocera dorsalis'",
  },
  pages: {
    "(desk)/pests": visit("REL01", "/pests", "Danh mục dịch hại", "Catalogue of pests"),
    "(desk)/pests/[pestId]": visit("REL01", "/pests/{pest}", "Bactrocera dorsalis", "Bactrocera dorsalis"),
    "(desk)/pests/new": visit("REL01", "/pests/new?corrects={pest}", "Đính chính", "Correct"),
  },
};
