import { afterAll, beforeAll, expect, test } from "vitest";
import type { CertificateContent } from "@/lib/certificates/rules";
import { database } from "@/lib/core/db";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCertificate } from "../fixtures/certificates";
import { aCrew, type Crew } from "../fixtures/lots";

let centre: Centre;
let crew: Crew;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
});
afterAll(() => centre?.close());

async function contentOf(id: string): Promise<CertificateContent> {
  const { content } = await database().certificate.findUniqueOrThrow({
    where: { id },
    select: { content: true },
  });
  return content as unknown as CertificateContent;
}

test("a certificate counts what came out whole, and says what mass and pieces speak of", async () => {
  const whole = await contentOf((await aCertificate(crew, 1)).id);
  expect(whole).toMatchObject({ cartons: 40, items: 4_000 });
  expect(whole).not.toHaveProperty("receivedCartons");

  const damaged = await contentOf((await aCertificate(crew, 2, { damagedCartons: 2 })).id);
  expect(damaged).toMatchObject({ cartons: 38, receivedCartons: 40, items: 4_000, massG: 200_000 });
});

test("a certificate names who set the limit that the lot was judged by", async () => {
  const { judgedBy, allowedMaxDoseGy } = await contentOf((await aCertificate(crew, 3)).id);
  expect(judgedBy?.minimum).toBeNull();
  expect(judgedBy?.maximum).toMatchObject({ source: "product" });
  expect(judgedBy?.maximum?.doseGy).toBeGreaterThanOrEqual(allowedMaxDoseGy);
});
