import { OpenRoundButton } from "@/components/lots/gate-forms";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listRounds } from "@/lib/lots/queries/forms";

export default async function RoundsPage() {
  const reader = await requirePermission("lots.read");
  const [m, locale, rounds] = await Promise.all([getMessages(), getLocale(), listRounds(reader)]);
  const words = m.lots.roundsPage;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: m.lots.title, href: "/lots" }]}
      actions={allow(reader, "rounds.open") && <OpenRoundButton />}
    >
      <DataTable
        caption={words.title}
        rows={rounds}
        rowKey={(round) => round.id}
        columns={[
          {
            key: "code",
            header: words.code,
            cell: (round) => <span className="whitespace-nowrap">{round.code}</span>,
          },
          {
            key: "name",
            header: words.name,
            cell: (round) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {round.name}
                {round.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          {
            key: "beneficiary",
            header: words.beneficiary,
            cell: (round) => (
              <span className="grid">
                {round.beneficiary}
                {round.beneficiaryNote && <span className="text-sm text-ink-2">{round.beneficiaryNote}</span>}
              </span>
            ),
          },
          { key: "opened", header: words.openedOn, cell: (round) => <Time at={round.openedOn} show="day" /> },
          {
            key: "lots",
            header: words.lots,
            align: "end",
            cell: (round) => formatNumber(round.lots, locale),
          },
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </Page>
  );
}
