import "server-only";
import type { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical";
import { replayed, storeReceipt } from "@/lib/core/receipts";
import { database, type Tx } from "@/lib/core/db";
import { explainIssues } from "@/lib/core/fields";
import { type Actor, type Allowed, allow, isRestricted, type Permission } from "@/lib/core/permissions";
import type { CoreRefusal } from "@/lib/core/refusals";
import { done, type Refusal, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { makeSignature, publishSigningKey, type SignedContent } from "@/lib/core/signature";
import { checkSigner } from "@/lib/core/signer";
import { beginEvent, logDenial, logRefusal } from "@/lib/core/trail";

/** One constant for every writer: what a rule was told stays true until COMMIT. */
const writersLock = 727_001;
const lockTimeout = "5s";

export type CommandContext<P extends Permission> = {
  tx: Tx;
  actor: Allowed<P>;
  /** Business time. The trail holds the database's own clock besides. */
  at: Date;
  eventId: string;
  /** Seeds and tests replay what was done; nobody looked at a page then. */
  replayed: boolean;
  /** Signs a record written before in this command; only commands that declare a meaning may. */
  sign(content: SignedContent, recordId: string, signatureId: string): Promise<void>;
};

export type Command<P extends Permission, S extends z.ZodType, T, R extends Refusal> = {
  /** noun.verb-noun, as the trail shows it */
  name: string;
  permission: P;
  input: S;
  /** The meaning of the signature, where the command signs: the password is asked for, whatever the session. */
  signs?: string;
  run(context: CommandContext<P>, input: z.output<S>): Promise<Result<T, R[]>>;
};

type Outcome = Result<unknown, Refusal[]>;
type ValueOf<O> = Extract<O, { ok: true }> extends { value: infer T } ? T : never;
type RefusalOf<O> = Extract<O, { ok: false }> extends { error: (infer R)[] } ? R : never;

/** Whatever mixture of results `run` returns, the command knows its value and every refusal it can answer. */
export function defineCommand<P extends Permission, S extends z.ZodType, O extends Outcome>(
  command: Omit<Command<P, S, unknown, Refusal>, "run"> & {
    run(context: CommandContext<P>, input: z.output<S>): Promise<O>;
  },
): Command<P, S, ValueOf<O>, RefusalOf<O> & Refusal> {
  return command as unknown as Command<P, S, ValueOf<O>, RefusalOf<O> & Refusal>;
}

export type CommandOptions = {
  /** One per form rendering: the same key with the same input answers the same, and writes once. */
  key?: string;
  password?: string;
  address?: string;
  /** Only seeds and tests pass a time, and only they replay signatures without a password. */
  at?: Date;
  replay?: true;
};

class Unwound extends Error {
  constructor(readonly refusals: Refusal[]) {
    super("refused by a rule");
  }
}

/**
 * The only way to write: who → may they → shape → signature → lock → receipt → facts → rule → rows → seal.
 * Expected refusals are values, all of them at once; anything else throws and nothing is written.
 */
export async function runCommand<P extends Permission, S extends z.ZodType, T, R extends Refusal>(
  command: Command<P, S, T, R>,
  actor: Actor,
  raw: unknown,
  options: CommandOptions = {},
): Promise<Result<T, (R | CoreRefusal)[]>> {
  const allowed = allow(actor, command.permission);
  if (!allowed) {
    await logDenial(actor, command);
    return { ok: false, error: [{ code: "forbidden" }] };
  }
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) return { ok: false, error: explainIssues(parsed.error) };
  if (command.signs && !options.replay) {
    const unproven = await checkSigner(actor, options.password, options.address ?? "local");
    if (unproven) return { ok: false, error: [unproven] };
  }
  if (command.signs) await publishSigningKey();
  const inputText = canonicalJson(parsed.data);
  try {
    return await inOneTransaction(command, allowed, parsed.data, inputText, options);
  } catch (error) {
    if (error instanceof Unwound) {
      await logRefusal(actor, command, error.refusals);
      return { ok: false, error: error.refusals as R[] };
    }
    if (isLockTimeout(error)) return { ok: false, error: [{ code: "busy" }] };
    throw error;
  }
}

function inOneTransaction<P extends Permission, S extends z.ZodType, T, R extends Refusal>(
  command: Command<P, S, T, R>,
  actor: Allowed<P>,
  input: z.output<S>,
  inputText: string,
  { key, at = new Date(), replay }: CommandOptions,
): Promise<Result<T, (R | CoreRefusal)[]>> {
  const restricted = isRestricted(command.permission);
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('lock_timeout', ${lockTimeout}, true)`;
      if (restricted) await tx.$executeRaw`SET LOCAL ROLE solieu_security`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${writersLock})`;
      const fingerprint = {
        personId: actor.personId,
        key,
        command: command.name,
        inputSha256: sha256Hex(inputText),
      };
      const earlier = await replayed<T>(tx, restricted, fingerprint);
      if (earlier) return earlier;

      const eventId = await beginEvent(tx, { actor, command: command.name, restricted, inputText, key, at });
      const sign: CommandContext<P>["sign"] = async (content, recordId, signatureId) => {
        if (!command.signs) throw new Error(`${command.name} declares no meaning and may not sign`);
        const what = {
          meaning: command.signs,
          recordType: content.recordType,
          recordId,
          content: await content.read(tx, recordId),
        };
        const data = { id: signatureId, ...makeSignature(actor, what, at) };
        await (restricted ? tx.securitySignature.create({ data }) : tx.signature.create({ data }));
      };
      const result = await command.run({ tx, actor, at, eventId, replayed: replay === true, sign }, input);
      if (!result.ok) throw new Unwound(result.error);
      await storeReceipt(tx, restricted, fingerprint, result.value);
      return done(result.value);
    },
    { timeout: 20_000, maxWait: 10_000 },
  );
}

/** PostgreSQL 55P03: the writers' lock, or the head of the trail, did not come free in time. */
function isLockTimeout(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : "";
  return text.includes("55P03") || text.includes("lock timeout");
}

/** For pipelines of many commands (seeds, tests): a refusal is a bug there, so it throws with its reasons. */
export async function mustRun<P extends Permission, S extends z.ZodType, T, R extends Refusal>(
  command: Command<P, S, T, R>,
  actor: Actor,
  raw: unknown,
  options: CommandOptions,
): Promise<T> {
  const result = await runCommand(command, actor, raw, options);
  if (!result.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
