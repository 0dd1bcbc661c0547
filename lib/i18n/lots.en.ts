import { refusals } from "@/lib/i18n/lot-refusals.en";
import type { lots as vi } from "@/lib/i18n/lots.vi";

export const lots: typeof vi = {
  refusals,
};
