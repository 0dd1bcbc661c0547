import { StateBadge } from "@/components/ui/badge";
import { Signature } from "@/components/ui/signature";
import { ReviewButton } from "@/components/interruptions/review-form";
import { type Actor, allow } from "@/lib/core/permissions";
import { sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { StopSheet } from "@/lib/interruptions/queries";

/** What others found of one interruption, the latest first, and the button of whoever may judge it. */
export async function StopReviews({ stop, actor }: { stop: StopSheet; actor: Actor }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.interruptions;
  const codeOf = new Map(
    stop.carriers.map((carrier) => [carrier.interruptionCarrierId, carrier.carrierCode]),
  );
  const mayReview =
    stop.end !== null &&
    allow(actor, "interruptions.review") !== null &&
    !stop.operatorIds.includes(actor.personId);
  return (
    <div className="mt-2 grid gap-3">
      {stop.end !== null && stop.reviews.length === 0 && <p className="text-hold">{words.notReviewed}</p>}
      {stop.reviews.map((review, index) => (
        <div key={review.id} className="grid gap-1">
          <p>
            <StateBadge tone={index > 0 ? "draft" : review.decision === "hold" ? "hold" : "good"}>
              {words.decisions[review.decision]}
            </StateBadge>{" "}
            {review.cause}. {review.effect}
          </p>
          {review.carriers.length > 0 && (
            <p className="text-sm text-ink-2">
              {words.addedTitle}:{" "}
              {review.carriers
                .map(({ interruptionCarrierId, addedDoseGy }) =>
                  words.added(
                    codeOf.get(interruptionCarrierId) ?? "",
                    addedDoseGy === null ? null : sayDose(addedDoseGy, locale),
                  ),
                )
                .join(" · ")}
            </p>
          )}
          {review.signature && (
            <Signature {...review.signature} meaning={words.meanings["interruptions.reviewed"]} />
          )}
        </div>
      ))}
      {mayReview && (
        <div>
          <ReviewButton
            interruptionId={stop.id}
            carriers={stop.carriers.map(({ interruptionCarrierId, carrierCode, lotCode, transit }) => ({
              interruptionCarrierId,
              carrierCode,
              lotCode,
              transit,
            }))}
            again={stop.reviews.length > 0}
          />
        </div>
      )}
    </div>
  );
}
