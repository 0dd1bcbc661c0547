import { NextResponse } from "next/server";
import { currentActor } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getFile } from "@/lib/evidence/queries";

type Where = { params: Promise<{ evidenceId: string }> };

/** A photograph exactly as it was given to us. Its bytes are a stranger's: the proxy answers them sandboxed. */
export async function GET(_request: Request, { params }: Where) {
  const actor = await currentActor();
  if (!actor) return new NextResponse(null, { status: 401 });
  const reader = allow(actor, "evidence.read");
  if (!reader) return new NextResponse(null, { status: 403 });
  const file = await getFile(reader, (await params).evidenceId);
  if (!file) return new NextResponse(null, { status: 404 });
  // A browser's own PDF viewer does not open in a sandbox: a paper is saved, a picture is shown.
  const disposition = file.mediaType === "application/pdf" ? "attachment" : "inline";
  return new NextResponse(new Uint8Array(file.content), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": disposition,
      "cache-control": "no-store",
    },
  });
}
