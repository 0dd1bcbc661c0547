import type { customers as vi } from "./customers.vi";

export const customers: typeof vi = {
  refusals: {},
};
