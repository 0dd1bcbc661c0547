import { PestCoverage } from "@/components/pests/pest-coverage";
import { DecidingRows } from "@/components/schedules/deciding-rows";
import { Notice } from "@/components/ui/notice";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";
import { sayDose } from "@/lib/i18n/say";
import type { DosePlan } from "@/lib/schedules/rules/plan";
import type { Bound } from "@/lib/schedules/rules/selection";

type Part = {
  plan: DosePlan;
  /** What people call a pest, by its scientific name. */
  common?: ReadonlyMap<string, string | null>;
  m: Messages;
  locale: Locale;
  linked?: boolean;
};

/** The two figures with who sets them, or in words why nothing covers such goods. */
export function DoseVerdict({ plan, m, locale }: Part) {
  const words = m.schedules.plan;
  if (!plan.verdict.ok)
    return (
      <Notice tone="bad" title={words.notCovered}>
        <ul className="grid gap-1">
          {plan.verdict.error.map((refusal, place) => (
            <li key={`${refusal.code} ${place}`}>{sayRefusal(m, refusal)}</li>
          ))}
        </ul>
      </Notice>
    );
  const { requiredBy, allowedBy, synthetic } = plan.verdict.value;
  const by = ({ source, rowCode, pest }: Bound) =>
    words.by([m.schedules.sources[source], pest, rowCode].filter((part) => part !== null).join(", "));
  return (
    <div className="grid gap-3">
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <Limit label={words.required} value={sayDose(requiredBy.doseGy, locale)} by={by(requiredBy)} />
        <Limit
          label={words.allowed}
          value={allowedBy && sayDose(allowedBy.doseGy, locale)}
          by={allowedBy ? by(allowedBy) : words.noMaximum}
        />
      </div>
      {synthetic && <Notice tone="draft">{words.synthetic}</Notice>}
    </div>
  );
}

function Limit({ label, value, by }: { label: string; value: string | null; by: string }) {
  return (
    <div className="border-t-2 border-ink pt-2">
      <p className="text-ink-2">{label}</p>
      <p className="text-2xl font-semibold tracking-tight">{value ?? "–"}</p>
      <p className="text-sm text-ink-2">{by}</p>
    </div>
  );
}

/** Every row that was looked at, for the dose and for each pest, and why it decides or does not. */
export function DoseCandidates({ plan, common, m, locale, linked = false }: Part) {
  const seen = { m, locale, linked };
  return (
    <div className="grid gap-6">
      <DecidingRows
        minima={plan.minima}
        maxima={plan.maxima}
        silent={plan.silent}
        decided={plan.verdict.ok}
        {...seen}
      />
      {plan.pests.length > 0 && (
        <div>
          <h3 className="mb-1 text-sm text-ink-2">{m.pests.coverageTitle}</h3>
          <PestCoverage found={plan.pests} {...(common ? { common } : {})} {...seen} />
        </div>
      )}
    </div>
  );
}
