import { type Pages, visit } from "./visit";

export const storage: Pages = {
  lookups: { place: "select id from storage_location where code = 'KHO-DA'" },
  pages: {
    "(desk)/storage": visit("REL01", "/storage", "Kho và khu vực", "Stores and zones"),
    "(desk)/storage/[locationId]": visit("STO01", "/storage/{place}", "KHO-DA", "KHO-DA"),
  },
};
