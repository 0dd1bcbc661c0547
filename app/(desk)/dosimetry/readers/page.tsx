import { DosimetryTabs } from "@/components/dosimetry/dosimetry-tabs";
import { RegisterReader } from "@/components/dosimetry/instrument-forms";
import { ReaderStateBadge } from "@/components/dosimetry/reader-state";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { centreMinute } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { listReaders } from "@/lib/dosimetry/queries/instruments";
import { getMessages } from "@/lib/i18n/server";

export default async function ReadersPage() {
  const reader = await requirePermission("dosimetry.read");
  const at = new Date();
  const [m, readers] = await Promise.all([getMessages(), listReaders(reader, at)]);
  const words = m.instruments.readers;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={allow(reader, "dosimetry.keep") && <RegisterReader now={centreMinute(at)} />}
    >
      <DosimetryTabs active="readers" />
      <DataTable
        caption={words.title}
        rows={readers}
        rowKey={(row) => row.id}
        rowHref={(row) => `/dosimetry/readers/${row.id}`}
        columns={[
          {
            key: "code",
            header: m.instruments.code,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.code}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "name", header: m.instruments.name, cell: (row) => row.name },
          {
            key: "every",
            header: words.every,
            unit: words.days,
            align: "end",
            cell: (row) => row.checkEveryDays,
          },
          {
            key: "state",
            header: words.state,
            cell: (row) => <ReaderStateBadge state={row.state} at={at} />,
          },
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </Page>
  );
}
