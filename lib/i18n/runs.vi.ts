import { refusals } from "@/lib/i18n/run-refusals.vi";


export const runs = {
  refusals,
};
