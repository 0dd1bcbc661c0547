import { NonconformancesTable } from "@/components/nonconformances/nonconformances-table";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listNonconformances } from "@/lib/nonconformances/queries";

export default async function NonconformancesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("nonconformances.read");
  const params = await searchParams;
  const filter = { q: oneOf(params.q), only: oneOf(params.only) };
  const [m, list] = await Promise.all([
    getMessages(),
    listNonconformances(reader, { ...filter, after: oneOf(params.after), at: new Date() }),
  ]);
  const words = m.nonconformances;
  const chip = (only: string, label: string) => ({
    label,
    href: addressOf("/nonconformances", { q: filter.q, only }),
    active: filter.only === only,
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        allow(reader, "nonconformances.open") && (
          <LinkButton href="/nonconformances/new" tone="primary">
            {words.open}
          </LinkButton>
        )
      }
    >
      <NonconformancesTable
        caption={words.title}
        rows={list.rows}
        search={{ path: "/nonconformances", query: filter.q, keep: { only: filter.only }, focus: true }}
        filters={[
          chip("", words.filters.open),
          chip("overdue", words.filters.overdue),
          chip("mine", words.filters.mine),
          chip("all", words.filters.all),
        ]}
        older={list.older && addressOf("/nonconformances", { ...filter, after: list.older })}
      />
    </Page>
  );
}
