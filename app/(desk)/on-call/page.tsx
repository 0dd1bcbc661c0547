import { AssignOnCallForm, WithdrawOnCallForm } from "@/components/release/on-call-forms";
import { StateBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listReleasers, listRoster } from "@/lib/release/queries/on-call";

export default async function OnCallPage() {
  const reader = await requirePermission("release.read");
  const planner = allow(reader, "release.roster");
  const now = new Date();
  const [m, roster, releasers] = await Promise.all([
    getMessages(),
    listRoster(reader, now),
    planner ? listReleasers(planner) : [],
  ]);
  const words = m.release.onCall;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={planner && <AssignOnCallForm releasers={releasers} />}
    >
      <DataTable
        caption={words.title}
        rows={roster}
        rowKey={(duty) => duty.id}
        columns={[
          {
            key: "person",
            header: words.person,
            cell: (duty) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {duty.name} ({duty.staffCode})
                {duty.startsAt <= now && <StateBadge tone="good">{words.now}</StateBadge>}
              </span>
            ),
          },
          { key: "from", header: words.startsAt, cell: (duty) => <Time at={duty.startsAt} show="moment" /> },
          { key: "until", header: words.endsAt, cell: (duty) => <Time at={duty.endsAt} show="moment" /> },
          { key: "note", header: words.note, cell: (duty) => duty.note ?? "–" },
          ...(planner
            ? [
                {
                  key: "withdraw",
                  header: words.withdraw,
                  cell: (duty: (typeof roster)[number]) => (
                    <WithdrawOnCallForm onCallId={duty.id} name={duty.name} />
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState title={words.emptyTitle} />}
      />
    </Page>
  );
}
