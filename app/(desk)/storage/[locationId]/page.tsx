import { notFound } from "next/navigation";
import { ClosePlaceButton } from "@/components/storage/place-forms";
import { TemperatureButton } from "@/components/storage/condition-forms";
import { ZoneBadge } from "@/components/storage/zone-badge";
import { EmptyState, Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getPlaceSheet } from "@/lib/storage/queries";

export default async function PlacePage({ params }: { params: Promise<{ locationId: string }> }) {
  const reader = await requirePermission("storage.read");
  const [m, locale, place] = [
    await getMessages(),
    await getLocale(),
    await getPlaceSheet(reader, (await params).locationId),
  ];
  if (!place) notFound();
  const words = m.storage;
  return (
    <Page
      title={place.code}
      eyebrow={place.name}
      beside={
        <>
          <ZoneBadge zone={place.zone} words={words.zones} />
          {place.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/storage" }]}
      actions={
        place.closedOn === null &&
        allow(reader, "storage.manage") && <ClosePlaceButton locationId={place.id} />
      }
    >
      <Facts
        columns={2}
        facts={[
          { label: words.serves, value: place.serves ? words.kinds[place.serves] : words.servesAll },
          { label: words.openedOn, value: formatDay(place.openedOn) },
          {
            label: words.state,
            value: place.closedOn ? words.closed(formatDay(place.closedOn)) : words.inUse,
          },
          { label: words.openedBy, value: place.openedBy },
        ]}
      />
      <Section title={words.here}>
        <DataTable
          caption={words.here}
          rows={place.standing}
          rowKey={(lot) => `${lot.id}-${lot.treated}`}
          rowHref={(lot) => `/lots/${lot.id}#places`}
          columns={[
            { key: "lot", header: words.lot, cell: (lot) => lot.code },
            { key: "goods", header: words.goods, cell: (lot) => words.treated(lot.treated) },
            {
              key: "cartons",
              header: words.cartons,
              align: "end",
              cell: (lot) => formatNumber(lot.cartons, locale),
            },
          ]}
          empty={<EmptyState title={words.nothingHere} />}
        />
      </Section>
      <Section
        id="temperatures"
        title={words.temperatures}
        actions={allow(reader, "storage.measure") && <TemperatureButton locationId={place.id} />}
      >
        <DataTable
          caption={words.temperatures}
          rows={place.temperatures}
          rowKey={(row) => row.id}
          columns={[
            { key: "at", header: words.takenAt, cell: (row) => <Time at={row.takenAt} /> },
            {
              key: "celsius",
              header: words.celsius,
              unit: "°C",
              align: "end",
              cell: (row) => formatNumber(row.celsius, locale, 1),
            },
            { key: "instrument", header: words.instrument, cell: (row) => row.instrumentCode },
            { key: "by", header: words.takenBy, cell: (row) => row.takenBy },
            { key: "note", header: words.note, cell: (row) => row.note },
          ]}
          empty={<EmptyState title={words.noTemperatures} />}
        />
      </Section>
    </Page>
  );
}
