import { LicenceBadge } from "@/components/licences/licence-badge";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listLicences } from "@/lib/licences/queries";
import { licenceScopes } from "@/lib/licences/rules";

export default async function LicencesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("licences.read");
  const params = await searchParams;
  const filter = { q: oneOf(params.q), scope: oneOf(params.scope) };
  const [m, list] = await Promise.all([
    getMessages(),
    listLicences(reader, { ...filter, after: oneOf(params.after) }, new Date()),
  ]);
  const words = m.licences;
  const propose = allow(reader, "licences.propose") && (
    <LinkButton href="/licences/new" tone="primary">
      {words.propose}
    </LinkButton>
  );
  const chip = (scope: string, label: string) => ({
    label,
    href: addressOf("/licences", { q: filter.q, scope }),
    active: filter.scope === scope,
  });
  const isFiltered = filter.q !== "" || filter.scope !== "";
  return (
    <Page title={words.title} lead={words.lead} actions={propose}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/licences/${row.id}`}
        columns={[
          { key: "code", header: words.code, cell: (row) => words.name(row.code, row.versionNo) },
          {
            key: "name",
            header: words.paper,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.name}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "number", header: words.number, cell: (row) => row.number },
          {
            key: "market",
            header: words.destination,
            cell: (row) =>
              row.destination === null
                ? "–"
                : `${m.schedules.destination(row.destination)}, ${row.commodity === null ? words.anyCommodity : m.products.commodity(row.commodity)}`,
          },
          { key: "term", header: words.validity, cell: (row) => words.term(row.term.from, row.term.to) },
          {
            key: "standing",
            header: words.standing,
            cell: (row) => <LicenceBadge standing={row.standing} words={words.standings} />,
          },
        ]}
        search={{ path: "/licences", query: filter.q, keep: { scope: filter.scope }, focus: true }}
        filters={[
          chip("", words.allScopes),
          ...licenceScopes.map((scope) => chip(scope, words.scopes[scope])),
        ]}
        older={list.older && addressOf("/licences", { ...filter, after: list.older })}
        empty={
          isFiltered ? (
            <EmptyState title={words.nothingHere} />
          ) : (
            <EmptyState title={words.emptyTitle} action={propose}>
              {words.empty}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
