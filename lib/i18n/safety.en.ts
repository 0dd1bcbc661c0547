import type { safety as vi } from "@/lib/i18n/safety.vi";

export const safety: typeof vi = {
  refusals: {},
};
