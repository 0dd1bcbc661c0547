import type { today as vi } from "@/lib/i18n/today.vi";

export const today: typeof vi = {
  refusals: {},
};
