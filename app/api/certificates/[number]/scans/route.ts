import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { NextResponse } from "next/server";
import { recordScan } from "@/lib/certificates/commands/papers";
import { maxScanBytes } from "@/lib/certificates/rules/papers";
import { fromOwnPage } from "@/lib/core/action";
import { currentActor } from "@/lib/core/actor";
import { runCommand } from "@/lib/core/command";
import { enteredText, nestForm } from "@/lib/core/form-data";
import type { Refusal } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { countAnonymousDenial } from "@/lib/core/trail";

const refused = (refusals: Refusal[], entered: Record<string, string> = {}) =>
  NextResponse.json({ status: "refused", refusals, entered });

/** Room for the file and the boxes around it. */
const largestBody = maxScanBytes + 64 * 1024;

/** Takes a scan as a form would send it, and answers as an action would. */
export async function POST(request: Request) {
  if (!(await fromOwnPage())) return refused([{ code: "request.foreign-origin" }]);
  const actor = await currentActor();
  if (!actor) {
    await countAnonymousDenial(new Date());
    return refused([{ code: "session.expired" }]);
  }
  const tooBig = {
    code: "certificates.scan-too-big",
    field: "file",
    maxMegabytes: maxScanBytes / 1024 / 1024,
  };
  if (!(Number((await headers()).get("content-length")) <= largestBody)) return refused([tooBig]);
  const form = await request.formData().catch(() => null);
  if (!form) return refused([{ code: "input.invalid" }]);
  const file = form.get("file");
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const { key, input } = nestForm(form);
  const scan = { ...input, sha256: sha256Hex(bytes) };
  const result = await runCommand(recordScan(bytes), actor, scan, key ? { key } : {});
  if (!result.ok) return refused(result.error, enteredText(form));
  revalidatePath("/", "layout");
  return NextResponse.json({ status: "done", value: result.value, at: Date.now() });
}
