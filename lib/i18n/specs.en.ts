import type { specs as vi } from "./specs.vi";

export const specs: typeof vi = {
  refusals: {},
};
