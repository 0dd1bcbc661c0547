import { OpenPlaceButton } from "@/components/storage/place-forms";
import { ZoneBadge } from "@/components/storage/zone-badge";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listPlaces } from "@/lib/storage/queries";

export default async function StoragePage() {
  const reader = await requirePermission("storage.read");
  const [m, locale, places] = await Promise.all([getMessages(), getLocale(), listPlaces(reader)]);
  const words = m.storage;
  const open = allow(reader, "storage.manage") && <OpenPlaceButton />;
  return (
    <Page title={words.title} lead={words.lead} actions={open}>
      <DataTable
        caption={words.title}
        rows={places}
        rowKey={(place) => place.id}
        rowHref={(place) => `/storage/${place.id}`}
        columns={[
          {
            key: "code",
            header: words.code,
            cell: (place) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {place.code}
                {place.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "name", header: words.name, cell: (place) => place.name },
          {
            key: "zone",
            header: words.zone,
            cell: (place) => <ZoneBadge zone={place.zone} words={words.zones} />,
          },
          {
            key: "serves",
            header: words.serves,
            cell: (place) => (place.serves ? words.kinds[place.serves] : words.servesAll),
          },
          {
            key: "lots",
            header: words.lots,
            align: "end",
            cell: (place) => formatNumber(place.lots, locale),
          },
          {
            key: "cartons",
            header: words.cartons,
            align: "end",
            cell: (place) => formatNumber(place.cartons, locale),
          },
          {
            key: "state",
            header: words.state,
            cell: (place) => (place.closedOn ? words.closed(formatDay(place.closedOn)) : words.inUse),
          },
        ]}
        empty={
          <EmptyState title={words.emptyTitle} action={open}>
            {words.empty}
          </EmptyState>
        }
      />
    </Page>
  );
}
