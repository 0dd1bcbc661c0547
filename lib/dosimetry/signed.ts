import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** An approval is signed over the curve, its dates, its budget and both persons; a later withdrawal is not under it. */
export const calibrationContent: SignedContent = {
  recordType: "calibration",
  read: (tx, id) =>
    tx.calibration.findUniqueOrThrow({
      where: { id },
      omit: { status: true, withdrawnById: true, withdrawnAt: true, withdrawnReason: true },
    }),
};

export const bandContent: SignedContent = {
  recordType: "cv_band",
  read: (tx, id) => tx.cvBand.findUniqueOrThrow({ where: { id } }),
};
