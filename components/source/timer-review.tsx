import { ReviewForm } from "@/components/source/review-form";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { TimerSheet } from "@/lib/source/queries/timers";

/** How the timer stood against what decay asked for, and the second person's word where it did not fit. */
export async function TimerReview({ timer, code, actor }: { timer: TimerSheet; code: string; actor: Actor }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.source.timer;
  const say = (seconds: number | null) => (seconds === null ? null : `${formatNumber(seconds, locale)} s`);
  const ran = [timer.startedById, timer.finishedById].includes(actor.personId);
  const waits = timer.state === "finished" && timer.review === null && (!timer.fits || timer.hasOtherGoods);
  const mayReview = allow(actor, "source.review-timer") !== null && !ran;
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          {
            label: words.spec,
            value: timer.timerSpec && m.configurations.name(timer.timerSpec.code, timer.timerSpec.versionNo),
          },
          { label: words.programmed, value: say(timer.programmedS) },
          { label: words.expected, value: say(timer.expectedS) },
          { label: m.source.status, value: timer.fits ? words.fits : words.apart },
          ...(timer.timerReason ? [{ label: words.reason, value: timer.timerReason }] : []),
          ...(timer.review ? [{ label: words.reviewed, value: timer.review.reason }] : []),
        ]}
      />
      {timer.review?.signature && (
        <div className="mt-4">
          <Signature {...timer.review.signature} meaning={m.source.meanings["source.timer-reviewed"]} />
        </div>
      )}
      {waits && (
        <div className="mt-6 grid max-w-[720px] gap-3">
          <h3 className="font-medium">{words.reviewTitle}</h3>
          <p className="text-ink-2">{mayReview ? words.reviewLead : words.onlyReviewer}</p>
          {timer.hasOtherGoods && <p>{words.otherGoods}</p>}
          {mayReview && <ReviewForm runId={timer.runId} code={code} />}
        </div>
      )}
    </Section>
  );
}
