import "server-only";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { CoreRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";

type Fingerprint = { personId: string; key: string | undefined; command: string; inputSha256: string };

/** The answer given before to this person and key, if any: the same again, or a refusal when the input differs. */
export async function replayed<T>(
  tx: Tx,
  restricted: boolean,
  { personId, key, command, inputSha256 }: Fingerprint,
): Promise<Result<T, CoreRefusal[]> | null> {
  if (!key) return null;
  const where = { personId_key: { personId, key } };
  const earlier = restricted
    ? await tx.securityReceipt.findUnique({ where })
    : await tx.commandReceipt.findUnique({ where });
  if (!earlier) return null;
  const same = earlier.command === command && earlier.inputSha256 === inputSha256;
  return same ? done(earlier.result as T) : refuse({ code: "key.reused" });
}

/** In the command's own transaction: a crash between commit and answer can not write twice. */
export async function storeReceipt(
  tx: Tx,
  restricted: boolean,
  { personId, key, command, inputSha256 }: Fingerprint,
  value: unknown,
): Promise<void> {
  if (!key) return;
  const data = {
    id: newId(),
    personId,
    key,
    command,
    inputSha256,
    result: JSON.parse(JSON.stringify(value ?? null)),
  };
  await (restricted ? tx.securityReceipt.create({ data }) : tx.commandReceipt.create({ data }));
}
