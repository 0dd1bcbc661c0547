import { type ScanType, typeOfScan } from "@/lib/certificates/rules/papers";
import { done, refuse, type Result } from "@/lib/core/result";

/** What a photograph can be evidence of. */
export const subjects = ["lot", "load", "run", "interruption", "late-entry"] as const;
export type EvidenceSubject = (typeof subjects)[number];

/** The centre's own limits: a telephone's photograph fits, and no browser chokes on the picture. */
export const maxEvidenceBytes = 10 * 1024 * 1024;
export const maxSidePx = 12_000;

export type EvidenceRefusal =
  | { code: "evidence.subject-gone" }
  | { code: "evidence.not-found" }
  | { code: "evidence.struck-already" }
  | { code: "evidence.file-missing"; field: "file" }
  | { code: "evidence.too-big"; field: "file"; maxMegabytes: number }
  | { code: "evidence.unknown-type"; field: "file" }
  | { code: "evidence.type-differs"; field: "file"; declared: string; found: ScanType }
  | { code: "evidence.unreadable"; field: "file" }
  | { code: "evidence.too-large"; field: "file"; widthPx: number; heightPx: number; maxSidePx: number };

export type PictureSize = { widthPx: number; heightPx: number };

const two = (bytes: ArrayLike<number>, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);

/** PNG: the first chunk is IHDR, and begins with width and height in four bytes each. */
function sizeOfPng(bytes: ArrayLike<number>): PictureSize | null {
  const isHeader = [0x49, 0x48, 0x44, 0x52].every((byte, index) => bytes[12 + index] === byte);
  if (!isHeader || bytes.length < 24) return null;
  const four = (at: number) => two(bytes, at) * 65_536 + two(bytes, at + 2);
  return { widthPx: four(16), heightPx: four(20) };
}

/** JPEG: segments follow one another by their lengths until a start of frame, which holds height and width. */
function sizeOfJpeg(bytes: ArrayLike<number>): PictureSize | null {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isStartOfFrame(marker)) return { heightPx: two(bytes, at + 5), widthPx: two(bytes, at + 7) };
    else {
      const length = two(bytes, at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** SOF0 to SOF15 but for DHT, JPG and DAC, which share the range. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

export function sizeOfPicture(type: ScanType, bytes: ArrayLike<number>): PictureSize | null {
  if (type === "application/pdf") return null;
  return type === "image/png" ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
}

export type AcceptedFile = { mediaType: ScanType; size: PictureSize | null };

/** A file is what its first bytes say; what its sender declares must agree, and a picture must have a size one can show. */
export function checkFile(
  bytes: ArrayLike<number>,
  declaredType: string | null,
): Result<AcceptedFile, EvidenceRefusal[]> {
  const field = "file";
  if (bytes.length === 0) return refuse({ code: "evidence.file-missing", field });
  if (bytes.length > maxEvidenceBytes)
    return refuse({ code: "evidence.too-big", field, maxMegabytes: maxEvidenceBytes / 1024 / 1024 });
  const found = typeOfScan(bytes);
  if (!found) return refuse({ code: "evidence.unknown-type", field });
  if (declaredType !== null && declaredType.toLowerCase() !== found)
    return refuse({ code: "evidence.type-differs", field, declared: declaredType, found });
  if (found === "application/pdf") return done({ mediaType: found, size: null });
  const size = sizeOfPicture(found, bytes);
  if (size === null || size.widthPx < 1 || size.heightPx < 1)
    return refuse({ code: "evidence.unreadable", field });
  if (size.widthPx > maxSidePx || size.heightPx > maxSidePx)
    return refuse({ code: "evidence.too-large", field, ...size, maxSidePx });
  return done({ mediaType: found, size });
}

export function checkStrike(stored: { struck: boolean } | null): Result<true, EvidenceRefusal[]> {
  if (stored === null) return refuse({ code: "evidence.not-found" });
  return stored.struck ? refuse({ code: "evidence.struck-already" }) : done(true);
}
