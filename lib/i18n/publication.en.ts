import type { publication as vi } from "@/lib/i18n/publication.vi";

export const publication: typeof vi = {
  title: "Check a certificate of irradiation",
  lead: "Type the verification code printed on the certificate. This page tells what it says and whether it is valid now.",
  code: "Verification code",
  look: "Check",
  number: "No.",
  revision: "Revision",
  issued: "Issued",
  since: (moment) => `since ${moment}`,
  states: {
    valid: "Valid",
    under_review: "Under review",
    superseded: "Superseded",
    revoked: "Revoked",
  },
  advice: {
    valid: "Compare each line below with the paper. If they differ, the paper is not ours.",
    under_review: "Do not rely on this certificate until the review is over.",
    superseded: "This certificate is no longer in use; ask the sender for the new one.",
    revoked: "This certificate is void. The goods do not count as certified.",
  },
  supersededBy: (number) => `Superseded by No. ${number}`,
  trail: "Trail position at issue",
  synthetic: "Synthetic data, not a real certificate",
  unknown: "No certificate bears this code. Check each sign; if it is as printed, the paper is not ours.",
  notFound: "There is no such page.",
  tooMany: "Too many questions in a short time. Wait a minute and try again.",
  unavailable: "This cannot be checked at the moment. Please try again later.",
  notAllowed: "This page is for reading only.",
};
