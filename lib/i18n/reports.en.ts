import type { reports as vi } from "@/lib/i18n/reports.vi";

export const reports: typeof vi = {
  refusals: {},
};
