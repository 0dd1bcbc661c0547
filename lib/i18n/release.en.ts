import type { release as vi } from "@/lib/i18n/release.vi";

export const release: typeof vi = {
  refusals: {},
};
