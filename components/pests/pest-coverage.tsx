import { PestName } from "@/components/pests/pest-words";
import { RowCode } from "@/components/schedules/row-code";
import { StateBadge } from "@/components/ui/badge";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDay, sayDose, sayList } from "@/lib/i18n/say";
import type { PestCandidate, PestExplanation } from "@/lib/schedules/rules/plan";

type Found = PestExplanation & { days?: readonly string[] };

type PestCoverageProps = {
  found: readonly Found[];
  /** What people call a pest, by its scientific name. */
  common?: ReadonlyMap<string, string | null>;
  m: Messages;
  locale: Locale;
  /** Row codes open their rows, for whoever may read them. */
  linked?: boolean;
};

/** For each target pest the row that covers it, or why none does, and why every other row that names it does not decide. */
export function PestCoverage({ found, common, m, locale, linked = false }: PestCoverageProps) {
  const words = m.pests;
  return (
    <ul className="grid">
      {found.map((one) => (
        <li key={`${one.pest} ${one.days?.join()}`} className="grid gap-1 border-b border-line py-2.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <span className="font-medium">
                <PestName name={one.pest} common={common?.get(one.pest)} />
              </span>
              <span className="text-ink-2"> · {words.stagesList(one.lifeStages)}</span>
              {one.days && one.days.length > 0 && (
                <span className="text-ink-2"> · {sayList(one.days.map(sayDay))}</span>
              )}
            </span>
            <StateBadge tone={one.coveredBy ? "good" : "bad"}>
              {one.coveredBy ? words.covered : words.notCovered}
            </StateBadge>
          </p>
          <p>
            {one.coveredBy
              ? words.coveredBy(one.coveredBy.rowCode, sayDose(one.coveredBy.doseGy, locale))
              : one.why && m.schedules.uncovered(one.pest, one.why, one.rowCodes)}
          </p>
          <Candidates candidates={one.candidates} m={m} locale={locale} linked={linked} />
        </li>
      ))}
    </ul>
  );
}

type CandidatesProps = { candidates: readonly PestCandidate[]; m: Messages; locale: Locale; linked: boolean };

/** Doses of another programme say nothing here, and are not repeated. */
function Candidates({ candidates, m, locale, linked }: CandidatesProps) {
  const words = m.pests;
  if (candidates.length === 0) return null;
  return (
    <ul className="text-sm text-ink-2">
      {candidates.map(({ rowCode, tier, doseGy, verdict }) => (
        <li key={rowCode} className="flex flex-wrap justify-between gap-x-4">
          <span>
            <RowCode code={rowCode} linked={linked} />
            {` · ${words.tiers[tier]}`}
            {doseGy !== null && verdict !== "other-programme" && ` · ${sayDose(doseGy, locale)}`}
          </span>
          <span className={verdict === "decides" ? "font-medium text-ink" : ""}>
            {words.verdicts[verdict]}
          </span>
        </li>
      ))}
    </ul>
  );
}
