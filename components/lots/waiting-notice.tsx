import { CallButton, EndCallButton } from "@/components/lots/officer-forms";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";

/** Whom the lot waits for, or the way to ask for somebody. */
export async function WaitingNotice({ lot }: { lot: Pick<LotSheet, "id" | "stage" | "inspectionCalls"> }) {
  const words = (await getMessages()).lots.officers.call;
  const [call] = lot.inspectionCalls;
  if (!call)
    return lot.stage === "received" || lot.stage === "loading" ? (
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-2">{words.none}</p>
        <CallButton lotId={lot.id} />
      </div>
    ) : null;
  return (
    <div className="mb-6">
      <Notice tone="hold" title={words.waiting}>
        <p className="mb-3">
          {words.waitingFor({
            kind: words.kinds[call.kind === "joint" ? "joint" : "plant_quarantine"],
            organisation: call.organisation,
            since: formatMoment(call.calledAt),
            expected: call.expectedAt && formatMoment(call.expectedAt),
          })}
        </p>
        <EndCallButton lotId={lot.id} />
      </Notice>
    </div>
  );
}
