import { z } from "zod";
import { day, id, optional, text } from "@/lib/core/fields";

/** What the filter of the trail may hold; each box is read on its own, so that one slip does not void the others. */
export const filterBoxes = {
  command: optional(text(80)),
  person: optional(id()),
  from: optional(day()),
  to: optional(day()),
  lot: optional(text(60)),
};

export type AuditFilter = { [Box in keyof typeof filterBoxes]: z.output<(typeof filterBoxes)[Box]> };
