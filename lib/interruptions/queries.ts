import "server-only";
import { readTogether } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";
import { loadStops } from "@/lib/interruptions/facts";
import type { ReviewDecision } from "@/lib/interruptions/rules";
import { interruptionReviewContent } from "@/lib/interruptions/signed";

type ReviewSheet = {
  id: string;
  interruptionId: string;
  cause: string;
  effect: string;
  decision: ReviewDecision;
  signature: SignatureSheet | null;
  carriers: { interruptionCarrierId: string; position: string | null; addedDoseGy: number | null }[];
};

/** The interruptions of one run as a reviewer meets them: the transit dose of each carrier, and the reviews so far. */
export function listStops(_reader: Allowed<"runs.read">, runId: string) {
  if (!isId(runId)) return Promise.resolve([]);
  return readTogether(async (tx) => {
    const stops = await loadStops(tx, { runId });
    const found = await tx.interruptionReview.findMany({
      where: { interruption: { runId } },
      orderBy: [{ reviewedAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        interruptionId: true,
        cause: true,
        effect: true,
        decision: true,
        signatureId: true,
        carriers: { select: { interruptionCarrierId: true, position: true, addedDoseGy: true } },
      },
    });
    const reviews: ReviewSheet[] = [];
    for (const { signatureId, carriers, ...review } of found) {
      reviews.push({
        ...review,
        signature: await readSignature(tx, interruptionReviewContent, { recordId: review.id, signatureId }),
        carriers: carriers.map(({ addedDoseGy, ...carrier }) => ({
          ...carrier,
          addedDoseGy: addedDoseGy === null ? null : Number(addedDoseGy),
        })),
      });
    }
    return stops.map((stop) => ({
      ...stop,
      reviews: reviews.filter(({ interruptionId }) => interruptionId === stop.id),
    }));
  });
}

export type StopSheet = Awaited<ReturnType<typeof listStops>>[number];
