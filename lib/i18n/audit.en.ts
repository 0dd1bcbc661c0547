import type { audit as vi } from "./audit.vi";

export const audit: typeof vi = {
  refusals: {},
};
