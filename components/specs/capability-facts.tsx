import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose } from "@/lib/i18n/say";
import type { CapabilitySheet } from "@/lib/specs/queries/capability";
import type { SpecificationSheet } from "@/lib/specs/queries";

type CapabilityFactsProps = {
  spec: Pick<SpecificationSheet, "ratioMin" | "minDoseGy">;
  found: CapabilitySheet | null;
  m: Messages;
  locale: Locale;
};

/** What lots under this version say of it; advice for the next draft, never a reason to release. */
export function CapabilityFacts({ spec, found, m, locale }: CapabilityFactsProps) {
  const words = m.specs.capability;
  const whole = (doseGy: number) => sayDose(Math.round(doseGy * 10) / 10, locale);
  return (
    <Section title={words.title} lead={words.lead}>
      {found === null ? (
        <p className="text-ink-2">{words.none}</p>
      ) : (
        <Facts
          facts={[
            { label: words.loads, value: String(found.loads) },
            { label: words.mean, value: words.meanIs(whole(found.meanGy), whole(found.sGy)) },
            {
              label: words.tolerance,
              value: words.toleranceIs(whole(found.toleranceGy), found.capable),
            },
            { label: words.below, value: words.belowIs(found.belowMinimum) },
            {
              label: words.target,
              value:
                found.targetGy === null
                  ? words.noTarget
                  : words.targetIs(whole(found.targetGy), whole(found.targetGy / spec.ratioMin)),
            },
          ]}
        />
      )}
    </Section>
  );
}
