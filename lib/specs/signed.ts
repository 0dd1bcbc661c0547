import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** An approval is signed over every figure of the version and both persons; a later retirement is not under it. */
export const specificationContent: SignedContent = {
  recordType: "specification",
  async read(tx, id) {
    const { doseMapId, cycleTimeOn, cycleTimeActivityBq, cycleTimeDoseGy, targetDoseGy, ...rest } =
      await tx.specification.findUniqueOrThrow({
        where: { id },
        omit: { status: true, closedById: true, closedAt: true, closedReason: true },
      });
    const {
      budget,
      budgetExpanded,
      budgetCalibrationId,
      guardAgreedBy,
      guardDocument,
      guardAgreedOn,
      maxInterruptions,
      ...content
    } = rest;
    // What was signed before maps, validated cycles and budgets could be written down must still read as it did.
    const later = {
      doseMapId,
      cycleTimeOn,
      cycleTimeActivityBq,
      cycleTimeDoseGy,
      targetDoseGy,
      budget,
      budgetExpanded,
      budgetCalibrationId,
      guardAgreedBy,
      guardDocument,
      guardAgreedOn,
      maxInterruptions,
    };
    const written = Object.entries(later).filter(([, value]) => value !== null);
    return { ...content, ...Object.fromEntries(written) };
  },
};
