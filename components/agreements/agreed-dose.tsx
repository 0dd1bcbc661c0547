import { DoseVerdict } from "@/components/schedules/dose-plan";
import { Notice } from "@/components/ui/notice";
import type { Locale, Messages } from "@/lib/i18n/messages";
import type { DosePlan } from "@/lib/schedules/rules/plan";

type AgreedDoseProps = { plan: DosePlan; isDraft: boolean; m: Messages; locale: Locale };

/** The dose an agreement would be kept to; a pest that nothing covers is a warning here and a refusal of the lot. */
export function AgreedDose({ plan, isDraft, m, locale }: AgreedDoseProps) {
  const isUncovered = plan.pests.some(({ coveredBy }) => coveredBy === null);
  return (
    <div className="grid gap-3">
      <DoseVerdict plan={plan} m={m} locale={locale} />
      {isDraft && isUncovered && <Notice tone="hold">{m.agreements.pestWarning}</Notice>}
      {plan.pests.length === 0 && <p className="text-ink-2">{m.pests.noTargets}</p>}
    </div>
  );
}
