import { RunTabs } from "@/components/runs/run-tabs";
import { HandOverForm, TakeOverForm } from "@/components/runs/shift-forms";
import { StateBadge } from "@/components/ui/badge";
import { EmptyState, Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getRunBoard } from "@/lib/runs/queries/board";
import { type HandoverLine, listHandovers } from "@/lib/runs/queries/shift";

function differ({ handedOver, takenOver }: HandoverLine): boolean {
  return (
    takenOver !== null &&
    (takenOver.sourceState !== handedOver.sourceState ||
      takenOver.carriersInRoom !== handedOver.carriersInRoom)
  );
}

export default async function ShiftPage() {
  const reader = await requirePermission("runs.read");
  const [m, locale] = [await getMessages(), await getLocale()];
  const [board, handovers] = [await getRunBoard(reader), await listHandovers(reader)];
  const words = m.runs;
  const mayHandOver = allow(reader, "runs.hand-over") !== null;
  const stated = ({ sourceState, carriersInRoom }: HandoverLine["handedOver"]) =>
    words.handover.stated(words.sourceWords[sourceState], formatNumber(carriersInRoom, locale));
  return (
    <Page title={words.title}>
      <RunTabs active="shift" />
      {mayHandOver &&
        board.irradiators.map(({ id, code, name, pendingHandover }) => {
          const own = pendingHandover?.handedOverById === reader.personId;
          const takes = pendingHandover !== null && !own;
          return (
            <Section
              key={id}
              title={`${takes ? words.handover.takeTitle : words.handover.giveTitle} · ${code} ${name}`}
              lead={takes ? words.handover.takeLead : words.handover.giveLead}
            >
              <div className="grid max-w-2xl gap-5">
                {own && <Notice tone="hold">{words.handover.pendingOwn}</Notice>}
                {takes && (
                  <Notice
                    tone="hold"
                    title={words.handover.pending(
                      pendingHandover.handedOverBy,
                      formatMoment(pendingHandover.handedOverAt),
                    )}
                  >
                    {words.handover.openPoints}: {pendingHandover.openPoints}
                  </Notice>
                )}
                {takes ? (
                  <TakeOverForm handoverId={pendingHandover.id} />
                ) : (
                  <HandOverForm irradiatorId={id} />
                )}
              </div>
            </Section>
          );
        })}
      <Section title={words.handover.latest}>
        <DataTable
          caption={words.handover.latest}
          rows={handovers}
          rowKey={(handover) => handover.id}
          columns={[
            {
              key: "time",
              header: words.columns.time,
              cell: ({ handedOver }) => <Time at={handedOver.at} />,
            },
            {
              key: "irradiator",
              header: words.columns.irradiator,
              cell: ({ irradiatorCode }) => irradiatorCode,
            },
            {
              key: "over",
              header: words.columns.handedOver,
              // What was stated stays unseen until the other side has stated theirs.
              cell: ({ handedOver, takenOver }) => (
                <span className="grid">
                  {handedOver.by}
                  {takenOver && <span className="text-sm text-ink-2">{stated(handedOver)}</span>}
                </span>
              ),
            },
            {
              key: "taken",
              header: words.columns.takenOver,
              cell: (handover) =>
                handover.takenOver ? (
                  <span className="grid justify-items-start">
                    {handover.takenOver.by}
                    <span className="text-sm text-ink-2">{stated(handover.takenOver)}</span>
                    {differ(handover) && <StateBadge tone="hold">{words.handover.differs}</StateBadge>}
                    {handover.takenOver.remark && (
                      <span className="text-sm">{handover.takenOver.remark}</span>
                    )}
                  </span>
                ) : (
                  <span className="text-ink-2">{words.handover.notTaken}</span>
                ),
            },
            { key: "points", header: words.columns.points, cell: ({ openPoints }) => openPoints },
          ]}
          empty={<EmptyState title={words.handover.emptyTitle}>{words.handover.empty}</EmptyState>}
        />
      </Section>
    </Page>
  );
}
