import { IrradiatorSection } from "@/components/runs/irradiator-board";
import { HoldNotices } from "@/components/source/holds";
import { RunTabs } from "@/components/runs/run-tabs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listOpenHolds } from "@/lib/source/queries/holds";
import { listTimerChoices } from "@/lib/source/queries/timers";
import { getRunBoard } from "@/lib/runs/queries/board";

export default async function RunsPage() {
  const reader = await requirePermission("runs.read");
  const operator = allow(reader, "runs.operate");
  const [m, board, holds, timers] = await Promise.all([
    getMessages(),
    getRunBoard(reader),
    listOpenHolds(reader),
    operator ? listTimerChoices(operator, new Date()) : [],
  ]);
  const words = m.runs;
  const mayTakeOver = allow(reader, "runs.hand-over") !== null;
  const pending = board.irradiators.flatMap(({ pendingHandover }) => pendingHandover ?? []);
  return (
    <Page title={words.title} lead={words.lead}>
      <RunTabs active="board" />
      <HoldNotices holds={holds} />
      {pending.map((handover) => (
        <Notice
          key={handover.id}
          tone="hold"
          title={words.handover.pending(handover.handedOverBy, formatMoment(handover.handedOverAt))}
        >
          <span className="flex flex-wrap items-center justify-between gap-3">
            {handover.openPoints}
            {mayTakeOver && handover.handedOverById !== reader.personId && (
              <LinkButton href="/runs/shift">{words.handover.takeTitle}</LinkButton>
            )}
          </span>
        </Notice>
      ))}
      {board.irradiators.length === 0 && (
        <EmptyState title={words.noIrradiator}>{words.noIrradiatorWords}</EmptyState>
      )}
      {board.irradiators.map((irradiator) => (
        <IrradiatorSection
          key={irradiator.id}
          irradiator={irradiator}
          waiting={board.waiting}
          timer={timers.find(({ irradiatorId }) => irradiatorId === irradiator.id) ?? null}
        />
      ))}
    </Page>
  );
}
