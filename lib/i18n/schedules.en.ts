import type { schedules as vi } from "@/lib/i18n/schedules.vi";

export const schedules: typeof vi = {
  refusals: {},
};
