import "server-only";
import { cookies } from "next/headers";
import { sessionCookieName } from "@/lib/core/session";

export async function forgetSessionCookie(): Promise<null> {
  const jar = await cookies();
  jar.delete(sessionCookieName());
  return null;
}
