import { notFound } from "next/navigation";
import { Definition } from "@/components/reports/definition";
import { FigureLots } from "@/components/reports/figure-lots";
import { RoundList } from "@/components/reports/round-list";
import { sayState } from "@/components/reports/say-figure";
import { CountedFigure } from "@/components/reports/year-figures";
import { Page, Section } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { getFigurePageSheet } from "@/lib/reports/queries/sheets";
import { isFigureCode, unitOf } from "@/lib/reports/rules/figures";
import { readYear } from "@/lib/reports/rules/year";

type Props = {
  params: Promise<{ year: string; figure: string }>;
  searchParams: Promise<{ lots?: string; after?: string }>;
};

export default async function FigurePage({ params, searchParams }: Props) {
  const reader = await requirePermission("reports.read");
  const [{ year: yearText, figure: code }, { lots, after }] = await Promise.all([params, searchParams]);
  const year = readYear(yearText);
  if (year === null || !isFigureCode(code)) notFound();
  const counted = lots !== "left-out";
  const wanted = { figure: code, year, counted, ...(after ? { after } : {}) };
  const [m, sheet] = await Promise.all([getMessages(), getFigurePageSheet(reader, wanted, new Date())]);
  if (!sheet) notFound();
  const words = m.reports.figure;
  const path = `/reports/${year}/${code}`;
  const facts = [
    { label: words.facts.counted, value: words.counted[code] },
    { label: words.facts.recognised, value: words.recognised[code] },
    { label: words.facts.once, value: words.once },
    { label: words.facts.unit, value: words.unit[unitOf(code)] },
    { label: words.facts.code, value: code },
  ];
  const older =
    sheet.lots.older &&
    `${path}?${new URLSearchParams({ ...(lots ? { lots } : {}), after: sheet.lots.older })}`;
  return (
    <Page
      title={m.reports.labels[code]}
      lead={sayState(year, sheet.state, m)}
      breadcrumbs={[
        { label: m.reports.title, href: "/reports" },
        { label: m.reports.yearTitle(year), href: `/reports/${year}` },
      ]}
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[340px_minmax(0,1fr)]">
        <CountedFigure sheet={{ year, state: sheet.state }} figure={sheet.figure} isHere />
        <Section title={words.definition}>
          <Definition facts={facts} />
        </Section>
      </div>
      {sheet.rounds.length > 0 && <RoundList rounds={sheet.rounds} />}
      <div className="grid gap-4">
        <Tabs
          tabs={[
            { label: words.inside, href: path, active: counted, count: sheet.figure.countedLots },
            {
              label: words.outside,
              href: `${path}?lots=left-out`,
              active: !counted,
              count: sheet.figure.leftOutLots,
            },
          ]}
        />
        <p className="text-sm text-ink-2">
          {counted
            ? words.lotLead
            : sheet.leftOut
                .map(({ reason, lots: n }) => words.leftOutCount(n, m.reports.leftOut[reason]))
                .join(" · ")}
        </p>
        <FigureLots figure={code} counted={counted} rows={sheet.lots.rows} older={older} />
      </div>
    </Page>
  );
}
