import type { products as vi } from "./products.vi";

export const products: typeof vi = {
  refusals: {},
};
