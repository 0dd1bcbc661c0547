import type { lots as vi } from "@/lib/i18n/lots.vi";

export const lots: typeof vi = {
  refusals: {},
};
