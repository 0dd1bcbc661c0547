import { refusals } from "@/lib/i18n/run-refusals.en";
import type { runs as vi } from "@/lib/i18n/runs.vi";

export const runs: typeof vi = {
  refusals,
};
