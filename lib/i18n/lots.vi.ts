import { refusals } from "@/lib/i18n/lot-refusals.vi";


export const lots = {
  refusals,
};
