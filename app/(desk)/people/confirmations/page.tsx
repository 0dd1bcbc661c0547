import { ConfirmButton } from "@/components/people/grant-forms";
import { PeopleTabs } from "@/components/people/people-tabs";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatDay } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import { listPendingGrants } from "@/lib/people/queries";

export default async function ConfirmationsPage() {
  const reader = await requirePermission("people.confirm");
  const [messages, grants] = await Promise.all([getMessages(), listPendingGrants(reader)]);
  const words = messages.people.appointments;
  return (
    <Page title={words.title} lead={words.lead}>
      <PeopleTabs actor={reader} active="appointments" />
      <DataTable
        caption={words.title}
        rows={grants}
        rowKey={(grant) => grant.id}
        columns={[
          {
            key: "person",
            header: words.person,
            cell: (grant) => `${grant.personName} · ${grant.staffCode}`,
          },
          { key: "role", header: words.role, cell: (grant) => messages.core.roles[grant.role] },
          {
            key: "by",
            header: words.grantedBy,
            cell: (grant) => `${grant.grantedBy}, ${formatDay(grant.grantedAt)}`,
          },
          { key: "reason", header: words.reason, cell: (grant) => grant.reason },
          {
            key: "confirm",
            header: words.confirm,
            cell: (grant) => {
              if (grant.personId === reader.personId) return words.yourself;
              if (grant.grantedById === reader.personId) return words.yourGrant;
              return <ConfirmButton grantId={grant.id} role={grant.role} name={grant.personName} />;
            },
          },
        ]}
        empty={<EmptyState title={words.empty}>{words.emptyWords}</EmptyState>}
      />
    </Page>
  );
}
