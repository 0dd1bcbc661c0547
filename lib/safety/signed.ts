import "server-only";
import type { Tx } from "@/lib/core/db";
import type { SignedContent } from "@/lib/core/signature";

/** The checks a week's signature covers, in the order they were entered. */
export function readSignedChecks(tx: Tx, checkIds: readonly string[]) {
  return tx.safetyCheck.findMany({
    where: { id: { in: [...checkIds] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      performedAt: true,
      value: true,
      lower: true,
      upper: true,
      limitSource: true,
      outcome: true,
      note: true,
      device: true,
      recordedById: true,
      enteredAt: true,
      lateReason: true,
      supersedesId: true,
      reason: true,
      template: {
        select: { code: true, titleVi: true, unit: true, upperStrict: true, criterion: true, source: true },
      },
    },
  });
}

/** An officer signs a week over every check they read. A check recorded later is not under it: it opens the week again. */
export const safetyWeekContent: SignedContent = {
  recordType: "safety_week_sign_off",
  async read(tx, id) {
    const signOff = await tx.safetyWeekSignOff.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        isoYear: true,
        isoWeek: true,
        checkCount: true,
        checksSha256: true,
        checkIds: true,
        remark: true,
        signedById: true,
        signedAt: true,
      },
    });
    return { signOff, checks: await readSignedChecks(tx, signOff.checkIds) };
  },
};
