import { CloseHoldButton, OpenHoldButton } from "@/components/source/hold-forms";
import { StateBadge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { formatMoment } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import type { HoldRow } from "@/lib/source/queries/holds";
import type { HoldKind } from "@/lib/source/rules/holds";

/** Said wherever a source could go up: that it is held, since when and why. */
export async function HoldNotices({
  holds,
}: {
  holds: readonly { id: string; kind: HoldKind; reason: string; openedAt: Date }[];
}) {
  const words = (await getMessages()).source;
  return holds.map(({ id, kind, reason, openedAt }) => (
    <Notice key={id} tone="bad" title={words.holds.notice(words.holdKinds[kind])}>
      {formatMoment(openedAt)} · {reason}
    </Notice>
  ));
}

type Props = { holds: HoldRow[]; irradiators: { id: string; name: string }[]; actor: Actor };

/** Every hold on the source, open ones first; only the radiation safety officer opens and ends them. */
export async function SourceHolds({ holds, irradiators, actor }: Props) {
  const { source } = await getMessages();
  const words = source.holds;
  const mayHold = allow(actor, "source.hold") !== null;
  return (
    <Section
      title={words.title}
      lead={words.lead}
      actions={mayHold && irradiators.length > 0 && <OpenHoldButton irradiators={irradiators} />}
    >
      <DataTable
        caption={words.title}
        rows={holds}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "status",
            header: words.status,
            cell: (row) =>
              row.closedAt ? (
                <StateBadge tone="draft">{words.isClosed}</StateBadge>
              ) : (
                <StateBadge tone="hold">{words.isOpen}</StateBadge>
              ),
          },
          { key: "kind", header: words.kind, cell: (row) => source.holdKinds[row.kind] },
          {
            key: "opened",
            header: words.opened,
            cell: (row) => (
              <span className="grid gap-1">
                <span>{words.since(formatMoment(row.openedAt), row.openedByName)}</span>
                <span className="text-ink-2">{row.reason}</span>
              </span>
            ),
          },
          {
            key: "closed",
            header: words.close,
            cell: (row) =>
              row.closedAt ? (
                <span className="grid gap-1">
                  <span>{words.until(formatMoment(row.closedAt), row.closedByName ?? "")}</span>
                  <span className="text-ink-2">{row.closedReason}</span>
                </span>
              ) : (
                mayHold && <CloseHoldButton holdId={row.id} />
              ),
          },
        ]}
        empty={<p className="text-ink-2">{words.none}</p>}
      />
    </Section>
  );
}
