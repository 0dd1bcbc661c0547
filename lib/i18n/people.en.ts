import type { people as vi } from "@/lib/i18n/people.vi";

export const people: typeof vi = {
  refusals: {},
};
