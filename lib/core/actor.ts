import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, type Allowed, allow, isRestricted, type Permission } from "@/lib/core/permissions";
import { findActor, openSeal, sessionCookieName } from "@/lib/core/session";

/** Whoever sent this request, as the database knows them now; anything odd is nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies();
  const sid = await openSeal(jar.get(sessionCookieName())?.value);
  return sid ? findActor(sid, new Date()) : null;
});

/** For pages anybody signed in may see: strangers are sent to sign in and come back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get("x-path");
  redirect(path && path !== "/" ? `/login?next=${encodeURIComponent(path)}` : "/login");
}

/** For pages: sign in first; without the right a plain page says so, except that restricted nouns do not exist. */
export async function requirePermission<P extends Permission>(permission: P): Promise<Allowed<P>> {
  const actor = await requireActor();
  const allowed = allow(actor, permission);
  if (allowed) return allowed;
  if (isRestricted(permission)) notFound();
  redirect("/no-access");
}
