import { NextResponse } from "next/server";
import { certificatePdf } from "@/lib/certificates/document";
import { getCertificateSheet } from "@/lib/certificates/queries";
import { currentActor } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { logOutsideCommand } from "@/lib/core/trail";

/** The sheet to be printed and signed. Who took it is in the trail before it leaves. */
export async function GET(_request: Request, { params }: { params: Promise<{ number: string }> }) {
  const actor = await currentActor();
  if (!actor) return new NextResponse(null, { status: 401 });
  const reader = allow(actor, "certificates.read");
  if (!reader) return new NextResponse(null, { status: 403 });
  const sheet = await getCertificateSheet(reader, (await params).number);
  if (!sheet) return new NextResponse(null, { status: 404 });
  const pdf = await certificatePdf(sheet, process.env.PUBLICATION_URL || null);
  await logOutsideCommand(actor, "certificates.export-pdf", { outcome: "exported", reason: sheet.number });
  return new NextResponse(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${sheet.number}.pdf"`,
      "cache-control": "no-store",
    },
  });
}
