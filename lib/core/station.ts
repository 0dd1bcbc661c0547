import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "@/lib/core/db";
import { sha256Hex } from "@/lib/core/secrets";
import { overHttps } from "@/lib/core/session";

export type Station = { id: string; code: string; name: string };

export function stationCookieName(): string {
  return overHttps() ? "__Host-solieu.station" : "solieu.station";
}

/** Browsers keep a cookie 400 days at most; using the station within that time is what keeps it enrolled. */
const keepS = 400 * 24 * 60 * 60;

export async function findStation(token: string | undefined): Promise<Station | null> {
  if (!token || token.length > 100) return null;
  return database().station.findFirst({
    where: { tokenSha256: sha256Hex(token), retiredAt: null },
    select: { id: true, code: true, name: true },
  });
}

/** The shared station this request comes from, if its device was enrolled and not retired. */
export const currentStation = cache(async (): Promise<Station | null> => {
  const jar = await cookies();
  return findStation(jar.get(stationCookieName())?.value);
});

export async function keepStationCookie(token: string): Promise<void> {
  const jar = await cookies();
  jar.set(stationCookieName(), token, {
    httpOnly: true,
    secure: overHttps(),
    sameSite: "strict",
    path: "/",
    maxAge: keepS,
  });
}
