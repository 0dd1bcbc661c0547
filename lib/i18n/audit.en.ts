import type { audit as vi } from "@/lib/i18n/audit.vi";

export const audit: typeof vi = {
  refusals: {},
};
