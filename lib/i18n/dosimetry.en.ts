import type { dosimetry as vi } from "./dosimetry.vi";

export const dosimetry: typeof vi = {
  refusals: {},
};
