import "server-only";
import type { Tx } from "@/lib/core/db";

/** In the demo every record is made up and says so; a working centre holds none. */
export async function isDemo(tx: Tx): Promise<boolean> {
  const installation = await tx.installation.findFirst({ select: { kind: true } });
  return installation?.kind === "demo";
}
