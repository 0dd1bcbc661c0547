import { SpoilForm } from "@/components/certificates/paper-forms";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { listSpoiledNumbers } from "@/lib/certificates/queries/standing";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";

export default async function SpoiledNumbersPage() {
  const reader = await requirePermission("certificates.read");
  const [m, rows] = await Promise.all([getMessages(), listSpoiledNumbers(reader)]);
  const { spoiled: words, title } = m.certificates;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: title, href: "/certificates" }]}
      actions={allow(reader, "certificates.file") && <SpoilForm />}
    >
      <DataTable
        caption={words.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "number", header: words.columns.number, cell: (row) => row.number },
          { key: "reason", header: words.columns.reason, cell: (row) => row.reason },
          { key: "who", header: words.columns.who, cell: (row) => row.who },
          { key: "at", header: words.columns.at, cell: (row) => formatMoment(row.recordedAt) },
        ]}
        empty={<EmptyState title={words.none}>{words.noneWords}</EmptyState>}
      />
    </Page>
  );
}
