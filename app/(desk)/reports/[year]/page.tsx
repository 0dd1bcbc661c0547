import { notFound } from "next/navigation";
import { sayState } from "@/components/reports/say-figure";
import { SeasonSection } from "@/components/reports/season-section";
import { UnprovenFigures, YearFigures } from "@/components/reports/year-figures";
import { LinkButton } from "@/components/ui/button";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { getYearPageSheet } from "@/lib/reports/queries/sheets";
import { readYear } from "@/lib/reports/rules/year";

export default async function YearPage({ params }: { params: Promise<{ year: string }> }) {
  const reader = await requirePermission("reports.read");
  const year = readYear((await params).year);
  if (year === null) notFound();
  const [m, sheet] = await Promise.all([getMessages(), getYearPageSheet(reader, year, new Date())]);
  const words = m.reports;
  return (
    <Page
      title={words.yearTitle(year)}
      beside={sheet.synthetic && <SyntheticMark />}
      lead={`${words.yearLead} ${sayState(year, sheet.state, m)}`}
      breadcrumbs={[{ label: words.title, href: "/reports" }]}
      actions={
        <>
          <LinkButton href={`/reports/${year - 1}`} tone="quiet">
            ← {year - 1}
          </LinkButton>
          <LinkButton href={`/reports/${year + 1}`} tone="quiet">
            {year + 1} →
          </LinkButton>
          <LinkButton href={`/conference/${year}`} tone="primary">
            {words.conference}
          </LinkButton>
        </>
      }
    >
      <Section title={words.headline}>
        <YearFigures sheet={sheet} />
      </Section>
      {sheet.season && <SeasonSection season={sheet.season} />}
      <Section title={words.unproven.title} lead={words.unproven.lead}>
        <UnprovenFigures unproven={sheet.unproven} />
      </Section>
    </Page>
  );
}
