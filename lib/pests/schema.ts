import { z } from "zod";
import { id, optional, optionalText, text } from "@/lib/core/fields";

const entry = {
  scientificName: text(120),
  commonNameVi: optionalText(120),
  commonNameEn: optionalText(120),
  family: optionalText(60),
  orderName: optionalText(60),
  className: optionalText(60),
  source: text(300, 3),
};

export const loadPestsInput = z.object({ pests: z.array(z.object(entry)).min(1).max(500) });

/** `correctsId`: the row that this one takes the place of. */
export const registerPestInput = z.object({ correctsId: optional(id()), ...entry });
