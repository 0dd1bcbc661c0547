/** Holds what must reach a hash and nothing else: it has no enumerable content, so no record, log or answer can show it. */
export class SecretText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toJSON(): null {
    return null;
  }

  toString(): string {
    return "[secret]";
  }
}

export type SecretRefusal =
  | { code: "password.too-short"; field?: string; min: number }
  | { code: "password.too-long"; field?: string; max: number }
  | { code: "password.obvious"; field?: string }
  | { code: "password.context"; field?: string; word: string }
  | { code: "password.differs"; field?: string }
  | { code: "password.bad-characters"; field?: string }
  | { code: "pin.not-six-digits"; field?: string }
  | { code: "pin.obvious"; field?: string }
  | { code: "pin.differs"; field?: string }
  | { code: "card.too-short"; field?: string; min: number };

/** NIST SP 800-63B-4: at least 15 where the password stands alone; any characters; no composition rules, no ageing. */
export const passwordLength = { min: 15, max: 256 } as const;

/** A password that is nothing but one of these, however written or repeated, is guessed first. */
const guessedFirst = [
  "password",
  "passw0rd",
  "matkhau",
  "qwerty",
  "qwertyuiop",
  "asdfgh",
  "asdfghjkl",
  "zxcvbn",
  "abcdefgh",
  "letmein",
  "welcome",
  "iloveyou",
  "anhyeuem",
  "emyeuanh",
  "vietnam",
  "hanoi",
  "saigon",
  "hochiminh",
  "admin",
  "administrator",
  "quantri",
  "xinchao",
  "trungtam",
  "bucxa",
  "phongxa",
  "cobalt",
  "cobalt60",
  "vinatom",
  "correcthorsebatterystaple",
  "0123456789",
  "1234567890",
  "9876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "1q2w3e4r5t6y7u8i9o0p",
  "thequickbrownfox",
] as const;

const contextWords = ["solieu", "chieuxa"] as const;

/** Bare letters and digits: what is left when accents, capitals and marks are taken away. */
function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]/g, "");
}

/** "abcabcabc" and "aaaa" repeat one short piece. */
function repeatsOnePiece(text: string): boolean {
  return /^(.{1,12}?)\1+$/su.test(text);
}

/** 123456… and abcdef…, forwards or backwards. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((letter, index) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1));
}

function isGuessedFirst(password: string): boolean {
  const letters = bare(password);
  let left = letters;
  for (const word of guessedFirst.toSorted((a, b) => b.length - a.length)) left = left.replaceAll(word, "");
  const onlyGuessed = letters.length > 0 && left.length <= 4 && letters.length - left.length >= 6;
  return (
    onlyGuessed ||
    repeatsOnePiece(password) ||
    isRun(letters) ||
    (letters.length === 0 && new Set(password).size < 5)
  );
}

/** Every reason against a new password, judged on its NFC form, the one that is hashed. */
export function checkPassword(typed: string, again: string, staffCode: string): SecretRefusal[] {
  const password = typed.normalize("NFC");
  const field = "newPassword";
  const length = [...password].length;
  const refusals: SecretRefusal[] = [];
  if (!password.isWellFormed() || password.includes("\0"))
    return [{ code: "password.bad-characters", field }];
  if (length < passwordLength.min)
    refusals.push({ code: "password.too-short", field, min: passwordLength.min });
  if (password.length > passwordLength.max)
    refusals.push({ code: "password.too-long", field, max: passwordLength.max });
  const letters = bare(password);
  const word = [...contextWords, bare(staffCode)].find(
    (context) => context.length >= 3 && letters.includes(context),
  );
  if (word) refusals.push({ code: "password.context", field, word });
  else if (length >= passwordLength.min && isGuessedFirst(password))
    refusals.push({ code: "password.obvious", field });
  if (password !== again.normalize("NFC"))
    refusals.push({ code: "password.differs", field: "newPasswordAgain" });
  return refusals;
}

export function checkPin(pin: string, again: string): SecretRefusal[] {
  if (!/^\d{6}$/.test(pin)) return [{ code: "pin.not-six-digits", field: "newPin" }];
  const refusals: SecretRefusal[] = [];
  if (isRun(pin) || repeatsOnePiece(pin)) refusals.push({ code: "pin.obvious", field: "newPin" });
  if (pin !== again) refusals.push({ code: "pin.differs", field: "repeatPin" });
  return refusals;
}

const shortestCard = 6;

/** Card readers type the number of the card; readers differ in case and surrounding blanks, cards do not. */
export function plainCard(card: string): string {
  return card.normalize("NFC").trim().toUpperCase();
}

export function checkCard(card: string): SecretRefusal[] {
  return plainCard(card).length < shortestCard
    ? [{ code: "card.too-short", field: "newCardCode", min: shortestCard }]
    : [];
}
