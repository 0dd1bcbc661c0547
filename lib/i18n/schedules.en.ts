import type { schedules as vi } from "./schedules.vi";

export const schedules: typeof vi = {
  refusals: {},
};
