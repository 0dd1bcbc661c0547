import { notFound } from "next/navigation";
import { StateBadge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Facts, Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatMoment, formatNumber } from "@/lib/core/dates";
import { getReadingSheet } from "@/lib/dosimetry/queries/readings";
import { sayMeaning } from "@/lib/i18n/meanings";
import { sayCelsius, sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { sayInvalid } from "@/lib/i18n/validity";

type Params = { params: Promise<{ readingId: string }> };

/** From a dose to everything it rests on: what the instrument showed, the calibration, and who signed. */
export default async function ReadingPage({ params }: Params) {
  const reader = await requirePermission("dosimetry.read");
  const sheet = await getReadingSheet(reader, (await params).readingId);
  if (!sheet) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const { reading: words, form } = m.dosimetry;
  const say = (value: number | null, digits?: number) =>
    value === null ? null : formatNumber(value, locale, digits);
  const gy = (value: number | null) => (value === null ? null : sayDose(value, locale));
  const { calibration, signatures } = sheet;
  const signed = Object.values(signatures).filter((signature) => signature !== null);
  return (
    <Page
      title={words.title(sheet.dosimeterCode)}
      breadcrumbs={[{ label: sheet.lotCode, href: `/lots/${sheet.lotId}#readings` }]}
    >
      {sheet.reasons.length > 0 && (
        <Notice tone="bad" title={words.invalid}>
          {sheet.reasons.map((reason) => sayInvalid(reason, locale)).join("; ")}.
        </Notice>
      )}
      {sheet.superseded && (
        <Notice tone="hold">
          <Link href={`/dosimetry/readings/${sheet.superseded}`} className="link">
            {words.superseded}
          </Link>
        </Notice>
      )}
      <Facts
        facts={[
          {
            label: words.lot,
            value: (
              <Link href={`/lots/${sheet.lotId}`} className="link">
                {sheet.lotCode}
              </Link>
            ),
          },
          { label: words.carrier, value: sheet.carrierCode },
          { label: words.position, value: sheet.position },
          { label: words.batch, value: sheet.batchCode },
          {
            label: words.read,
            value: words.by(sheet.readBy, formatMoment(sheet.readAt), sheet.instrumentCode),
          },
          { label: words.reason, value: sheet.reason },
        ]}
      />
      <Section title={words.seen}>
        <Facts
          facts={[
            { label: form.absorbance, value: say(sheet.absorbance, 4) },
            { label: form.background, value: say(sheet.background, 4) },
            {
              label: form.thickness,
              value:
                sheet.thickness === null
                  ? null
                  : `${say(sheet.thickness)} ${calibration?.thicknessUnit === "um" ? "µm" : (calibration?.thicknessUnit ?? "")}`,
            },
            {
              label: form.temperature,
              value: sayCelsius(sheet.irradiatedC, locale),
            },
            { label: form.printed, value: gy(sheet.printedGy) },
          ]}
        />
      </Section>
      <Section title={words.made}>
        <Facts
          facts={[
            { label: words.response, value: say(sheet.response, 6) },
            { label: words.measured, value: gy(sheet.measuredGy) },
            { label: words.dose, value: gy(sheet.doseGy) },
          ]}
        />
      </Section>
      <Section title={words.calibration}>
        {calibration === null ? (
          <p className="text-ink-2">{words.noCalibration}</p>
        ) : (
          <Facts
            facts={[
              {
                label: form.calibration,
                value: (
                  <Link href={`/dosimetry/calibrations/${calibration.id}`} className="link">
                    {calibration.code}
                  </Link>
                ),
              },
              {
                label: m.calibrations.valid,
                value: `${formatDay(calibration.validFrom)} – ${formatDay(calibration.validTo)}`,
              },
              {
                label: words.uncertainty,
                value: `${formatNumber(calibration.expandedPercent, locale, 2)} %`,
              },
              {
                label: words.traceability,
                value: `${calibration.laboratory} · ${calibration.laboratoryCertificate}`,
              },
              {
                label: words.check,
                value: sheet.check && (
                  <Link href={`/dosimetry/readers/${sheet.check.readerId}`} className="link">
                    {formatMoment(sheet.check.checkedAt)}{" "}
                    <StateBadge tone={sheet.check.passed ? "good" : "bad"}>
                      {sheet.check.passed ? m.instruments.readers.passed : m.instruments.readers.failed}
                    </StateBadge>
                  </Link>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section title={words.signatures}>
        {signed.length === 0 && <p className="text-ink-2">{words.noSignatures}</p>}
        <div className="grid gap-4 sm:grid-cols-2">
          {signed.map((signature) => (
            <Signature
              key={`${signature.meaning} ${signature.signedAt.toISOString()}`}
              {...signature}
              meaning={sayMeaning(m, signature.meaning)}
            />
          ))}
        </div>
        {sheet.certificateNumber && (
          <p>
            <Link href={`/certificates/${sheet.certificateNumber}`} className="link">
              {words.certificate} {sheet.certificateNumber}
            </Link>
          </p>
        )}
      </Section>
    </Page>
  );
}
