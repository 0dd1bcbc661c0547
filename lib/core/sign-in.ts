import "server-only";
import { database } from "@/lib/core/db";
import { cardHash } from "@/lib/core/derived";
import { done, refuse, type Result } from "@/lib/core/result";
import { verifySecret } from "@/lib/core/secrets";
import { findActor, openSession, revokeSession } from "@/lib/core/session";
import type { Station } from "@/lib/core/station";
import { acceptAttempt, accountKey, claimAttempt, mayTry } from "@/lib/core/throttle";
import { countAnonymousDenial, logOutsideCommand } from "@/lib/core/trail";

export type Unproven =
  | { code: "sign-in.refused" }
  | { code: "sign-in.wait"; waitS: number }
  | { code: "sign-in.locked" }
  | { code: "sign-in.not-a-station" }
  | { code: "sign-in.someone-else" };

export type SignedIn = { personId: string; name: string; sid: string };

/** What was shown at the door. `expected` is whose form waits underneath, where signing in happens in place. */
export type Shown = { expected?: string } & (
  | { by: "password"; staffCode: string; password: string }
  | { by: "pin"; staffCode: string; pin: string; station: Station | null }
  | { by: "card"; card: string; station: Station | null }
);

const people = {
  id: true,
  name: true,
  staffCode: true,
  status: true,
  authVersion: true,
  credential: { select: { passwordHash: true, pinHash: true } },
} as const;

type Found = {
  id: string;
  name: string;
  staffCode: string;
  status: string;
  authVersion: number;
  credential: { passwordHash: string | null; pinHash: string | null } | null;
};

const longest = 256;

function plainStaffCode(typed: string): string {
  return typed.normalize("NFC").trim().toUpperCase().slice(0, 40);
}

async function findByCard(card: string): Promise<Found | null> {
  const held = await database().credential.findUnique({
    where: { cardHash: card },
    select: { person: { select: people } },
  });
  return held?.person ?? null;
}

function findByCode(staffCode: string): Promise<Found | null> {
  return database().person.findUnique({ where: { staffCode }, select: people });
}

/** A card proves itself by being known; a PIN and a password by their hash, at the same cost for nobody. */
async function proves(shown: Shown, found: Found | null): Promise<boolean> {
  if (shown.by === "card") return found !== null;
  const stored = shown.by === "password" ? found?.credential?.passwordHash : found?.credential?.pinHash;
  return verifySecret(
    stored ?? null,
    (shown.by === "password" ? shown.password : shown.pin).slice(0, longest),
  );
}

/** Throttle, then hash, then session; the answer is the same for an unknown person and a wrong secret. */
export async function signIn(
  shown: Shown,
  address: string,
  now: Date,
): Promise<Result<SignedIn, Unproven[]>> {
  if (shown.by !== "password" && !shown.station) return refuse({ code: "sign-in.not-a-station" });
  const station = shown.by === "password" ? null : shown.station;
  const card = shown.by === "card" ? cardHash(shown.card.normalize("NFC").trim().toUpperCase()) : null;
  const account = shown.by === "card" ? `card:${card}` : accountKey(plainStaffCode(shown.staffCode));

  const claim = await claimAttempt(account, address, now);
  if (!claim.allowed) {
    await countAnonymousDenial(now);
    return refuse(waitOf(claim.waitS));
  }
  const found =
    shown.by === "card" ? await findByCard(card ?? "") : await findByCode(plainStaffCode(shown.staffCode));
  const proven = await proves(shown, found);
  if (!proven || !found || found.status !== "active") {
    const after = await mayTry(account, address, now);
    if (found) await logFailure(found, station, after.allowed ? "refused" : "locked");
    else await countAnonymousDenial(now);
    return refuse({ code: "sign-in.refused" });
  }
  await acceptAttempt(claim.attemptId);
  if (shown.expected && shown.expected !== found.staffCode) return refuse({ code: "sign-in.someone-else" });
  const stationId = station?.id ?? null;
  const { sid, sessionId } = await openSession(
    found,
    { via: station ? "station" : "password", stationId },
    now,
  );
  const who = { personId: found.id, name: found.name, sessionId, stationId };
  await logOutsideCommand(who, "people.sign-in", { outcome: "signed-in", reason: shown.by });
  return done({ personId: found.id, name: found.name, sid });
}

function waitOf(waitS: number): Unproven {
  return Number.isFinite(waitS) ? { code: "sign-in.wait", waitS } : { code: "sign-in.locked" };
}

function logFailure(found: Found, station: Station | null, outcome: "refused" | "locked"): Promise<void> {
  const who = { personId: found.id, name: found.name, sessionId: "none", stationId: station?.id ?? null };
  return logOutsideCommand(who, "people.sign-in", { outcome });
}

/** Sign-out by way of the library's own address; the menu signs out by command. */
export async function signOutSession(sid: string, now: Date): Promise<void> {
  const actor = await findActor(sid, now);
  if (actor && (await revokeSession(actor.sessionId, "signed out", now))) {
    await logOutsideCommand(actor, "people.sign-out", { outcome: "signed-out" });
  }
}
