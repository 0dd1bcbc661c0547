import { AgreedDose } from "@/components/agreements/agreed-dose";
import { commonName } from "@/components/pests/pest-words";
import { DoseCandidates } from "@/components/schedules/dose-plan";
import { planAddress } from "@/components/schedules/plan-address";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { AgreementSheet } from "@/lib/agreements/queries";
import type { Locale, Messages } from "@/lib/i18n/messages";
import type { DosePlan } from "@/lib/schedules/rules/plan";
import type { Day } from "@/lib/schedules/rules/rows";

type AgreementDoseProps = {
  agreement: AgreementSheet;
  plan: DosePlan;
  day: Day;
  m: Messages;
  locale: Locale;
  /** Whoever may read the schedules is led to them. */
  linked: boolean;
};

/** The target pests of an agreement, the row that covers each, and the dose that would apply on the day. */
export function AgreementDose({ agreement, plan, day, m, locale, linked }: AgreementDoseProps) {
  const words = m.agreements;
  const { destination, product, pests, fromDay } = agreement;
  const market = m.schedules.destination(destination ?? "");
  const common = new Map(pests.map(({ pest }) => [pest.scientificName, commonName(pest, locale)]));
  const corrected = pests.flatMap(({ pest }) =>
    pest.supersededBy ? [words.pestCorrected(pest.scientificName, pest.supersededBy.scientificName)] : [],
  );
  const ask = {
    destination: destination ?? "",
    commodity: product.commodity,
    day,
    pests,
  };
  return (
    <Section
      title={words.doseTitle}
      lead={[words.doseLead(market, day), ...(day === fromDay ? [words.doseFirstDay] : [])].join(" ")}
      actions={linked && <LinkButton href={planAddress(ask)}>{m.schedules.plan.look}</LinkButton>}
    >
      <div className="grid gap-6">
        <AgreedDose plan={plan} isDraft={agreement.status === "draft"} m={m} locale={locale} />
        {corrected.map((says) => (
          <Notice key={says} tone="hold">
            {says}
          </Notice>
        ))}
        <DoseCandidates plan={plan} common={common} m={m} locale={locale} linked={linked} />
      </div>
    </Section>
  );
}
