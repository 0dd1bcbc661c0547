import { database } from "@/lib/core/db";

export const dynamic = "force-dynamic";

type Health = "ok" | "database" | "owns-tables";

/** An application that owned its tables could switch off what guards them: such an address counts as a fault. */
async function look(): Promise<Health> {
  try {
    const [found] = await database().$queryRaw<{ owns: boolean }[]>`
      SELECT EXISTS (SELECT FROM pg_tables WHERE tableowner = current_user) AS owns`;
    return found?.owns ? "owns-tables" : "ok";
  } catch {
    return "database";
  }
}

/** For the launcher and the proxy: nothing about the centre, only whether this server can work. */
export async function GET(): Promise<Response> {
  const health = await look();
  return Response.json({ health }, { status: health === "ok" ? 200 : 503 });
}
