import { DoseCandidates } from "@/components/schedules/dose-plan";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import type { DosePlan } from "@/lib/schedules/rules/plan";
import type { SpecificationSheet } from "@/lib/specs/queries";

type Limits = { minDoseGy: number | null; maxDoseGy: number | null };
type AnswerProps = Limits & { plan: DosePlan; m: Messages; locale: Locale; linked?: boolean };

/** What the schedules ask of goods treated today, and whether these limits keep to it. */
export function MarketAnswer({ plan, minDoseGy, maxDoseGy, m, locale, linked = false }: AnswerProps) {
  const words = m.specs.market;
  const candidates = <DoseCandidates plan={plan} m={m} locale={locale} linked={linked} />;
  if (!plan.verdict.ok)
    return (
      <div className="grid gap-4">
        <Notice tone="hold" title={words.notCovered}>
          <ul className="grid gap-1">
            {plan.verdict.error.map((refusal, place) => (
              <li key={`${refusal.code} ${place}`}>{sayRefusal(m, refusal)}</li>
            ))}
          </ul>
        </Notice>
        {candidates}
      </div>
    );
  const { requiredMinDoseGy, allowedMaxDoseGy, synthetic } = plan.verdict.value;
  const isBelow = minDoseGy !== null && !atLeastGy(minDoseGy, requiredMinDoseGy);
  const isAbove = maxDoseGy !== null && allowedMaxDoseGy !== null && !atMostGy(maxDoseGy, allowedMaxDoseGy);
  return (
    <div className="grid gap-3">
      {candidates}
      {isBelow && <Notice tone="bad">{words.below}</Notice>}
      {isAbove && <Notice tone="bad">{words.above}</Notice>}
      {synthetic && <Notice tone="draft">{words.synthetic}</Notice>}
    </div>
  );
}

type MarketProps = { spec: SpecificationSheet; m: Messages; locale: Locale; linked: boolean };

/** What the schedules would ask of such goods treated today; a lot is judged again on its own day. */
export function Market({ spec, m, locale, linked }: MarketProps) {
  if (!spec.plan) return null;
  const words = m.specs.market;
  const lead = linked && (
    <Link className="link" href={`/schedules?destination=${spec.destination ?? ""}`}>
      {words.open}
    </Link>
  );
  return (
    <Section title={words.title} lead={lead}>
      <MarketAnswer {...spec} plan={spec.plan} m={m} locale={locale} linked={linked} />
    </Section>
  );
}
