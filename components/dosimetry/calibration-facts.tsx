import { sayCelsius } from "@/lib/i18n/say";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatDay, formatMoment, formatNumber } from "@/lib/core/dates";
import type { CalibrationSheet } from "@/lib/dosimetry/queries/calibrations";
import { getLocale, getMessages } from "@/lib/i18n/server";

/** Curve, dates, budget and traceability of one calibration. */
export async function CalibrationFacts({ sheet }: { sheet: CalibrationSheet }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.calibrations;
  const say = (value: number) =>
    new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
      maximumSignificantDigits: 15,
      notation: value !== 0 && Math.abs(value) < 1e-4 ? "scientific" : "standard",
    }).format(value);
  return (
    <>
      <Facts
        facts={[
          { label: words.batch, value: `${sheet.batch.code} · ${sheet.batch.type.name}` },
          { label: words.reader, value: `${sheet.reader.code} · ${sheet.reader.name}` },
          { label: words.valid, value: `${formatDay(sheet.validFrom)} – ${formatDay(sheet.validTo)}` },
          { label: words.range, value: `${say(sheet.doseMin)} – ${say(sheet.doseMax)} ${sheet.doseUnit}` },
          { label: words.laboratory, value: sheet.laboratory },
          { label: words.laboratoryCertificate, value: sheet.laboratoryCertificate },
          { label: words.drafted, value: words.by(sheet.draftedBy, formatMoment(sheet.draftedAt)) },
          { label: words.note, value: sheet.note },
          ...(sheet.withdrawnAt
            ? [
                {
                  label: words.withdrawn,
                  value: words.by(sheet.withdrawnBy ?? "", formatMoment(sheet.withdrawnAt)),
                },
                { label: words.reason, value: sheet.withdrawnReason },
              ]
            : []),
        ]}
      />
      <Section title={words.curve}>
        <Facts
          facts={[
            { label: words.form, value: words.forms[sheet.form] },
            { label: words.coefficients, value: sheet.coefficients.map(say).join("; ") },
            { label: words.thicknessUnit, value: words.thicknessUnits[sheet.thicknessUnit] },
            {
              label: words.calibratedC,
              value: sayCelsius(sheet.calibratedC, locale),
            },
            ...(sheet.responseMin === null || sheet.responseMax === null
              ? []
              : [
                  {
                    label: words.responseMin,
                    value: `${say(sheet.responseMin)} – ${say(sheet.responseMax)}`,
                  },
                ]),
            { label: words.correctionFactor, value: say(sheet.correctionFactor) },
          ]}
        />
      </Section>
      <Section title={words.budget} lead={words.budgetLead}>
        <Facts
          facts={[
            ...sheet.budget.map(({ part, percent }) => ({
              label: words.parts[part],
              value: words.percent(percent),
            })),
            { label: words.combined, value: `${formatNumber(sheet.combined, locale, 2)} %` },
            { label: words.expanded, value: `${formatNumber(sheet.expanded, locale, 2)} %` },
          ]}
        />
      </Section>
    </>
  );
}
