import { MarketAnswer } from "@/components/specs/market-answer";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { Locale, Messages } from "@/lib/i18n/messages";
import type { SpecificationSheet } from "@/lib/specs/queries";

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
