import type { security as vi } from "./security.vi";

export const security: typeof vi = {
  refusals: {},
};
