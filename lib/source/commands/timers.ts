import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { decideReview, type ReviewRefusal } from "@/lib/source/rules/reviews";
import { reviewTimerInput } from "@/lib/source/schema";
import { timerReviewContent } from "@/lib/source/signed";

const notFound: ReviewRefusal = { code: "source.run-not-found" };

/** A second person signs why a run counts although its timer was missing or apart from what decay asked for. */
export const reviewTimer = defineCommand({
  name: "source.review-timer",
  permission: "source.review-timer",
  signs: "source.timer-reviewed",
  input: reviewTimerInput,
  async run({ tx, actor, at, sign }, { runId, reason }) {
    const run = await tx.run.findUnique({
      where: { id: runId },
      select: { state: true, startedById: true, finishedById: true, timerReview: { select: { id: true } } },
    });
    if (!run) return refuse(notFound);
    const { startedById, finishedById } = run;
    const facts = {
      finished: run.state === "finished",
      operatorIds: [startedById, ...(finishedById ? [finishedById] : [])],
      reviewed: run.timerReview !== null,
    };
    const verdict = decideReview(facts, actor.personId);
    if (!verdict.ok) return verdict;
    const [id, signatureId] = [newId(), newId()];
    await tx.timerReview.create({
      data: { id, runId, reason, reviewedById: actor.personId, reviewedAt: at, signatureId },
    });
    await sign(timerReviewContent, id, signatureId);
    return done({ id, runId });
  },
});
