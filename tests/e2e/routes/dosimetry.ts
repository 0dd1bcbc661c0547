import { type Pages, visit } from "./visit";

export const dosimetry: Pages = {
  lookups: {},
  pages: {
    "(desk)/dosimetry": visit("DOS01", "/dosimetry", "Kết quả đo liều", "Dosimeter readings"),
  },
};
