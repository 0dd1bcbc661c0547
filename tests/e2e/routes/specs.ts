import { type Pages, visit } from "./visit";

export const specs: Pages = {
  lookups: {
    spec: "select id from specification where code = 'QT-KT-NANO'",
  },
  pages: {
    "(desk)/specs": visit("DOS01", "/specs", "Quy trình", "Specifications"),
    "(desk)/specs/[specId]": visit("REL01", "/specs/{spec}", "QT-KT-NANO · bản 1", "QT-KT-NANO · version 1"),
    "(desk)/specs/new": visit("DOS01", "/specs/new", "Soạn quy trình", "Draft a specification"),
  },
};
