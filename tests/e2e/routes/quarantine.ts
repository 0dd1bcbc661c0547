import { type Pages, visit } from "./visit";

export const quarantine: Pages = {
  pages: { "(desk)/quarantine": visit("REL01", "/quarantine", "Kiểm dịch", "Plant quarantine") },
};
