import { StateForm } from "@/components/source/state-forms";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { listIrradiators } from "@/lib/source/queries/sources";

export default async function NewStatePage() {
  const writer = await requirePermission("source.enter-state");
  const [m, irradiators] = await Promise.all([getMessages(), listIrradiators(writer)]);
  const words = m.source;
  return (
    <Page
      title={words.enter}
      lead={words.enterLead}
      breadcrumbs={[{ label: words.title, href: "/source" }]}
      narrow
    >
      <StateForm irradiators={irradiators} />
    </Page>
  );
}
