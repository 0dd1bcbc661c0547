import type { specs as vi } from "@/lib/i18n/specs.vi";

export const specs: typeof vi = {
  refusals: {},
};
