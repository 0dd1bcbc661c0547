import { describe, expect, test } from "vitest";
import { groupCode, readVerificationCode, verificationCode } from "@/lib/certificates/rules/code";
import { checkPrint, checkScan, maxScanBytes, typeOfScan } from "@/lib/certificates/rules/papers";

const codes = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code.replace("certificates.", "")).join(" ");

describe("a verification code", () => {
  test("holds all 128 bits", () => {
    expect(verificationCode("0".repeat(32))).toBe("0".repeat(26));
    expect(verificationCode("f".repeat(32))).toBe("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
    expect(verificationCode(`${"0".repeat(31)}1`)).toBe(`${"0".repeat(25)}1`);
  });

  test("is read back as people type it", () => {
    const code = verificationCode("0123456789abcdef0123456789abcdef");
    expect(groupCode(code)).toMatch(/^(\w{5}-){4}\w{6}$/);
    expect(readVerificationCode(groupCode(code))).toBe(code);
    expect(readVerificationCode(` ${groupCode(code).toLowerCase()} `)).toBe(code);
    expect(readVerificationCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
  });

  test.each(["", "ABC", "U".repeat(26), `${"0".repeat(26)}0`, "<script>", "0".repeat(5000)])(
    "%s is none",
    (typed) => {
      expect(readVerificationCode(typed)).toBeNull();
    },
  );
});

describe("a print", () => {
  test("the first are originals; each later one says why", () => {
    expect(checkPrint({ state: "valid", printsBefore: 0 }, null)).toEqual({
      ok: true,
      value: { kind: "original" },
    });
    expect(codes(checkPrint({ state: "valid", printsBefore: 1 }, null))).toBe("reprint-without-reason");
    expect(checkPrint({ state: "valid", printsBefore: 1 }, "Khách làm mất")).toEqual({
      ok: true,
      value: { kind: "reprint" },
    });
  });

  test.each(["under_review", "superseded", "revoked"] as const)("of a certificate %s: refused", (state) => {
    expect(codes(checkPrint({ state, printsBefore: 0 }, null))).toBe("not-valid");
  });
});

describe("a scan", () => {
  const pdf = new TextEncoder().encode("%PDF-1.7 …");
  const scan = {
    printsBefore: 1,
    issuedOn: "2020-06-01",
    signedOn: "2020-06-01",
    today: "2020-06-02",
    bytes: pdf,
  };

  test("is what its first bytes are", () => {
    expect(typeOfScan(pdf)).toBe("application/pdf");
    expect(typeOfScan([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])).toBe("image/png");
    expect(typeOfScan([0xff, 0xd8, 0xff, 0xe0])).toBe("image/jpeg");
    expect(typeOfScan(new TextEncoder().encode("<html>"))).toBeNull();
    expect(typeOfScan([0x89, 0x50])).toBeNull();
  });

  test.each([
    [{}, "done"],
    [{ printsBefore: 0 }, "not-printed"],
    [{ signedOn: "2020-06-03" }, "signed-in-future"],
    [{ signedOn: "2020-05-31" }, "signed-before-issue"],
    [{ bytes: [] }, "scan-missing"],
    [{ bytes: new TextEncoder().encode("GIF89a") }, "scan-unknown-type"],
    [{ bytes: { length: maxScanBytes, 0: 0xff, 1: 0xd8, 2: 0xff } }, "done"],
    [{ bytes: { length: maxScanBytes + 1, 0: 0xff, 1: 0xd8, 2: 0xff } }, "scan-too-big"],
  ])("%j: %s", (more, says) => {
    expect(codes(checkScan({ ...scan, ...more }))).toBe(says);
  });
});
