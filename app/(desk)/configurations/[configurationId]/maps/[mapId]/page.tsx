import { notFound } from "next/navigation";
import { MapDrawing } from "@/components/configurations/map-drawing";
import { MapFlags, Ratios, Zones } from "@/components/configurations/map-figures";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { getMapSheet } from "@/lib/configurations/queries";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatMoment, formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";

type Params = { params: Promise<{ configurationId: string; mapId: string }> };

export default async function MapPage({ params }: Params) {
  const reader = await requirePermission("configurations.read");
  const { configurationId, mapId } = await params;
  const map = await getMapSheet(reader, mapId);
  if (map?.configuration.id !== configurationId) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.configurations.maps;
  const name = m.configurations.name(map.configuration.code, map.configuration.versionNo);
  const { derived } = map;
  const say = (value: number) => formatNumber(value, locale);
  return (
    <Page
      title={words.of(formatDay(map.performedOn))}
      beside={map.synthetic && <SyntheticMark />}
      breadcrumbs={[
        { label: m.configurations.title, href: "/configurations" },
        { label: name, href: `/configurations/${configurationId}` },
      ]}
    >
      <MapFlags derived={derived} m={m} />
      <Section
        title={words.finding(
          derived.ofExtremes.low.labels.join(", "),
          derived.ofExtremes.high.labels.join(", "),
        )}
        lead={words.drawn}
      >
        <MapDrawing derived={derived} m={m} locale={locale} />
      </Section>
      <Ratios derived={derived} m={m} locale={locale} name={name} />
      <Zones derived={derived} m={m} locale={locale} />
      <Section title={words.title}>
        <Facts
          facts={[
            { label: words.performedOn, value: formatDay(map.performedOn) },
            { label: words.performedBy, value: map.performedBy },
            { label: words.instrument, value: map.instrumentCode },
            { label: words.source, value: map.sourceActivity },
            { label: words.monitor, value: map.monitorOutsideLoad ? words.outsideIs : words.insideIs },
            {
              label: words.recordedBy,
              value: m.configurations.by(map.recordedByName ?? "", formatMoment(map.recordedAt)),
            },
            { label: m.configurations.note, value: map.note },
            {
              label: words.specs,
              value:
                map.specifications.length > 0 &&
                map.specifications.map((spec) => (
                  <Link key={spec.id} className="link block" href={`/specs/${spec.id}`}>
                    {m.specs.name(spec.code, spec.versionNo)}
                  </Link>
                )),
            },
          ]}
        />
      </Section>
      <details>
        <summary className="cursor-pointer font-medium">{words.points}</summary>
        <DataTable
          caption={words.points}
          rows={map.points}
          rowKey={(point) => `${point.label} ${point.replicate}`}
          columns={[
            { key: "label", header: m.configurations.columns.label, cell: (point) => point.label },
            { key: "x", header: "x", unit: "mm", align: "end", cell: (point) => say(point.xMm) },
            { key: "y", header: "y", unit: "mm", align: "end", cell: (point) => say(point.yMm) },
            { key: "z", header: "z", unit: "mm", align: "end", cell: (point) => say(point.zMm) },
            { key: "rep", header: words.replicate, align: "end", cell: (point) => say(point.replicate) },
            {
              key: "dose",
              header: m.configurations.columns.dose,
              unit: "Gy",
              align: "end",
              cell: (point) => say(point.doseGy),
            },
            {
              key: "monitor",
              header: m.configurations.columns.monitor,
              cell: (point) => (point.isMonitor ? words.monitor : ""),
            },
          ]}
          empty={null}
        />
      </details>
    </Page>
  );
}
