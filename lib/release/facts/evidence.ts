import "server-only";
import { canonicalJson } from "@/lib/core/canonical";
import type { Tx } from "@/lib/core/db";
import { sha256Hex } from "@/lib/core/secrets";
import type { CheckResult } from "@/lib/release/rules/check";
import {
  coversInspections,
  type Evidence,
  factsUnderSignature,
  statusLetters,
} from "@/lib/release/rules/evidence";
import type { ReleaseFacts } from "@/lib/release/rules/facts";

/** The evidence as it is now, at the last sealed position of the trail. */
export async function loadEvidence(
  tx: Tx,
  facts: ReleaseFacts,
  checks: readonly CheckResult[],
): Promise<Evidence> {
  const [position] = await tx.$queryRaw<
    { seq: bigint; hash16: string }[]
  >`SELECT seq, hash16 FROM audit.position()`;
  return {
    seq: String(position?.seq ?? 0n),
    hash16: position?.hash16 ?? "",
    statuses: statusLetters(checks),
    sha256: sha256Hex(
      canonicalJson(
        factsUnderSignature(facts, facts.lot.pass, { wholeInspections: coversInspections(checks) }),
      ),
    ),
  };
}

/** Nobody can have seen a position the trail was never at. */
export async function wasEverAt(tx: Tx, { seq, hash16 }: Evidence): Promise<boolean> {
  const found = await tx.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT FROM audit.event e
                    WHERE e.seq = ${BigInt(seq)} AND left(encode(e.h, 'hex'), 16) = ${hash16}) AS known`;
  return found[0]?.known ?? false;
}
