import type { CertificateState } from "@/lib/certificates/rules/state";
import { done, refuse, type Result } from "@/lib/core/result";

export const scanTypes = ["application/pdf", "image/png", "image/jpeg"] as const;
export type ScanType = (typeof scanTypes)[number];

export const maxScanBytes = 10 * 1024 * 1024;

export type PaperRefusal =
  | { code: "certificates.not-valid"; state: CertificateState }
  | { code: "certificates.reprint-without-reason"; field: "reason" }
  | { code: "certificates.not-printed" }
  | { code: "certificates.scan-missing"; field: "file" }
  | { code: "certificates.scan-too-big"; field: "file"; maxMegabytes: number }
  | { code: "certificates.scan-unknown-type"; field: "file" }
  | { code: "certificates.signed-in-future"; field: "signedOn" }
  | { code: "certificates.signed-before-issue"; field: "signedOn"; issuedOn: string };

/** Every sheet that leaves the printer is counted: the first are originals, all others say why. */
export function checkPrint(
  facts: { state: CertificateState; printsBefore: number },
  reason: string | null,
): Result<{ kind: "original" | "reprint" }, PaperRefusal[]> {
  const refusals: PaperRefusal[] = [];
  if (facts.state !== "valid") refusals.push({ code: "certificates.not-valid", state: facts.state });
  const kind = facts.printsBefore === 0 ? "original" : "reprint";
  if (kind === "reprint" && reason === null)
    refusals.push({ code: "certificates.reprint-without-reason", field: "reason" });
  return refusals.length > 0 ? refuse(...refusals) : done({ kind });
}

const beginnings: Record<ScanType, readonly number[]> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
};

/** What a file is, by its first bytes; its name and what the sender says about it prove nothing. */
export function typeOfScan(bytes: ArrayLike<number>): ScanType | null {
  return scanTypes.find((type) => beginnings[type].every((byte, at) => bytes[at] === byte)) ?? null;
}

export type ScanFacts = {
  printsBefore: number;
  /** Calendar days of the centre, "YYYY-MM-DD". */
  issuedOn: string;
  today: string;
  signedOn: string;
  bytes: ArrayLike<number>;
};

/** A scan shows a sheet that was printed, signed on or after the day of issue. */
export function checkScan(facts: ScanFacts): Result<{ mediaType: ScanType }, PaperRefusal[]> {
  const refusals: PaperRefusal[] = [];
  const { bytes, signedOn, issuedOn } = facts;
  if (facts.printsBefore === 0) refusals.push({ code: "certificates.not-printed" });
  if (signedOn > facts.today) refusals.push({ code: "certificates.signed-in-future", field: "signedOn" });
  if (signedOn < issuedOn)
    refusals.push({ code: "certificates.signed-before-issue", field: "signedOn", issuedOn });
  const mediaType = typeOfScan(bytes);
  if (bytes.length === 0) refusals.push({ code: "certificates.scan-missing", field: "file" });
  else if (bytes.length > maxScanBytes)
    refusals.push({
      code: "certificates.scan-too-big",
      field: "file",
      maxMegabytes: maxScanBytes / 1024 / 1024,
    });
  else if (!mediaType) refusals.push({ code: "certificates.scan-unknown-type", field: "file" });
  return refusals.length > 0 || !mediaType ? refuse(...refusals) : done({ mediaType });
}
