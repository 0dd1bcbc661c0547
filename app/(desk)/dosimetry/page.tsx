import { DosimetryTabs } from "@/components/dosimetry/dosimetry-tabs";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { listLotsToRead } from "@/lib/dosimetry/queries";
import { getLocale, getMessages } from "@/lib/i18n/server";

export default async function DosimetryPage() {
  const reader = await requirePermission("dosimetry.read");
  const [m, locale, lots] = await Promise.all([getMessages(), getLocale(), listLotsToRead(reader)]);
  const words = m.dosimetry.desk;
  return (
    <Page title={m.dosimetry.title} lead={words.lead}>
      <DosimetryTabs active="readings" />
      <DataTable
        caption={words.waiting}
        rows={lots}
        rowKey={(lot) => lot.lotId}
        rowHref={(lot) => `/lots/${lot.lotId}#readings`}
        columns={[
          { key: "code", header: words.lot, cell: (lot) => lot.code },
          {
            key: "product",
            header: words.product,
            cell: (lot) => (locale === "vi" ? lot.productVi : lot.productEn),
          },
          {
            key: "unread",
            header: words.unread,
            align: "end",
            cell: (lot) => `${lot.unread} / ${lot.placed}`,
          },
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>}
      />
    </Page>
  );
}
