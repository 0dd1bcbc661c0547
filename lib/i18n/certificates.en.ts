import type { certificates as vi } from "@/lib/i18n/certificates.vi";

export const certificates: typeof vi = {
  refusals: {},
};
