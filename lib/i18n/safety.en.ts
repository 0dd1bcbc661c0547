import type { safety as vi } from "./safety.vi";

export const safety: typeof vi = {
  refusals: {},
};
