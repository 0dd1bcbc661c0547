import type { products as vi } from "@/lib/i18n/products.vi";

export const products: typeof vi = {
  refusals: {},
};
