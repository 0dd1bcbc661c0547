import { z } from "zod";
import { choice, id, integer, optional, optionalText } from "@/lib/core/fields";
import { labelKinds } from "@/lib/labels/rules";

export const recordPrintInput = z.object({
  lotId: id(),
  kind: choice(labelKinds),
  /** Of cartons only. */
  from: optional(integer(1, 100_000)),
  to: optional(integer(1, 100_000)),
  /** How many the page showed. */
  shown: integer(0, 100_000),
  reason: optionalText(500),
});
