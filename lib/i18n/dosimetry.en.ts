import type { dosimetry as vi } from "@/lib/i18n/dosimetry.vi";

export const dosimetry: typeof vi = {
  refusals: {},
};
