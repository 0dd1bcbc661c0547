import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatDay, formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayPercent } from "@/lib/i18n/say";
import type { SpecificationSheet } from "@/lib/specs/queries";

type BudgetFactsProps = { spec: SpecificationSheet; m: Messages; locale: Locale };

/** What the uncertainty was put together from, and how readings are judged with it. */
export function BudgetFacts({ spec, m, locale }: BudgetFactsProps) {
  const { budget: words, guard } = m.specs;
  const taken = spec.budgetCalibration;
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          ...spec.budget.map(({ part, percent }) => ({
            label: words.parts[part],
            value: `${formatNumber(percent, locale, 4)} %`,
          })),
          {
            label: words.expanded,
            value: spec.budgetExpanded === null ? words.none : sayPercent(spec.budgetExpanded, locale),
          },
          { label: m.specs.uncertainty, value: sayPercent(spec.expandedUncertainty, locale) },
          {
            label: words.from,
            value: taken && (
              <Link className="link" href={`/dosimetry/calibrations/${taken.id}`}>
                {taken.code}
              </Link>
            ),
          },
          {
            label: guard.policy,
            value: spec.expandedUncertainty === 0 ? guard.simple : guard.banded,
          },
          {
            label: guard.agreed,
            value:
              spec.guardAgreedBy &&
              spec.guardAgreedOn &&
              guard.agreedAs(spec.guardAgreedBy, spec.guardDocument ?? "", formatDay(spec.guardAgreedOn)),
          },
        ]}
      />
    </Section>
  );
}
