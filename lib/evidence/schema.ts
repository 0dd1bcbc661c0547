import { z } from "zod";
import { choice, id, optionalText, text } from "@/lib/core/fields";
import { subjects } from "@/lib/evidence/rules";

/** The bytes travel beside the input; their hash stands in it, and so in the trail. */
export const attachFileInput = z.object({
  subject: choice(subjects),
  subjectId: id(),
  caption: text(200, 3),
  declaredType: optionalText(100),
  sha256: text(64, 64),
});

export const strikeFileInput = z.object({ evidenceId: id(), reason: text(500, 3) });
