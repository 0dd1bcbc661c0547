import { MapAge } from "@/components/configurations/map-age";
import { ConfigurationBadge } from "@/components/configurations/status-badge";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { listConfigurations, listMapAgeLimits } from "@/lib/configurations/queries";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";

export default async function ConfigurationsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("configurations.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const [m, locale, limits, list] = await Promise.all([
    getMessages(),
    getLocale(),
    listMapAgeLimits(reader),
    listConfigurations(reader, { q, after: oneOf(params.after) }),
  ]);
  const words = m.configurations;
  const draft = allow(reader, "configurations.draft") && (
    <LinkButton href="/configurations/new" tone="primary">
      {words.draft}
    </LinkButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={draft}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/configurations/${row.id}`}
        columns={[
          {
            key: "code",
            header: words.code,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {words.name(row.code, row.versionNo)}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "path", header: words.pathName, cell: (row) => row.pathName },
          { key: "carrier", header: words.carrierType, cell: (row) => row.carrierType },
          { key: "pattern", header: words.loadingPattern, cell: (row) => row.loadingPattern },
          {
            key: "status",
            header: words.status,
            cell: (row) => <ConfigurationBadge status={row.status} words={words.statuses} />,
          },
        ]}
        search={{ path: "/configurations", query: q, focus: true }}
        older={list.older && addressOf("/configurations", { q, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={draft}>
            {words.empty}
          </EmptyState>
        }
      />
      <MapAge
        limits={limits}
        mayState={allow(reader, "configurations.state-age") !== null}
        m={m}
        locale={locale}
      />
    </Page>
  );
}
