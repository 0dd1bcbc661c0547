import type { reports as vi } from "./reports.vi";

export const reports: typeof vi = {
  refusals: {},
};
