import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/core/canonical";
import { safePath } from "@/lib/people/rules/people";
import { checkCard, checkPassword, checkPin, SecretText } from "@/lib/people/rules/secrets";

const codes = (password: string, again = password, staffCode = "VH017") =>
  checkPassword(password, again, staffCode).map((refusal) => refusal.code);

describe("a new password", () => {
  it.each([
    ["mua he nam ay rat nang", []],
    ["Mưa rơi trên mái ngói đỏ", []],
    ["🌾🌧️🐃🌻🍃🎋🌙⭐🔥🌊🍚🧂🥢🫖🏮", []],
    ["correct staple horse battery sky", []],
    ["a".repeat(15), ["password.obvious"]],
    ["abcabcabcabcabc", ["password.obvious"]],
    ["abcdefghijklmnop", ["password.obvious"]],
    ["12345678901234567890", ["password.obvious"]],
    ["987654321987654321", ["password.obvious"]],
    ["passwordpassword", ["password.obvious"]],
    ["Mật-Khẩu Mật-Khẩu 1", ["password.obvious"]],
    ["Qwerty!!!Qwerty!!!", ["password.obvious"]],
    ["hà nội việt nam 2020", ["password.obvious"]],
    ["sổ-solieu-của-tôi-đây", ["password.context"]],
    ["trung tâm chiếu xạ đó", ["password.context"]],
    ["tôi là vh017 ở đây mà", ["password.context"]],
    ["", ["password.too-short"]],
    ["mười bốn ký tự", ["password.too-short"]],
    ["đúng mười lăm ks", []],
    ["x1y2".repeat(65), ["password.too-long", "password.obvious"]],
    ["mật khẩu có số không\u0000 ở giữa", ["password.bad-characters"]],
    [`nửa ký tự lẻ \ud83c ở giữa này`, ["password.bad-characters"]],
  ])("%j answers %o", (password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  it("of exactly 256 characters is taken, one more is not", () => {
    const long = Array.from(
      { length: 256 },
      (_, index) => "abcdeghiklmnopqrstuvxy"[(index * index + 3 * index) % 22],
    ).join("");
    expect(codes(long)).toEqual([]);
    expect(codes(`${long}z`)).toEqual(["password.too-long"]);
  });

  it("typed once composed and once decomposed is the same", () => {
    const phrase = "Mưa rơi trên mái ngói đỏ";
    expect(codes(phrase.normalize("NFD"), phrase.normalize("NFC"))).toEqual([]);
  });

  it("typed differently the second time says so at the second box", () => {
    expect(checkPassword("mua he nam ay rat nang", "mua he nam ay rat nong", "VH017")).toEqual([
      { code: "password.differs", field: "newPasswordAgain" },
    ]);
  });
});

describe("a PIN", () => {
  it.each([
    ["270519", "270519", []],
    ["12345", "12345", ["pin.not-six-digits"]],
    ["1234567", "1234567", ["pin.not-six-digits"]],
    ["１２３４５６", "１２３４５６", ["pin.not-six-digits"]],
    ["123456", "123456", ["pin.obvious"]],
    ["654321", "654321", ["pin.obvious"]],
    ["000000", "000000", ["pin.obvious"]],
    ["121212", "121212", ["pin.obvious"]],
    ["270519", "270518", ["pin.differs"]],
  ])("%s and %s answer %o", (pin, again, expected) => {
    expect(checkPin(pin, again).map((refusal) => refusal.code)).toEqual(expected);
  });

  it("a card number of five characters is a misread", () => {
    expect(checkCard(" 12345 ")).toHaveLength(1);
    expect(checkCard("0012345678")).toEqual([]);
  });
});

describe("a secret text", () => {
  const secret = new SecretText("con chim canary");
  it("shows itself to nothing that records or prints", () => {
    for (const shown of [JSON.stringify({ secret }), canonicalJson({ secret }), String(secret)]) {
      expect(shown).not.toContain("canary");
    }
    expect(Object.keys(secret)).toEqual([]);
    expect(secret.reveal()).toBe("con chim canary");
  });
});

describe("where to go after signing in", () => {
  it.each([
    ["/lots/1?tab=2", "/lots/1?tab=2"],
    ["/", "/"],
    [undefined, "/"],
    ["", "/"],
    ["https://evil.example", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/lots\\..\\evil", "/"],
    ["/lots\n//evil", "/"],
    ["javascript:alert(1)", "/"],
    ["/login?next=/login", "/"],
    ["/api/auth/signout", "/"],
    ["/no-access", "/"],
    ["/logins", "/logins"],
    [`/${"a".repeat(600)}`, "/"],
  ])("%j leads to %s", (wanted, expected) => {
    expect(safePath(wanted)).toBe(expected);
  });
});
