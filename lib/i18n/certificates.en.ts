import type { certificates as vi } from "./certificates.vi";

export const certificates: typeof vi = {
  refusals: {},
};
