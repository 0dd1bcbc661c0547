import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** A confirmation is signed over everything the state says and both persons. */
export const loadingStateContent: SignedContent = {
  recordType: "loading_state",
  read: (tx, id) => tx.loadingState.findUniqueOrThrow({ where: { id } }),
};

export const timerReviewContent: SignedContent = {
  recordType: "timer_review",
  read: (tx, id) => tx.timerReview.findUniqueOrThrow({ where: { id } }),
};

/** The sheet with every line: times, windows and both names. */
export const morningSheetContent: SignedContent = {
  recordType: "morning_sheet",
  read: (tx, id) =>
    tx.morningSheet.findUniqueOrThrow({
      where: { id },
      include: { lines: { orderBy: { id: "asc" } } },
    }),
};
