import type { customers as vi } from "@/lib/i18n/customers.vi";

export const customers: typeof vi = {
  refusals: {},
};
