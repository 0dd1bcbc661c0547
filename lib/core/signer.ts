import "server-only";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import type { CoreRefusal } from "@/lib/core/refusals";
import { verifySecret } from "@/lib/core/secrets";
import { acceptAttempt, accountKey, claimAttempt } from "@/lib/core/throttle";

/** Proves the person behind a signature again, at this moment: null, or why not. Decided before any lock is taken. */
export async function checkSigner(
  actor: Actor,
  password: string | undefined,
  address: string,
): Promise<CoreRefusal | null> {
  if (!password) return { code: "input.required", field: "_password" };
  const claim = await claimAttempt(accountKey(actor.staffCode), address, new Date());
  if (!claim.allowed) return { code: "signature.locked", field: "_password", waitS: claim.waitS };
  const credential = await database().credential.findUnique({
    where: { personId: actor.personId },
    select: { passwordHash: true },
  });
  const proven = await verifySecret(credential?.passwordHash ?? null, password);
  if (proven) await acceptAttempt(claim.attemptId);
  return proven ? null : { code: "signature.wrong-password", field: "_password" };
}
