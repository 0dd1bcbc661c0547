import "server-only";
import { certificateContent } from "@/lib/certificates/signed";
import type { SignedContent } from "@/lib/core/signature";
import { decisionContent, retreatmentContent, withdrawalContent } from "@/lib/release/signed";
import { safetyWeekContent } from "@/lib/safety/signed";
import { activationContent } from "@/lib/schedules/signed";
import { securityWeekContent } from "@/lib/security/signed";
import { specificationContent } from "@/lib/specs/signed";

/** Every kind of record that can be signed. A signature over any other kind cannot be checked, and is reported as such. */
const signedContents: readonly SignedContent[] = [
  activationContent,
  certificateContent,
  decisionContent,
  retreatmentContent,
  safetyWeekContent,
  securityWeekContent,
  specificationContent,
  withdrawalContent,
];

export function signedContentOf(recordType: string): SignedContent | null {
  return signedContents.find((content) => content.recordType === recordType) ?? null;
}
