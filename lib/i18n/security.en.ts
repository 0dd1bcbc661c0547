import type { security as vi } from "@/lib/i18n/security.vi";

export const security: typeof vi = {
  refusals: {},
};
