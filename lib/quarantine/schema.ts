import { z } from "zod";
import { choice, code, day, flag, optional, text } from "@/lib/core/fields";
import { inspectionKinds } from "@/lib/lots/rules/inspection";

export const stateTermInput = z.object({
  destination: optional(code(2)),
  kind: optional(choice(inspectionKinds)),
  sealRequired: flag(),
  inForceFrom: optional(day()),
  source: text(300, 3),
});
