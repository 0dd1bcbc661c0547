import type { ReactNode } from "react";
import { type Tone, ToneShape, toneText } from "@/components/ui/badge";
import { Signature, type SignatureFacts } from "@/components/ui/signature";
import { Time } from "@/components/ui/time";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";

export type TimelineEvent = {
  id: string;
  at: Date;
  what: ReactNode;
  who?: string;
  tone?: Tone;
  detail?: ReactNode;
  /** When a record was typed later than it happened. */
  recordedAt?: Date;
  signature?: SignatureFacts;
};

/** Everything that happened, in order, signatures included. */
export async function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const words = (await getMessages()).ui.timeline;
  if (events.length === 0) return <p className="text-ink-2">{words.empty}</p>;
  return (
    <ol className="relative grid gap-5 before:absolute before:top-2 before:bottom-2 before:left-[7px] before:w-px before:bg-line-strong">
      {events.map((event) => (
        <li key={event.id} className="relative grid grid-cols-[15px_minmax(0,1fr)] gap-x-4">
          <span
            className={`mt-1 grid size-[15px] place-items-center bg-surface ${toneText[event.tone ?? "draft"]}`}
          >
            {event.tone ? (
              <ToneShape tone={event.tone} />
            ) : (
              <span className="size-2 rounded-full bg-line-strong" />
            )}
          </span>
          <div className="min-w-0">
            <div className="flex flex-wrap justify-between gap-x-4">
              <p className="font-medium">{event.what}</p>
              <p className="text-sm text-ink-2">
                {event.who && <>{event.who} · </>}
                <Time at={event.at} />
              </p>
            </div>
            {event.recordedAt && (
              <p className="text-sm text-hold">{words.lateEntry(formatMoment(event.recordedAt))}</p>
            )}
            {event.detail && <div className="mt-0.5 text-ink-2">{event.detail}</div>}
            {event.signature && (
              <div className="mt-1.5">
                <Signature {...event.signature} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
