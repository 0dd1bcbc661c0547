import type { release as vi } from "./release.vi";

export const release: typeof vi = {
  refusals: {},
};
