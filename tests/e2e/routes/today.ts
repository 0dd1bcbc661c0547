import { type Pages, visit } from "./visit";

export const today: Pages = {
  lookups: {},
  pages: {
    "(desk)": [
      ...visit("OPR01", "/", "Hôm nay", "Today"),
      ...visit("REL01", "/", "Hôm nay", "Today"),
      ...visit("DIR01", "/", "Hôm nay", "Today"),
      ...visit("ADM01", "/", "Hôm nay", "Today"),
    ],
  },
};
