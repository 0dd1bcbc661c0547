import type { CertificateContent } from "@/lib/certificates/rules";
import type { CertificateState } from "@/lib/certificates/rules/state";

/** What the public may read of a certificate: what is on the paper, without the people behind it. */
export type PublishedContent = Omit<CertificateContent, "customer" | "decidedBy" | "acknowledgement"> & {
  customer: { name: string };
};

export type PublishedCertificate = {
  code: string;
  number: string;
  revision: number;
  state: CertificateState;
  since: Date;
  supersededBy: string | null;
  issuedAt: Date;
  content: PublishedContent;
  trailSeq: string;
  trailHash16: string;
};

/** Thirty questions at once and one every two seconds after that: plenty for a reader, nothing for somebody who guesses. */
export const bucketSize = 30;
const refillPerS = 0.5;
const remembered = 20_000;

export type Bucket = { tokens: number; atMs: number };

/** Takes one token of an address; false when there is none left. */
export function takeToken(buckets: Map<string, Bucket>, address: string, nowMs: number): boolean {
  const before = buckets.get(address) ?? { tokens: bucketSize, atMs: nowMs };
  const refilled = Math.min(bucketSize, before.tokens + ((nowMs - before.atMs) / 1000) * refillPerS);
  const taken = refilled >= 1;
  // Set anew, so that the map stays in the order of last use.
  buckets.delete(address);
  buckets.set(address, { tokens: taken ? refilled - 1 : refilled, atMs: nowMs });
  const oldest = buckets.keys().next();
  if (buckets.size > remembered && !oldest.done) buckets.delete(oldest.value);
  return taken;
}

/** A household has a whole /64 of the new addresses; it counts as one. */
export function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => "0"), ...right].slice(0, 4).join(":");
}
