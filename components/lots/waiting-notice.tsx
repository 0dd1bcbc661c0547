import { CallButton, EndCallButton } from "@/components/lots/officer-forms";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";

/** An inspector whom the customer named in a booking. */
export type BookedInspector = { code: string; inspectorName: string } | null;

type WaitingNoticeProps = {
  lot: Pick<LotSheet, "id" | "stage" | "inspectionCalls" | "product">;
  mayCall: boolean;
  /** The way to write down what the inspector found; not where that form stands already. */
  inspectHref?: string | undefined;
  booked: BookedInspector;
};

/** Whom the lot waits for, or the way to ask for somebody. */
export async function WaitingNotice({ lot, mayCall, inspectHref, booked }: WaitingNoticeProps) {
  const words = (await getMessages()).lots.officers.call;
  const [call] = lot.inspectionCalls;
  const callable = lot.product.kind === "fruit" && (lot.stage === "received" || lot.stage === "loading");
  if (!call)
    return callable && mayCall ? (
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-2">{words.none}</p>
        <CallButton lotId={lot.id} booked={booked} />
      </div>
    ) : null;
  return (
    <div id="waiting" className="scroll-mt-6">
      <Notice tone="hold" title={words.waiting}>
        <p>
          {words.waitingFor({
            kind: words.kinds[call.kind === "joint" ? "joint" : "plant_quarantine"],
            organisation: call.organisation,
            notified: call.notified,
            since: formatMoment(call.calledAt),
            expected: call.expectedAt && formatMoment(call.expectedAt),
          })}
        </p>
        {(mayCall || inspectHref) && (
          <div className="mt-3 flex flex-wrap gap-2">
            {inspectHref && (
              <LinkButton href={inspectHref} tone="primary">
                {words.came}
              </LinkButton>
            )}
            {mayCall && <EndCallButton lotId={lot.id} />}
          </div>
        )}
      </Notice>
    </div>
  );
}
