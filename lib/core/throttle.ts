import "server-only";
import { database, type Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { sha256Hex } from "@/lib/core/secrets";

const freeFailures = 5;
const windowMs = 15 * 60_000;
const longestDelayMs = 900_000;
const failuresUntilUnlock = 100;
const perAddressPerMinute = 30;

export type ThrottleState = {
  failuresInARow: number;
  failuresInWindow: number;
  lastFailureAt: Date | null;
  fromAddress: number;
};

/** Decided before any hashing: five failures are free, then each doubles the wait, up to 15 minutes. */
export function decideThrottle(
  state: ThrottleState,
  now: Date,
): { allowed: true } | { allowed: false; waitS: number } {
  if (state.failuresInARow >= failuresUntilUnlock) return { allowed: false, waitS: Number.POSITIVE_INFINITY };
  if (state.fromAddress >= perAddressPerMinute) return { allowed: false, waitS: 60 };
  if (state.failuresInWindow < freeFailures || !state.lastFailureAt) return { allowed: true };
  const delayMs = Math.min(longestDelayMs, 1_000 * 2 ** (state.failuresInWindow - freeFailures));
  const waitMs = state.lastFailureAt.getTime() + delayMs - now.getTime();
  return waitMs <= 0 ? { allowed: true } : { allowed: false, waitS: Math.ceil(waitMs / 1_000) };
}

export function accountKey(staffCode: string): string {
  return sha256Hex(`account:${staffCode.normalize("NFC").trim().toUpperCase()}`);
}

export async function mayTry(account: string, address: string, now: Date, reader: Tx = database()) {
  const attempts = reader.signInAttempt;
  const [recent, lastAccepted, fromAddress] = await Promise.all([
    attempts.findMany({
      where: { accountSha256: account, outcome: "refused" },
      orderBy: { at: "desc" },
      take: failuresUntilUnlock,
      select: { at: true },
    }),
    attempts.findFirst({
      where: { accountSha256: account, outcome: "accepted" },
      orderBy: { at: "desc" },
      select: { at: true },
    }),
    attempts.count({ where: { address, outcome: "refused", at: { gt: new Date(now.getTime() - 60_000) } } }),
  ]);
  const since = lastAccepted?.at.getTime() ?? 0;
  const failures = recent.filter((attempt) => attempt.at.getTime() > since);
  return decideThrottle(
    {
      failuresInARow: failures.length,
      failuresInWindow: failures.filter((attempt) => attempt.at.getTime() > now.getTime() - windowMs).length,
      lastFailureAt: failures[0]?.at ?? null,
      fromAddress,
    },
    now,
  );
}

/** Any number no other lock takes. */
const attemptsLock = 727_003;

/**
 * Decides and counts in one step, before hashing: the attempt stands as refused until it proves itself,
 * so that a hundred guesses sent at once are judged one after another.
 */
export function claimAttempt(account: string, address: string, now: Date) {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${attemptsLock})`;
      const may = await mayTry(account, address, now, tx);
      const id = newId();
      const outcome = may.allowed ? "refused" : "throttled";
      await tx.signInAttempt.create({ data: { id, accountSha256: account, address, outcome, at: now } });
      return may.allowed ? { allowed: true as const, attemptId: id } : may;
    },
    { timeout: 10_000, maxWait: 10_000 },
  );
}

export async function acceptAttempt(attemptId: string): Promise<void> {
  await database().signInAttempt.update({ where: { id: attemptId }, data: { outcome: "accepted" } });
}
