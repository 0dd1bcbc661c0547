import "server-only";
import { headers } from "next/headers";

/** The proxy in front overwrites this header; without a proxy everybody on the spot counts as one address. */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim();
  return forwarded ? forwarded.slice(0, 64) : "local";
}
