import type { today as vi } from "./today.vi";

export const today: typeof vi = {
  refusals: {},
};
