import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done } from "@/lib/core/result";
import { loadStops } from "@/lib/interruptions/facts";
import { checkReview } from "@/lib/interruptions/rules";
import { reviewInterruptionInput } from "@/lib/interruptions/schema";
import { interruptionReviewContent } from "@/lib/interruptions/signed";

export const reviewInterruption = defineCommand({
  name: "interruptions.review-interruption",
  permission: "interruptions.review",
  signs: "interruptions.reviewed",
  input: reviewInterruptionInput,
  async run({ tx, actor, at, sign }, { interruptionId, cause, effect, decision, carriers }) {
    const [stop] = await loadStops(tx, { id: interruptionId });
    const verdict = checkReview(stop ?? null, { decision, carriers }, actor.personId);
    if (!verdict.ok) return verdict;
    const [id, signatureId] = [newId(), newId()];
    await tx.interruptionReview.create({
      data: {
        id,
        interruptionId,
        cause,
        effect,
        decision,
        reviewedById: actor.personId,
        reviewedAt: at,
        signatureId,
      },
    });
    await tx.interruptionReviewCarrier.createMany({
      data: verdict.value.map((carrier) => ({ id: newId(), reviewId: id, ...carrier })),
    });
    await sign(interruptionReviewContent, id, signatureId);
    return done({ id, interruptionId });
  },
});
