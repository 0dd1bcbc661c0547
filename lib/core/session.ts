import "server-only";
import { decode, encode } from "next-auth/jwt";
import { database } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import type { Actor } from "@/lib/core/permissions";
import { type Role, roles } from "@/lib/core/policy/roles";
import { newToken, sha256Hex } from "@/lib/core/secrets";

const minuteMs = 60_000;
export const absoluteMs = 8 * 60 * minuteMs;
const idleMs = 15 * minuteMs;
/** A director reads, and reads longer. */
const directorIdleMs = 30 * minuteMs;
const touchEveryMs = minuteMs;

type Via = "password" | "station";

export type SessionFacts = {
  via: string;
  authVersion: number;
  lastSeenAt: Date;
  absoluteExpiresAt: Date;
  revokedAt: Date | null;
  stationId: string | null;
  station: { retiredAt: Date | null } | null;
  person: { status: string; authVersion: number };
};

/** The one answer to "is this session still good": whatever is not plainly in order is not. */
export function isAlive(session: SessionFacts, held: readonly Role[], now: Date): boolean {
  const idleLimitMs = held.includes("director") ? directorIdleMs : idleMs;
  const idleForMs = now.getTime() - session.lastSeenAt.getTime();
  const stationInUse = session.station !== null && session.station.retiredAt === null;
  return (
    session.revokedAt === null &&
    now < session.absoluteExpiresAt &&
    idleForMs < idleLimitMs &&
    session.person.status === "active" &&
    session.authVersion === session.person.authVersion &&
    (session.via === "station" ? stationInUse : session.via === "password" && session.stationId === null)
  );
}

function isRole(name: string): name is Role {
  return (roles as readonly string[]).includes(name);
}

/** Who a session id belongs to at this moment, with the roles they hold at this moment. */
export async function findActor(sid: string, now: Date): Promise<Actor | null> {
  const session = await database().session.findUnique({
    where: { id: sha256Hex(sid) },
    select: {
      id: true,
      via: true,
      authVersion: true,
      lastSeenAt: true,
      absoluteExpiresAt: true,
      revokedAt: true,
      stationId: true,
      station: { select: { retiredAt: true } },
      person: {
        select: {
          id: true,
          name: true,
          staffCode: true,
          status: true,
          authVersion: true,
          grants: { where: { state: "active" }, select: { role: true } },
        },
      },
    },
  });
  if (!session) return null;
  const held = [...new Set(session.person.grants.map((grant) => grant.role).filter(isRole))];
  if (!isAlive(session, held, now)) return null;
  await touch(session.id, session.lastSeenAt, now);
  return {
    personId: session.person.id,
    name: session.person.name,
    staffCode: session.person.staffCode,
    roles: held,
    sessionId: session.id,
    stationId: session.stationId,
    via: session.via === "station" ? "station" : "password",
  };
}

/** Pages cannot roll a cookie, so idleness is counted in the row; one write a minute is enough. */
async function touch(id: string, lastSeenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < touchEveryMs) return;
  await database().session.updateMany({
    where: { id, revokedAt: null, lastSeenAt: { lt: now } },
    data: { lastSeenAt: now },
  });
}

/** A new opaque id; the table keeps only its sha256, so that a copy of the table signs nobody in. */
export async function openSession(
  person: { id: string; authVersion: number },
  how: { via: Via; stationId: string | null },
  now: Date,
): Promise<{ sid: string; sessionId: string }> {
  const sid = newToken();
  const sessionId = sha256Hex(sid);
  await database().session.create({
    data: {
      id: sessionId,
      personId: person.id,
      stationId: how.stationId,
      via: how.via,
      authVersion: person.authVersion,
      createdAt: now,
      lastSeenAt: now,
      absoluteExpiresAt: new Date(now.getTime() + absoluteMs),
    },
  });
  return { sid, sessionId };
}

export async function revokeSession(sessionId: string, reason: string, now: Date): Promise<boolean> {
  const { count } = await database().session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now, revokedReason: reason },
  });
  return count === 1;
}

/** Browsers take a __Host- cookie only over https; a centre's own http address in a closed network gets a plain name. */
export function overHttps(): boolean {
  return env().PUBLIC_URL?.startsWith("https://") ?? false;
}

export function sessionCookieName(): string {
  return overHttps() ? "__Host-solieu.sid" : "solieu.sid";
}

function cookieSecret(): string {
  const secret = env().NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set: nobody can sign in");
  return secret;
}

export function sealSid(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: cookieSecret(), maxAge: absoluteMs / 1000 });
}

/** Forged, cut, expired or foreign cookies carry no session id. */
export async function openSeal(cookie: string | undefined): Promise<string | null> {
  if (!cookie || cookie.length > 2_000) return null;
  const secret = cookieSecret();
  const token = await decode({ token: cookie, secret }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
}
