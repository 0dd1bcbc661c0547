import { DosimetryTabs } from "@/components/dosimetry/dosimetry-tabs";
import { RegisterType } from "@/components/dosimetry/instrument-forms";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { listTypes } from "@/lib/dosimetry/queries/instruments";
import { sayDose, sayRange } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";

export default async function DosimeterTypesPage() {
  const reader = await requirePermission("dosimetry.read");
  const [m, locale, types] = await Promise.all([getMessages(), getLocale(), listTypes(reader)]);
  const words = m.instruments.types;
  return (
    <Page title={words.title} lead={words.lead} actions={allow(reader, "dosimetry.keep") && <RegisterType />}>
      <DosimetryTabs active="types" />
      <DataTable
        caption={words.title}
        rows={types}
        rowKey={(row) => row.id}
        rowHref={(row) => `/dosimetry/types/${row.id}`}
        columns={[
          {
            key: "name",
            header: m.instruments.name,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.name}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "code", header: m.instruments.code, cell: (row) => row.code },
          { key: "principle", header: words.principle, cell: (row) => row.principle },
          {
            key: "range",
            header: words.range,
            align: "end",
            cell: (row) => sayRange(sayDose(row.doseMinGy, locale), sayDose(row.doseMaxGy, locale)),
          },
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </Page>
  );
}
