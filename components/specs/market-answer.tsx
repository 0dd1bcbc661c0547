import { DoseCandidates } from "@/components/schedules/dose-plan";
import { Notice } from "@/components/ui/notice";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";
import type { DosePlan } from "@/lib/schedules/rules/plan";

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
