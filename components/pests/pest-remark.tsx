import { type Tone, ToneShape, toneText } from "@/components/ui/badge";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose } from "@/lib/i18n/say";
import type { TargetPest } from "@/lib/schedules/rules/pests";
import { explainPest } from "@/lib/schedules/rules/plan";
import type { Day, ScheduleRow } from "@/lib/schedules/rules/rows";

type PestRemarkProps = {
  pest: TargetPest;
  rows: readonly ScheduleRow[];
  market: { destination: string; day: Day };
  m: Messages;
  locale: Locale;
};

/** One line under a chosen pest: the row that covers it in the market, or why none does. */
export function PestRemark({ pest, rows, market, m, locale }: PestRemarkProps) {
  const { coveredBy, why, rowCodes } = explainPest(pest, rows, market);
  const tone: Tone = coveredBy ? "good" : "hold";
  const said = coveredBy
    ? m.pests.coveredBy(coveredBy.rowCode, sayDose(coveredBy.doseGy, locale))
    : why && m.schedules.uncovered(pest.name, why, rowCodes);
  return (
    <p aria-live="polite" className={`flex gap-2 text-sm ${toneText[tone]}`}>
      <span className="pt-1">
        <ToneShape tone={tone} />
      </span>
      <span>
        {m.pests.coverageOn(m.schedules.destination(market.destination), market.day)} {said}
      </span>
    </p>
  );
}
