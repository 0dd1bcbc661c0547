import { InviteForm } from "@/components/people/invite-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";

export default async function InvitePage() {
  await requirePermission("people.manage");
  const words = (await getMessages()).people;
  return (
    <Page
      narrow
      title={words.invite.title}
      lead={words.invite.lead}
      breadcrumbs={[{ label: words.title, href: "/people" }]}
    >
      <InviteForm />
    </Page>
  );
}
