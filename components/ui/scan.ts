/**
 * What a keyboard-wedge scanner types: perhaps a symbology identifier ("]C1", ISO/IEC 15424), the code,
 * control characters, and Enter. A Vietnamese input method in between turns letters into others.
 */
export type Scan = { code: string; altered: boolean };

export const identifierLength = 3;
const identifier = /^\][A-Za-z][0-9A-Za-z]/;
const control = /[\p{Cc}\p{Cf}]/gu;
const foreign = /[^\x20-\x7e]/;

/** The code without what the scanner adds; `altered` when letters are in it that no printed code has. */
export function readScan(typed: string): Scan {
  const code = typed.replace(control, "").replace(identifier, "").trim();
  return { code, altered: foreign.test(code.normalize("NFC")) };
}

/** Some scanners end with two Enters (carriage return and line feed): the second belongs to the first. */
const echoMs = 80;

let lastEnter = Number.NEGATIVE_INFINITY;

/** True for an Enter that follows another too fast for a hand. */
export function isEchoOfScan(at: number): boolean {
  const echo = at - lastEnter < echoMs;
  lastEnter = at;
  return echo;
}
