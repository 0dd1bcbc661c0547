/** Crockford's 32 signs: none is mistaken for another when it is typed from paper. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 26;

/** 128 bits as 26 signs. */
export function verificationCode(hex32: string): string {
  let rest = BigInt(`0x${hex32}`);
  let code = "";
  for (let at = 0; at < codeLength; at += 1) {
    code = signs.charAt(Number(rest % 32n)) + code;
    rest /= 32n;
  }
  return code;
}

/** As typed by somebody who reads O for 0, with the hyphens of the paper or without; null when it cannot be a code. */
export function readVerificationCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return code.length === codeLength && [...code].every((sign) => signs.includes(sign)) ? code : null;
}

/** Grouped for the eye: 5-5-5-5-6. */
export function groupCode(code: string): string {
  return [code.slice(0, 5), code.slice(5, 10), code.slice(10, 15), code.slice(15, 20), code.slice(20)].join(
    "-",
  );
}

/** Where the publication shows the certificate of this code; null where it has none, or nothing is published. */
export function publishedAddress(code: string | null, publicationUrl: string | null): string | null {
  return code && publicationUrl ? `${publicationUrl.replace(/\/$/, "")}/c/${code}` : null;
}
