import type { lots as vi } from "./lots.vi";

export const lots: typeof vi = {
  refusals: {},
};
