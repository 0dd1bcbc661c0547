import { notFound } from "next/navigation";
import { MapForm } from "@/components/configurations/map-form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { getConfigurationSheet } from "@/lib/configurations/queries";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";

type Params = { params: Promise<{ configurationId: string }> };

export default async function NewMapPage({ params }: Params) {
  const recorder = await requirePermission("configurations.record-map");
  const reader = allow(recorder, "configurations.read");
  const sheet = reader && (await getConfigurationSheet(reader, (await params).configurationId));
  if (!sheet) notFound();
  const words = (await getMessages()).configurations;
  return (
    <Page
      title={words.maps.record}
      lead={words.maps.recordLead}
      breadcrumbs={[
        { label: words.title, href: "/configurations" },
        { label: words.name(sheet.code, sheet.versionNo), href: `/configurations/${sheet.id}` },
      ]}
      narrow
    >
      {sheet.status === "retired" ? (
        <Notice tone="hold">{words.refusals["configurations.retired"]()}</Notice>
      ) : (
        <MapForm configurationId={sheet.id} monitorPosition={sheet.monitorPosition} />
      )}
    </Page>
  );
}
