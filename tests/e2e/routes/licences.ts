import { type Pages, visit } from "./visit";

export const licences: Pages = {
  lookups: {
    licence: "select id from licence where code = 'CN-UC'",
  },
  pages: {
    "(desk)/licences": visit("DIR01", "/licences", "Giấy phép và công nhận", "Licences and approvals"),
    "(desk)/licences/[licenceId]": visit(
      "REL01",
      "/licences/{licence}",
      "CN-UC · bản 1",
      "CN-UC · version 1",
    ),
    "(desk)/licences/new": visit("DIR01", "/licences/new", "Ghi giấy phép", "Record a licence"),
  },
};
