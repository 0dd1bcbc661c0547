import { NextResponse } from "next/server";
import { z } from "zod";
import { getScan } from "@/lib/certificates/queries/standing";
import { currentActor } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { logOutsideCommand } from "@/lib/core/trail";

type Where = { params: Promise<{ number: string; scanId: string }> };

/** The scan of a signed sheet, exactly as it was given to us. */
export async function GET(_request: Request, { params }: Where) {
  const actor = await currentActor();
  if (!actor) return new NextResponse(null, { status: 401 });
  const reader = allow(actor, "certificates.read");
  if (!reader) return new NextResponse(null, { status: 403 });
  const { number, scanId } = await params;
  const scan = z.uuid().safeParse(scanId).success ? await getScan(reader, number, scanId) : null;
  if (!scan) return new NextResponse(null, { status: 404 });
  await logOutsideCommand(actor, "certificates.export-scan", {
    outcome: "exported",
    reason: `${number} ${scanId}`,
  });
  return new NextResponse(new Uint8Array(scan.content), {
    headers: { "content-type": scan.mediaType, "content-disposition": "inline", "cache-control": "no-store" },
  });
}
