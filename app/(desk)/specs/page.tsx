import { SpecificationBadge } from "@/components/specs/specification-badge";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { sayDose, sayDoseDown, sayDoseUp } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listSpecifications } from "@/lib/specs/queries";

const shown = ["draft", "approved", "retired", "withdrawn"] as const;

export default async function SpecificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("specs.read");
  const params = await searchParams;
  const filter = { q: oneOf(params.q), status: oneOf(params.status) };
  const [m, locale, list] = await Promise.all([
    getMessages(),
    getLocale(),
    listSpecifications(reader, { ...filter, after: oneOf(params.after) }),
  ]);
  const words = m.specs;
  const mayDraft = allow(reader, "specs.draft") !== null;
  const draft = (
    <LinkButton href="/specs/new" tone="primary">
      {words.draft}
    </LinkButton>
  );
  const chip = (status: string, label: string) => ({
    label,
    href: addressOf("/specs", { q: filter.q, status }),
    active: filter.status === status,
  });
  return (
    <Page title={words.title} lead={words.lead} actions={mayDraft && draft}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/specs/${row.id}`}
        columns={[
          { key: "code", header: words.code, cell: (row) => words.name(row.code, row.versionNo) },
          {
            key: "product",
            header: words.product,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {locale === "vi" ? row.product.nameVi : row.product.nameEn}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          {
            key: "destination",
            header: words.destination,
            cell: (row) => (row.destination ? m.schedules.destination(row.destination) : words.noDestination),
          },
          {
            key: "limits",
            header: words.limits,
            align: "end",
            cell: (row) => words.limit(sayDose(row.minDoseGy, locale), sayDose(row.maxDoseGy, locale)),
          },
          {
            key: "window",
            header: words.window.short,
            align: "end",
            cell: (row) =>
              row.windowLoGy > row.windowHiGy ? (
                <span className="text-bad">{words.window.infeasible}</span>
              ) : (
                words.limit(sayDoseUp(row.windowLoGy, locale), sayDoseDown(row.windowHiGy, locale))
              ),
          },
          {
            key: "status",
            header: words.status,
            cell: (row) => <SpecificationBadge status={row.status} words={words.statuses} />,
          },
        ]}
        search={{ path: "/specs", query: filter.q, keep: { status: filter.status }, focus: true }}
        filters={[
          chip("", words.allStatuses),
          ...shown.map((status) => chip(status, words.statuses[status])),
        ]}
        older={list.older && addressOf("/specs", { ...filter, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={mayDraft && draft}>
            {mayDraft ? words.empty : words.emptyReadOnly}
          </EmptyState>
        }
      />
    </Page>
  );
}
