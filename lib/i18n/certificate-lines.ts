import type { CertificateContent } from "@/lib/certificates/rules";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { kgFromGrams } from "@/lib/core/units";
import { certificates as en } from "@/lib/i18n/certificates.en";
import { certificates as vi } from "@/lib/i18n/certificates.vi";
import { sayDose, sayDoseDown, sayDoseUp, sayPercent, sayRange } from "@/lib/i18n/say";
import { schedules as schedulesEn } from "@/lib/i18n/schedules.en";
import { schedules as schedulesVi } from "@/lib/i18n/schedules.vi";
import type { PublishedContent } from "@/lib/publication/rules";

type Content = PublishedContent &
  Partial<Pick<CertificateContent, "decidedBy">> & { customer: { name: string; address?: string | null } };

export type CertificateLine = { key: string; vi: string; en: string; value: string; strong?: true };

type Locale = "vi" | "en";

/** Said once where both languages say the same. */
function both(say: (locale: Locale) => string): string {
  const [one, other] = [say("vi"), say("en")];
  return one === other ? one : `${one} / ${other}`;
}

const cartonsIn = (locale: Locale, cartons: number) =>
  `${formatNumber(cartons, locale)} ${(locale === "vi" ? vi : en).print.units.carton}`;

const sayCartons = (cartons: number) => both((locale) => cartonsIn(locale, cartons));

function sayQuantity(content: Content): string {
  const { items, massG, massBasis, receivedCartons } = content;
  const words = [sayCartons(content.cartons)];
  if (items !== null) {
    const unit = content.product.countingUnit === "set" ? "set" : "piece";
    words.push(
      both((locale) => `${formatNumber(items, locale)} ${(locale === "vi" ? vi : en).print.units[unit]}`),
    );
  }
  if (massG !== null && massBasis !== null) {
    const said = (locale: Locale) => (locale === "vi" ? vi : en).print.massBasis[massBasis];
    words.push(both((locale) => `${formatNumber(kgFromGrams(massG), locale)} kg (${said(locale)})`));
  }
  if (receivedCartons !== undefined)
    words.splice(
      1,
      0,
      both((locale) => (locale === "vi" ? vi : en).print.received(cartonsIn(locale, receivedCartons))),
    );
  return words.join(" · ");
}

/** Who or what set each limit that the lot was judged by, in the words of the release. */
function sayJudged({ minimum, maximum }: NonNullable<Content["judgedBy"]>): string {
  return both((locale) => {
    const { bound } = locale === "vi" ? schedulesVi : schedulesEn;
    return [
      ...(minimum ? [`≥\u00a0${bound(minimum)}`] : []),
      ...(maximum ? [`≤\u00a0${bound(maximum)}`] : []),
    ].join("; ");
  });
}

/** The country's name, with the code that is signed. */
function sayDestination(code: string): string {
  const name = both((locale) => (locale === "vi" ? schedulesVi : schedulesEn).destination(code));
  return name === code ? code : `${name} (${code})`;
}

function saySeal({ codes, cartons, organisation }: NonNullable<Content["quarantineSeal"]>): string {
  return [codes.join(", "), sayCartons(cartons), organisation].join(" · ");
}

const orNotRecorded = (words: string | null | undefined) =>
  words ?? both((locale) => (locale === "vi" ? vi : en).pdf.notRecorded);

type PrintLabel = keyof typeof vi.print.lines;
type PdfLabel = "licence" | "dosimetrySystem" | "traceability";

const printed = (key: PrintLabel, value: string) => ({
  key,
  vi: vi.print.lines[key],
  en: en.print.lines[key],
  value,
});
const stated = (key: PdfLabel, value: string) => ({ key, vi: vi.pdf[key], en: en.pdf[key], value });

/** What a certificate says, line by line, in both languages; the same on the screen, on paper and in public. */
export function sayCertificate(content: Content): CertificateLine[] {
  const { specification: spec, customer, product } = content;
  const doses = (from: number, to: number, sayFrom = sayDose, sayTo = sayDose) =>
    both((locale) => sayRange(sayFrom(from, locale), sayTo(to, locale)));
  const calculated = doses(content.calculatedMinDoseGy, content.calculatedMaxDoseGy, sayDoseDown, sayDoseUp);
  return [
    printed("customer", [customer.name, customer.address].filter(Boolean).join(" · ")),
    printed("product", `${product.nameVi} / ${product.nameEn}`),
    printed("lot", [content.lotCode, content.customerLotCode].filter(Boolean).join(" · ")),
    printed("quantity", sayQuantity(content)),
    ...(content.destination ? [printed("destination", sayDestination(content.destination))] : []),
    printed(
      "treated",
      `${formatMoment(new Date(content.treatedFrom))} – ${formatMoment(new Date(content.treatedTo))}`,
    ),
    printed("irradiator", `${content.irradiators.join(", ")} · Co-60 · ${content.runs.join(", ")}`),
    stated("licence", orNotRecorded(content.licence)),
    printed(
      "specification",
      `${spec.code} · ${both((locale) => (locale === "vi" ? vi : en).print.version)} ${spec.versionNo}`,
    ),
    printed("limits", doses(content.requiredMinDoseGy, content.allowedMaxDoseGy)),
    ...(content.judgedBy ? [printed("judged", sayJudged(content.judgedBy))] : []),
    { ...printed("calculated", calculated), strong: true },
    printed(
      "uncertainty",
      both((locale) =>
        [
          `${sayPercent(content.expandedUncertainty, locale)} (k = 2)`,
          ...(content.calibrations ?? []).map(
            ({ code, expandedUncertainty }) =>
              `${code}: U = ${formatNumber(expandedUncertainty * 100, locale, 2)} %`,
          ),
        ].join(" · "),
      ),
    ),
    stated("dosimetrySystem", orNotRecorded(content.dosimetrySystem)),
    stated("traceability", orNotRecorded(content.traceability)),
    printed("dosimeters", `${content.dosimeters} · ${content.instruments.join(", ")}`),
    ...(content.quarantineSeal ? [printed("seal", saySeal(content.quarantineSeal))] : []),
    ...(content.decidedBy
      ? [printed("released", `${content.decidedBy} · ${formatMoment(new Date(content.decidedAt))}`)]
      : []),
  ];
}
