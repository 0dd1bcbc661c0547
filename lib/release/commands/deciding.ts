import "server-only";
import type { CommandContext } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse, type Result } from "@/lib/core/result";
import { loadEvidence, wasEverAt } from "@/lib/release/facts/evidence";
import type { CheckResult } from "@/lib/release/rules/check";
import type { ConfirmationRefusal, PaperRefusal } from "@/lib/release/rules/concession";
import { judgeRelease, type RejectionRefusal } from "@/lib/release/rules/decisions";
import { checkEvidence, type EvidenceRefusal, readEvidence } from "@/lib/release/rules/evidence";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { decisionContent } from "@/lib/release/signed";

export type Decision = {
  outcome: "released" | "rejected";
  reason: string | null;
  disposition: string | null;
  concessionId?: string;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  checks: CheckResult[];
};

/** A stored dose never claims more than was calculated: minima round down, maxima up, to the column's 0.001 Gy. */
export const down = (doseGy: number) => Math.floor(doseGy * 1000 + 1e-6) / 1000;
export const up = (doseGy: number) => Math.ceil(doseGy * 1000 - 1e-6) / 1000;

type Seen = { seenTrailSeq: bigint; seenTrailHash16: string; evidenceSha256: string };

/** Refuses what was signed over another page than the evidence would show now; pins the page otherwise. */
export async function pinEvidence(
  { tx, actor, replayed }: CommandContext<"release.decide">,
  facts: ReleaseFacts,
  sent: string | null,
): Promise<Result<Seen | null, EvidenceRefusal[]>> {
  if (replayed && sent === null) return done(null);
  const seen = sent === null ? null : readEvidence(sent);
  const now = await loadEvidence(tx, facts, judgeRelease(facts, actor.personId));
  const refusals = checkEvidence(seen && (await wasEverAt(tx, seen)) ? seen : null, now);
  if (seen === null || refusals.length > 0) return refuse(...refusals);
  const { seq, hash16, sha256 } = seen;
  return done({ seenTrailSeq: BigInt(seq), seenTrailHash16: hash16, evidenceSha256: sha256 });
}

/** What a page that is out of date adds to whatever else stands against a decision. */
export const stale = (
  seen: Result<unknown, EvidenceRefusal[]>,
): (EvidenceRefusal | ConfirmationRefusal | PaperRefusal | RejectionRefusal)[] => (seen.ok ? [] : seen.error);

export async function writeDecision(
  { tx, actor, at, sign }: CommandContext<"release.decide">,
  lotId: string,
  facts: ReleaseFacts,
  decision: Decision,
  seen: Seen | null,
) {
  const id = newId();
  const signatureId = newId();
  await tx.releaseDecision.create({
    data: {
      id,
      lotId,
      pass: facts.lot.pass,
      outcome: decision.outcome,
      reason: decision.reason,
      disposition: decision.disposition,
      ...(decision.concessionId ? { concessionId: decision.concessionId } : {}),
      minDoseGy: decision.minDoseGy === null ? null : down(decision.minDoseGy),
      maxDoseGy: decision.maxDoseGy === null ? null : up(decision.maxDoseGy),
      checks: JSON.parse(JSON.stringify(decision.checks)),
      ...seen,
      decidedById: actor.personId,
      decidedAt: at,
      signatureId,
    },
  });
  await tx.lot.update({ where: { id: lotId }, data: { stage: decision.outcome, version: { increment: 1 } } });
  await sign(decisionContent, id, signatureId);
  return done({ id, lotId });
}
