import "server-only";
import * as agreements from "@/lib/agreements/signed";
import * as certificates from "@/lib/certificates/signed";
import * as configurations from "@/lib/configurations/signed";
import type { SignedContent } from "@/lib/core/signature";
import * as nonconformances from "@/lib/nonconformances/signed";
import * as dosimetry from "@/lib/dosimetry/signed";
import * as licences from "@/lib/licences/signed";
import * as release from "@/lib/release/signed";
import * as interruptions from "@/lib/interruptions/signed";
import * as safety from "@/lib/safety/signed";
import * as schedules from "@/lib/schedules/signed";
import * as security from "@/lib/security/signed";
import * as source from "@/lib/source/signed";
import * as specs from "@/lib/specs/signed";
import * as validations from "@/lib/validations/signed";

const nouns: readonly Record<string, unknown>[] = [
  agreements,
  certificates,
  configurations,
  nonconformances,
  dosimetry,
  licences,
  release,
  interruptions,
  safety,
  schedules,
  security,
  source,
  specs,
  validations,
];

function isSignedContent(exported: unknown): exported is SignedContent {
  return typeof exported === "object" && exported !== null && "recordType" in exported && "read" in exported;
}

/** Every kind of record that can be signed. A signature over any other kind cannot be checked, and is reported as such. */
export const signedContents: readonly SignedContent[] = nouns.flatMap((noun) =>
  Object.values(noun).filter(isSignedContent),
);

export function signedContentOf(recordType: string): SignedContent | null {
  return signedContents.find((content) => content.recordType === recordType) ?? null;
}
