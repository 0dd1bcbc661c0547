import { PeopleTabs } from "@/components/people/people-tabs";
import { EnrolStationButton, RetireStationButton } from "@/components/people/station-forms";
import { StateBadge } from "@/components/ui/badge";
import { EmptyState, Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import { listStations } from "@/lib/people/queries";

export default async function StationsPage() {
  const reader = await requirePermission("stations.manage");
  const [messages, stations] = await Promise.all([getMessages(), listStations(reader)]);
  const words = messages.people.stations;
  const here = stations.find((station) => station.here);
  return (
    <Page title={words.title} lead={words.lead} actions={!here && <EnrolStationButton />}>
      <PeopleTabs actor={reader} active="stations" />
      {here && <Notice tone="good">{words.already(here.name)}</Notice>}
      <DataTable
        caption={words.title}
        rows={stations}
        rowKey={(station) => station.id}
        columns={[
          { key: "code", header: words.code, cell: (station) => station.code },
          {
            key: "name",
            header: words.name,
            cell: (station) => (station.here ? `${station.name} (${words.here})` : station.name),
          },
          { key: "enrolled", header: words.enrolledAt, cell: (station) => formatMoment(station.enrolledAt) },
          {
            key: "state",
            header: messages.people.list.state,
            cell: (station) =>
              station.retiredAt ? (
                <StateBadge tone="draft">{words.retired}</StateBadge>
              ) : (
                <StateBadge tone="good">{words.inUse}</StateBadge>
              ),
          },
          {
            key: "retire",
            header: words.retiredAt,
            cell: (station) =>
              station.retiredAt ? (
                formatMoment(station.retiredAt)
              ) : (
                <RetireStationButton stationId={station.id} />
              ),
          },
        ]}
        empty={<EmptyState title={words.empty}>{words.emptyWords}</EmptyState>}
      />
    </Page>
  );
}
