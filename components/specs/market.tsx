import { Link } from "@/components/ui/link";
import { DecidingRows } from "@/components/schedules/deciding-rows";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import type { SpecificationSheet } from "@/lib/specs/queries";

type MarketProps = { spec: SpecificationSheet; m: Messages; locale: Locale };

/** What the schedules would ask of such goods treated today; a lot is judged again on its own day. */
export function Market({ spec, m, locale }: MarketProps) {
  const { schedule, minDoseGy, maxDoseGy, destination } = spec;
  if (!schedule) return null;
  const words = m.specs.market;
  const title = words.title;
  const lead = (
    <Link className="link" href={`/schedules?destination=${destination ?? ""}`}>
      {words.open}
    </Link>
  );
  if (!schedule.ok)
    return (
      <Section title={title} lead={lead}>
        <Notice tone="hold" title={words.notCovered}>
          <ul className="grid gap-1">
            {schedule.error.map((refusal) => (
              <li key={refusal.code}>{sayRefusal(m, refusal)}</li>
            ))}
          </ul>
        </Notice>
      </Section>
    );
  const { requiredMinDoseGy, allowedMaxDoseGy, minima, maxima, synthetic } = schedule.value;
  const isBelow = !atLeastGy(minDoseGy, requiredMinDoseGy);
  const isAbove = allowedMaxDoseGy !== null && !atMostGy(maxDoseGy, allowedMaxDoseGy);
  return (
    <Section title={title} lead={lead}>
      <div className="grid gap-3">
        <DecidingRows minima={minima} maxima={maxima} m={m} locale={locale} />
        {isBelow && <Notice tone="bad">{words.below}</Notice>}
        {isAbove && <Notice tone="bad">{words.above}</Notice>}
        {synthetic && <Notice tone="draft">{words.synthetic}</Notice>}
      </div>
    </Section>
  );
}
