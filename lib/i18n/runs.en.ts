import type { runs as vi } from "./runs.vi";

export const runs: typeof vi = {
  refusals: {},
};
