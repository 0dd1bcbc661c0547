import { describe, expect, test } from "vitest";
import { checkFile, checkStrike, maxEvidenceBytes, maxSidePx, sizeOfPicture } from "@/lib/evidence/rules";
import { aJpeg, aPdf, aPng } from "../../fixtures/evidence";

const told = (bytes: ArrayLike<number>, declared: string | null = null) => {
  const verdict = checkFile(bytes, declared);
  return verdict.ok ? verdict.value.mediaType : verdict.error.map(({ code }) => code).join(" ");
};
function padded(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
}
const html = new TextEncoder().encode("<script>alert(1)</script>");
const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>");

describe("what is taken as evidence", () => {
  test.each([
    ["a photograph", aJpeg(), "image/jpeg", "image/jpeg"],
    ["a picture of a screen", aPng(), "image/png", "image/png"],
    ["a paper", aPdf(), "application/pdf", "application/pdf"],
    ["declared in capitals", aPng(), "IMAGE/PNG", "image/png"],
    ["nothing declared", aPng(), null, "image/png"],
    ["nothing at all", new Uint8Array(), "image/png", "evidence.file-missing"],
    ["a page", html, "text/html", "evidence.unknown-type"],
    ["a page that says it is a picture", html, "image/png", "evidence.unknown-type"],
    ["a drawing that can run", svg, "image/svg+xml", "evidence.unknown-type"],
    ["a paper that says it is a photograph", aPdf(), "image/jpeg", "evidence.type-differs"],
    ["a photograph that says it is a page", aJpeg(), "text/html", "evidence.type-differs"],
    ["a picture cut off before its size", aPng().slice(0, 20), "image/png", "evidence.unreadable"],
    ["a photograph cut off before its size", aJpeg().slice(0, 12), "image/jpeg", "evidence.unreadable"],
    ["a picture of no size", aPng(0, 480), "image/png", "evidence.unreadable"],
    ["as large as may be", aPng(maxSidePx, maxSidePx), "image/png", "image/png"],
    ["one pixel too wide", aPng(maxSidePx + 1, 1), "image/png", "evidence.too-large"],
    ["one pixel too high", aJpeg(1, maxSidePx + 1), "image/jpeg", "evidence.too-large"],
    ["as heavy as may be", padded(aPng(), maxEvidenceBytes), "image/png", "image/png"],
    ["one byte too heavy", padded(aPng(), maxEvidenceBytes + 1), "image/png", "evidence.too-big"],
  ])("%s", (_, bytes, declared, expected) => {
    expect(told(bytes, declared)).toBe(expected);
  });

  test("sizes are read past tables that look like frames", () => {
    expect(sizeOfPicture("image/jpeg", aJpeg(4032, 3024))).toEqual({ widthPx: 4032, heightPx: 3024 });
    expect(sizeOfPicture("image/png", aPng(70_000, 3))).toEqual({ widthPx: 70_000, heightPx: 3 });
    expect(sizeOfPicture("application/pdf", aPdf())).toBeNull();
  });

  test("a segment of no length does not go round for ever", () => {
    expect(told(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(
      "evidence.unreadable",
    );
  });
});

test("a file is struck out once", () => {
  expect(checkStrike({ struck: false }).ok).toBe(true);
  expect(checkStrike({ struck: true })).toMatchObject({ error: [{ code: "evidence.struck-already" }] });
  expect(checkStrike(null)).toMatchObject({ error: [{ code: "evidence.not-found" }] });
});
