import { DoseStrip } from "@/components/dosimetry/dose-strip";
import { ProposeConcessionForm } from "@/components/release/concession-forms";
import { RejectForm, ReleaseForm, RetreatmentForm } from "@/components/release/decision-forms";
import { PestCoverage } from "@/components/pests/pest-coverage";
import { DecidingRows } from "@/components/schedules/deciding-rows";
import { RowCode } from "@/components/schedules/row-code";
import { Checklist } from "@/components/ui/checklist";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatNumber } from "@/lib/core/dates";
import { sayDose, sayDoseDown, sayDoseUp, sayPercent, sayRange } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { ReleaseSheet } from "@/lib/release/queries";
import { type CheckResult, isBlocking, isInapplicable } from "@/lib/release/rules/check";

type LotChecksProps = {
  sheet: ReleaseSheet;
  lotCode: string;
  mayDecide: boolean;
  /** Food is treated again only to complete what an agency has agreed to. */
  kind: "fruit" | "ppe";
  /** A check that blocks can be made a nonconformance where it stands. */
  mayReport: boolean;
  /** Rows of the schedules open for whoever may read them. */
  linked: boolean;
};

/** The doses of a lot against limits and window, then every check with its reason, then the decision to take. */
export async function LotChecks({ sheet, lotCode, mayDecide, kind, mayReport, linked }: LotChecksProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.release;
  const decidable = mayDecide && sheet.stage === "processed";
  const blocking = sheet.checks.filter(isBlocking).length;
  const inapplicable = sheet.checks.filter(isInapplicable).length;
  const unjudged = sheet.checks.filter(({ status }) => status === "not-judged").length - inapplicable;
  const { extremes, window } = sheet;
  const schedule = sheet.checks.find((check) => check.code === "SCHEDULE");
  const market = schedule && schedule.status !== "not-judged" ? schedule.facts : null;
  return (
    <>
      <Section id="doses" title={m.dosimetry.strip.title}>
        <DoseStrip {...sheet} />
        <Facts
          columns={3}
          facts={[
            { label: words.facts.calculatedMin, value: extremes && sayDoseDown(extremes.minDoseGy, locale) },
            { label: words.facts.calculatedMax, value: extremes && sayDoseUp(extremes.maxDoseGy, locale) },
            { label: words.facts.uncertainty, value: sayPercent(sheet.expandedUncertainty, locale) },
            {
              label: words.facts.limits,
              value: sayRange(
                sayDose(sheet.limits.minDoseGy, locale),
                sayDose(sheet.limits.maxDoseGy, locale),
              ),
            },
            {
              label: words.facts.window,
              value: window.feasible
                ? sayRange(sayDoseUp(window.lowGy, locale), sayDoseDown(window.highGy, locale))
                : m.dosimetry.strip.infeasible,
            },
            { label: words.facts.uniformity, value: formatNumber(window.dur, locale, 3) },
          ]}
        />
        {market?.minima && market.maxima && market.required && (
          <div className="mt-4">
            <DecidingRows
              minima={market.minima}
              maxima={market.maxima}
              m={m}
              locale={locale}
              linked={linked}
            />
          </div>
        )}
        {market?.pests && (
          <div className="mt-4">
            <h3 className="mb-1 text-sm text-ink-2">{m.pests.coverageTitle}</h3>
            <PestCoverage found={market.pests} m={m} locale={locale} linked={linked} />
          </div>
        )}
      </Section>
      <Section
        id="checks"
        title={words.checksTitle}
        lead={words.checksLead({ blocking, unjudged, total: sheet.checks.length })}
        actions={
          decidable && (
            <>
              <ReleaseForm lotId={sheet.lotId} lotCode={lotCode} evidence={sheet.evidence} />
              <RejectForm lotId={sheet.lotId} lotCode={lotCode} evidence={sheet.evidence} />
              {sheet.concedable && (
                <ProposeConcessionForm lotId={sheet.lotId} lotCode={lotCode} evidence={sheet.evidence} />
              )}
              <RetreatmentForm lotId={sheet.lotId} lotCode={lotCode} kind={kind} />
            </>
          )
        }
      >
        <Checklist
          checks={sheet.checks.map((check, position) => ({
            code: String(position + 1).padStart(2, "0"),
            name: words.checks.names[check.code],
            outcome: isInapplicable(check) ? ("not-applicable" as const) : check.status,
            reasons: [
              words.checks.explain(check),
              ...(linked
                ? rowsToActivate(check).map((code) => (
                    <span key={code}>
                      {m.schedules.openRow} <RowCode code={code} linked />
                    </span>
                  ))
                : []),
              ...(mayReport && isBlocking(check)
                ? [
                    <Link
                      key="report"
                      className="link"
                      href={`/nonconformances/new?lot=${encodeURIComponent(lotCode)}&check=${check.code}`}
                    >
                      {m.nonconformances.fromCheck}
                    </Link>,
                  ]
                : []),
            ],
          }))}
        />
      </Section>
    </>
  );
}

/** The rows that would cover the goods once somebody puts them in force by a document. */
function rowsToActivate(check: CheckResult): string[] {
  if (check.code !== "SCHEDULE" || check.status === "not-judged") return [];
  const codes = check.facts.problems.flatMap((problem) => {
    if (problem.code === "schedules.not-covered") return problem.pendingRowCodes;
    return problem.code === "schedules.pest-not-covered" && problem.why === "row-not-in-force"
      ? problem.rowCodes
      : [];
  });
  return [...new Set(codes)];
}
