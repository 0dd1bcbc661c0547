import "server-only";
import type { Tx } from "@/lib/core/db";
import type { EvidenceSubject } from "@/lib/evidence/rules";

/** The column that names a subject of this kind; null where there is no such record. */
export async function findSubject(tx: Tx, subject: EvidenceSubject, id: string) {
  const [where, select] = [{ id }, { id: true }] as const;
  switch (subject) {
    case "lot":
      return (await tx.lot.findUnique({ where, select })) && { lotId: id };
    case "load":
      return (await tx.carrierLoad.findUnique({ where, select })) && { carrierLoadId: id };
    case "run":
      return (await tx.run.findUnique({ where, select })) && { runId: id };
    case "interruption":
      return (await tx.interruption.findUnique({ where, select })) && { interruptionId: id };
    case "late-entry":
      return (await tx.lateEntry.findUnique({ where, select })) && { lateEntryId: id };
  }
}
