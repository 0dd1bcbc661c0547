import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import type { AgreementSheet } from "@/lib/agreements/queries";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayCarton, sayDose } from "@/lib/i18n/say";

type Part = { agreement: AgreementSheet; m: Messages; locale: Locale };

function temperaturesOf({ agreement, m, locale }: Part): string | null {
  const { storageMinC, storageMaxC } = agreement;
  if (storageMinC === null && storageMaxC === null) return null;
  const say = (value: number | null) => (value === null ? "?" : formatNumber(value, locale, 1));
  return m.agreements.temperatures(say(storageMinC), say(storageMaxC));
}

/** Every term of the agreement, as both sides signed it. */
export function AgreementFacts(part: Part) {
  const { agreement, m, locale } = part;
  const words = m.agreements;
  const dose = (gy: number | null) => (gy === null ? null : sayDose(gy, locale));
  return (
    <>
      <Section title={words.goods}>
        <Facts
          facts={[
            { label: words.packaging, value: agreement.packaging },
            { label: words.loadingPattern, value: agreement.loadingPattern },
            { label: words.carton, value: agreement.carton && sayCarton(agreement.carton) },
            {
              label: words.cartonMass,
              value:
                agreement.cartonMassKg === null ? null : `${formatNumber(agreement.cartonMassKg, locale)} kg`,
            },
            ...(agreement.targetPests === null
              ? []
              : [{ label: words.targetPests, value: agreement.targetPests }]),
            {
              label: words.countingUnit,
              value: words.units[agreement.countingUnit] ?? agreement.countingUnit,
            },
            { label: words.minDose, value: dose(agreement.minDoseGy) },
            { label: words.maxDose, value: dose(agreement.maxDoseGy) },
            { label: words.storage, value: temperaturesOf(part) },
            {
              label: words.storageHours,
              value:
                agreement.storageMaxHours === null ? null : `${agreement.storageMaxHours} ${words.hours}`,
            },
          ]}
        />
      </Section>
      <Section title={words.responsibilities}>
        <Facts
          facts={[
            { label: words.doseMapSuppliedBy, value: words.suppliers[agreement.doseMapSuppliedBy] },
            { label: words.nonconforming, value: agreement.nonconformingHandling },
            { label: words.mayRelease, value: agreement.mayRelease },
            {
              label: words.price,
              value:
                agreement.pricePerKgDong === null
                  ? null
                  : `${formatNumber(agreement.pricePerKgDong, locale)} ${words.priceUnit}`,
            },
            { label: words.note, value: agreement.note },
            {
              label: words.drafted,
              value: words.byAt(agreement.draftedByName, formatMoment(agreement.draftedAt)),
            },
            { label: words.customerSignedBy, value: agreement.customerSignedBy },
            {
              label: words.customerSignedOn,
              value: agreement.customerSignedOn && <Time at={agreement.customerSignedOn} show="day" />,
            },
            { label: words.centreSignedBy, value: agreement.centreSignedBy },
            {
              label: words.centreSignedOn,
              value: agreement.centreSignedOn && <Time at={agreement.centreSignedOn} show="day" />,
            },
          ]}
        />
      </Section>
    </>
  );
}
