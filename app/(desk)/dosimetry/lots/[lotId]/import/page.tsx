import { notFound } from "next/navigation";
import { ImportForm } from "@/components/dosimetry/import-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { centreMinute } from "@/lib/core/dates";
import { getImportSheet } from "@/lib/dosimetry/queries/readings";
import { getMessages } from "@/lib/i18n/server";

type Params = { params: Promise<{ lotId: string }> };

export default async function ImportReadingsPage({ params }: Params) {
  const reader = await requirePermission("dosimetry.log");
  const at = new Date();
  const [m, sheet] = await Promise.all([getMessages(), getImportSheet(reader, (await params).lotId, at)]);
  if (!sheet) notFound();
  const words = m.dosimetry.imports;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: sheet.code, href: `/lots/${sheet.id}#readings` }]}
      narrow
    >
      <ImportForm lotId={sheet.id} now={centreMinute(at)} calibrations={sheet.calibrations} />
    </Page>
  );
}
