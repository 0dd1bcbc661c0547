import { fileURLToPath } from "node:url";
import { database } from "@/lib/core/db";
import { firstAdministratorCode, plainCode } from "@/lib/core/derived";
import { newId } from "@/lib/core/ids";
import { sha256Hex } from "@/lib/core/secrets";

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

async function main(): Promise<void> {
  const code = await offerFirstAdministratorCode(new Date());
  if (code) console.log(code);
  await database().$disconnect();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
