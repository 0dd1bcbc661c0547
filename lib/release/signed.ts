import "server-only";
import type { SignedContent } from "@/lib/core/signature";
import { loadReleaseFacts } from "@/lib/release/facts";

/** A decision is signed over itself and every fact it was judged by: readings, loads, runs, limits and ratios. */
export const decisionContent: SignedContent = {
  recordType: "release_decision",
  async read(tx, id) {
    const decision = await tx.releaseDecision.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        lotId: true,
        pass: true,
        outcome: true,
        disposition: true,
        reason: true,
        minDoseGy: true,
        maxDoseGy: true,
        checks: true,
        decidedById: true,
        decidedAt: true,
      },
    });
    const facts = await loadReleaseFacts(tx, decision.lotId);
    if (!facts) return { decision };
    // Later passes, stages and schedule rows come after this signature and are not under it.
    const { loads, runs, dosimeters, readings, specification, inspection, acknowledgement } = facts;
    const passLoads = loads.filter((load) => load.pass <= decision.pass);
    const loadIds = new Set(passLoads.map((load) => load.loadId));
    const runIds = new Set(passLoads.flatMap((load) => load.run?.runId ?? []));
    const placed = dosimeters.filter((dosimeter) => loadIds.has(dosimeter.loadId));
    const placedIds = new Set(placed.map((dosimeter) => dosimeter.placementId));
    return {
      decision,
      specification,
      inspection,
      acknowledgement,
      loads: passLoads.map(({ unload, ...load }) => ({ ...load, unload })),
      runs: runs.filter((run) => runIds.has(run.runId)),
      dosimeters: placed,
      readings: readings.filter((reading) => placedIds.has(reading.placementId)),
    };
  },
};

export const withdrawalContent: SignedContent = {
  recordType: "release_withdrawal",
  read: (tx, id) =>
    tx.releaseWithdrawal.findUniqueOrThrow({
      where: { id },
      select: { id: true, decisionId: true, reason: true, withdrawnById: true, withdrawnAt: true },
    }),
};

/** Whoever ends a hold signs what had opened it, too. */
export const holdEndContent: SignedContent = {
  recordType: "lot_hold_end",
  read: (tx, id) =>
    tx.lotHoldEnd.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        reason: true,
        endedById: true,
        endedAt: true,
        hold: { select: { id: true, lotId: true, reason: true, openedById: true, openedAt: true } },
      },
    }),
};

export const retreatmentContent: SignedContent = {
  recordType: "retreatment_permit",
  read: (tx, id) =>
    tx.retreatmentPermit.findUniqueOrThrow({
      where: { id },
      select: { id: true, lotId: true, pass: true, reason: true, permittedById: true, permittedAt: true },
    }),
};
