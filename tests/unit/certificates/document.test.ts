import { describe, expect, test } from "vitest";
import { certificatePdf, type PrintedCertificate } from "@/lib/certificates/document";
import { sayCertificate } from "@/lib/i18n/certificate-lines";
import { readQrCode, seePdf } from "../../fixtures/pdf";

const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const letters = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))).join("");
const alphabet = `${letters}đ${letters.toUpperCase()}Đ`;

const code = "7ZZZZ0ABCDEFGHJKMNPQRSTVWX";
const publication = "https://tracuu.example.vn";

const certificate: PrintedCertificate = {
  number: "CX-2020-0007",
  revision: 2,
  supersedes: { number: "CX-2020-0005", reason: "Sai mã vùng trồng" },
  state: "valid",
  issuedAt: new Date("2020-08-11T10:30:00Z"),
  issuedBy: "Nguyễn Thị Thu Hường",
  code,
  trailSeq: "1234",
  trailHash16: "0123456789abcdef",
  content: {
    lotCode: "LO-2020-0412",
    customerLotCode: null,
    customer: { code: "KH", name: alphabet, address: null },
    product: { code: "KT", nameVi: "Khẩu trang N95", nameEn: "N95 mask", kind: "ppe", countingUnit: "piece" },
    destination: null,
    cartons: 40,
    items: 4000,
    massG: null,
    massBasis: null,
    treatedFrom: "2020-08-11T01:05:00Z",
    treatedTo: "2020-08-11T09:35:00Z",
    irradiators: ["CX-01"],
    runs: ["CA-2020-0812"],
    specification: { code: "QT-N95", versionNo: 3 },
    requiredMinDoseGy: 15_000,
    allowedMaxDoseGy: 45_000,
    calculatedMinDoseGy: 21_422.4,
    calculatedMaxDoseGy: 30_001.2,
    expandedUncertainty: 0.054,
    ratioMin: 0.9,
    ratioMax: 1.4,
    dosimeters: 12,
    instruments: ["MDQ-1"],
    decidedBy: "Nguyễn Thị Thu Hường",
    decidedAt: "2020-08-11T10:00:00Z",
    filtrationRemark: true,
    acknowledgement: { customerSignatory: "Lê Văn A", document: "XN-01" },
    synthetic: false,
  },
};

const sheet = async (more: Partial<PrintedCertificate> = {}, address: string | null = publication) =>
  seePdf(await certificatePdf({ ...certificate, ...more }, address));
const together = (words: string) => words.replaceAll(" ", "");

describe("the printed certificate", () => {
  test("holds every vietnamese letter in a font it brings along, and its words can be copied", async () => {
    const seen = await sheet();
    expect(together(seen.text)).toContain(alphabet);
    expect(seen.text).not.toContain("\uFFFD");
    expect(seen.fonts.length).toBeGreaterThan(0);
    expect(seen.fonts.every((font) => font.includes("BeVietnamPro"))).toBe(true);
    expect(seen.pages).toBe(1);
  });

  test.each([
    ["number and revision", ["CX-2020-0007", "Lần cấp 2", "Revision 2", "Thay cho giấy số CX-2020-0005"]],
    [
      "calculated doses, the minimum rounded down and the maximum up",
      ["21,422 – 30,002 kGy", "21.422 – 30.002 kGy"],
    ],
    ["uncertainty", ["5,4 % (k = 2)"]],
    ["what is not recorded, as not recorded", ["Hệ đo liều", "Liên kết chuẩn", "chưa ghi / not recorded"]],
    [
      "that filtration is not verified",
      ["Hiệu suất lọc chưa được kiểm chứng sau chiếu xạ", "has not been verified"],
    ],
    ["the trail position", ["1234 · 0123456789abcdef"]],
    ["a place for the director's hand and seal", ["Giám đốc / Phó giám đốc", "đóng dấu"]],
    ["the code for the eye", ["7ZZZZ-0ABCD-EFGHJ-KMNPQ-RSTVWX"]],
  ])("states %s", async (_, words) => {
    const { text } = await sheet();
    for (const each of words) expect(together(text)).toContain(together(each));
  });

  test("states dosimetry system, traceability and licence where they are recorded", async () => {
    const known = { dosimetrySystem: "Alanin, lô AL-7", traceability: "NPL, 2020-01", licence: "GP-12/2019" };
    const { text } = await sheet({ content: { ...certificate.content, ...known } });
    for (const words of Object.values(known)) expect(together(text)).toContain(together(words));
    expect(text).not.toContain("chưa ghi");
  });

  test.each([
    ["AU", "Úc / Australia (AU)"],
    ["NZ", "New Zealand (NZ)"],
    ["BR", "BR"],
  ])("names the country that is signed as %s", (destination, said) => {
    const lines = sayCertificate({ ...certificate.content, destination });
    expect(lines.find(({ key }) => key === "destination")?.value).toBe(said);
  });

  const lineOf = (more: Partial<PrintedCertificate["content"]>, key: string) =>
    sayCertificate({ ...certificate.content, ...more }).find((line) => line.key === key)?.value;

  test("says which count mass and pieces speak of, where cartons were damaged since", () => {
    const weighed = { items: null, massG: 480_500, massBasis: "weighed" as const };
    expect(lineOf({ ...weighed, cartons: 95, receivedCartons: 96 }, "quantity")).toBe(
      "95 thùng / 95 cartons · khi nhận 96 thùng / as received 96 cartons · 480,5 kg (cân tại cơ sở) / 480.5 kg (weighed here)",
    );
    expect(lineOf({ ...weighed, cartons: 96 }, "quantity")).not.toContain("khi nhận");
  });

  test("says who set the limits that the lot was judged by, on one page still", async () => {
    const minimum = { source: "programme" as const, doseGy: 400, rowCode: "VN-AU-01", pest: null };
    const maximum = { source: "customer" as const, doseGy: 800, rowCode: null, pest: null };
    expect(lineOf({ judgedBy: { minimum, maximum } }, "judged")).toBe(
      "≥\u00a0400 Gy (chương trình của nước nhập khẩu, VN-AU-01); ≤\u00a0800 Gy (yêu cầu của khách hàng) / ≥\u00a0400 Gy (programme of the importing country, VN-AU-01); ≤\u00a0800 Gy (wish of the customer)",
    );
    expect(lineOf({ judgedBy: { minimum: null, maximum } }, "judged")).toBe(
      "≤\u00a0800 Gy (yêu cầu của khách hàng) / ≤\u00a0800 Gy (wish of the customer)",
    );
    expect(lineOf({}, "judged")).toBeUndefined();
    const seen = await sheet({ content: { ...certificate.content, judgedBy: { minimum, maximum } } });
    expect(seen.pages).toBe(1);
  });

  test("leads from its drawn QR code to its own address in the publication", async () => {
    expect(readQrCode(await sheet())).toBe(`${publication}/c/${code}`);
  });

  test("has no QR code where nothing is published, but still its code", async () => {
    const seen = await sheet({}, null);
    expect(seen.rectangles).toEqual([]);
    expect(seen.text).toContain("7ZZZZ-");
  });

  test("is the same bytes for the same certificate", async () => {
    const [one, other] = [
      await certificatePdf(certificate, publication),
      await certificatePdf(certificate, publication),
    ];
    expect(one.equals(other)).toBe(true);
  });

  test.each([
    ["revoked", "ĐÃ BỊ THU HỒI"],
    ["under_review", "ĐANG ĐƯỢC XEM XÉT LẠI"],
    ["superseded", "ĐÃ ĐƯỢC THAY THẾ"],
  ] as const)("says across the sheet when it is %s", async (state, words) => {
    expect(together((await sheet({ state })).text)).toContain(together(words));
    expect(together((await sheet()).text)).not.toContain(together(words));
  });
});
