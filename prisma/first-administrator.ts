import { fileURLToPath } from "node:url";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { firstAdministratorCode, plainCode } from "@/lib/core/derived";
import { newId } from "@/lib/core/ids";
import { sha256Hex } from "@/lib/core/secrets";
import { systemActor } from "@/lib/core/system-actor";
import { introduceSystem } from "@/lib/people/commands/founding";
import { loadPestCatalogue, loadReference } from "@/prisma/seed/reference";

/** A working centre without an administrator gets a one-time code for /first-administrator; null when there is one. */
export async function offerFirstAdministratorCode(now: Date): Promise<string | null> {
  const founded = await database().roleGrant.count({ where: { role: "administrator" } });
  if (founded > 0) return null;
  await database().installation.upsert({ where: { id: 1 }, create: { id: 1, kind: "centre" }, update: {} });
  const id = newId();
  const code = firstAdministratorCode(id);
  await database().bootstrapCode.updateMany({ where: { usedAt: null }, data: { usedAt: now } });
  await database().bootstrapCode.create({
    data: { id, codeHash: sha256Hex(plainCode(code)), createdAt: now },
  });
  return code;
}

/** What a working centre begins with besides people; loading it again changes nothing. */
async function prepareCentre(now: Date): Promise<void> {
  await mustRun(introduceSystem, systemActor, {}, { at: now, replay: true });
  await loadReference(now);
}

async function main(): Promise<void> {
  const now = new Date();
  const code = await offerFirstAdministratorCode(now);
  if (code) await prepareCentre(now);
  // A centre that was founded before pests were rows gets them once.
  else if ((await database().pest.count()) === 0) await loadPestCatalogue(now);
  if (code) console.log(code);
  await database().$disconnect();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
