import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { NextResponse } from "next/server";
import { fromOwnPage } from "@/lib/core/action";
import { currentActor } from "@/lib/core/actor";
import { runCommand } from "@/lib/core/command";
import { enteredText, nestForm } from "@/lib/core/form-data";
import type { Refusal } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { countAnonymousDenial } from "@/lib/core/trail";
import { attachFile } from "@/lib/evidence/commands";
import { maxEvidenceBytes } from "@/lib/evidence/rules";

const refused = (refusals: Refusal[], entered: Record<string, string> = {}) =>
  NextResponse.json({ status: "refused", refusals, entered });

/** Room for the file and the boxes around it; every other form stays at the small limit of actions. */
const largestBody = maxEvidenceBytes + 64 * 1024;

/** Takes a photograph as a form would send it, and answers as an action would. */
export async function POST(request: Request) {
  if (!(await fromOwnPage())) return refused([{ code: "request.foreign-origin" }]);
  const actor = await currentActor();
  if (!actor) {
    await countAnonymousDenial(new Date());
    return refused([{ code: "session.expired" }]);
  }
  const tooBig = { code: "evidence.too-big", field: "file", maxMegabytes: maxEvidenceBytes / 1024 / 1024 };
  if (!(Number((await headers()).get("content-length")) <= largestBody)) return refused([tooBig]);
  const form = await request.formData().catch(() => null);
  if (!form) return refused([{ code: "input.invalid" }]);
  const file = form.get("file");
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const { key, input } = nestForm(form);
  // One box of the form names both what it is of and which.
  const [subject, subjectId] = (typeof input.of === "string" ? input.of : "").split(" ");
  const declaredType = file instanceof File ? file.type : "";
  const attached = { ...input, subject, subjectId, declaredType, sha256: sha256Hex(bytes) };
  const result = await runCommand(attachFile(bytes), actor, attached, key ? { key } : {});
  if (!result.ok) return refused(result.error, enteredText(form));
  revalidatePath("/", "layout");
  return NextResponse.json({ status: "done", value: result.value, at: Date.now() });
}
