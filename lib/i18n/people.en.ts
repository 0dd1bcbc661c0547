import type { people as vi } from "./people.vi";

export const people: typeof vi = {
  refusals: {},
};
