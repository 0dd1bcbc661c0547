import { ConfigurationForm } from "@/components/configurations/draft-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";

export default async function NewConfigurationPage() {
  await requirePermission("configurations.draft");
  const words = (await getMessages()).configurations;
  return (
    <Page
      title={words.draft}
      lead={words.draftLead}
      breadcrumbs={[{ label: words.title, href: "/configurations" }]}
      narrow
    >
      <ConfigurationForm />
    </Page>
  );
}
