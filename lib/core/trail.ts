import "server-only";
import { database, type Tx } from "@/lib/core/db";
import { type Actor, isRestricted, type Permission } from "@/lib/core/permissions";
import type { Refusal } from "@/lib/core/result";

type NamedCommand = { name: string; permission: Permission };

type Beginning = {
  actor: Actor;
  command: string;
  restricted: boolean;
  inputText: string;
  key: string | undefined;
  at: Date;
};

function who(actor: Actor) {
  return {
    personId: actor.personId,
    personName: actor.name,
    sessionId: actor.sessionId.slice(0, 16),
    stationId: actor.stationId,
  };
}

/** Opens the one event of this transaction; the database seals it at commit over every change made in between. */
export async function beginEvent(tx: Tx, begin: Beginning): Promise<string> {
  const header = JSON.stringify({
    ...who(begin.actor),
    command: begin.command,
    key: begin.key ?? null,
    input: JSON.parse(begin.inputText),
    at: begin.at.toISOString(),
  });
  const rows = begin.restricted
    ? await tx.$queryRaw<{ id: string }[]>`SELECT restricted.begin_event(${header}::jsonb)::text AS id`
    : await tx.$queryRaw<{ id: string }[]>`SELECT audit.begin_event(${header}::jsonb)::text AS id`;
  const id = rows[0]?.id;
  if (!id) throw new Error("the trail did not open an event");
  return id;
}

/** An attempt without the right is evidence. Attempts on restricted nouns go to the restricted chain only. */
export async function logDenial(actor: Actor, command: NamedCommand): Promise<void> {
  await logEvent(actor, command, { outcome: "denied" });
}

/** So is an attempt that a rule refused: the codes are kept, never what was typed. */
export async function logRefusal(actor: Actor, command: NamedCommand, refusals: Refusal[]): Promise<void> {
  await logEvent(actor, command, {
    outcome: "refused",
    reason: refusals.map((refusal) => refusal.code).join(" "),
  });
}

async function logEvent(actor: Actor, command: NamedCommand, what: { outcome: string; reason?: string }) {
  const entry = JSON.stringify({ ...who(actor), command: command.name, ...what });
  await (isRestricted(command.permission)
    ? database().$executeRaw`SELECT restricted.log_security(${entry}::jsonb)`
    : database().$executeRaw`SELECT audit.log(${entry}::jsonb)`);
}

/** Events outside commands: sign-in, sign-out, export, print. */
export async function logOutsideCommand(
  actor: Pick<Actor, "personId" | "name" | "sessionId" | "stationId">,
  command: string,
  what: { outcome: string; reason?: string },
): Promise<void> {
  const entry = JSON.stringify({
    personId: actor.personId,
    personName: actor.name,
    sessionId: actor.sessionId.slice(0, 16),
    stationId: actor.stationId,
    command,
    ...what,
  });
  await database().$executeRaw`SELECT audit.log(${entry}::jsonb)`;
}

/** Reads of restricted data happen under their own database role, and are themselves recorded. */
export function readRestricted<T>(
  actor: Actor,
  what: string,
  read: (tx: Tx) => Promise<T>,
  subject: string | null = null,
): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL ROLE solieu_security`;
      const found = await read(tx);
      // Last, because the head of the chain stays locked from here to the commit.
      const entry = JSON.stringify({ ...who(actor), command: what, outcome: "read", subject });
      await tx.$executeRaw`SELECT restricted.log_security(${entry}::jsonb)`;
      return found;
    },
    { timeout: 20_000, maxWait: 10_000 },
  );
}

/** Calls by nobody are counted by day, not chained: a stranger must not be able to fill the trail. */
export async function countAnonymousDenial(now: Date): Promise<void> {
  await database().$executeRaw`
    INSERT INTO denial_count (day, count) VALUES ((${now}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 1)
    ON CONFLICT (day) DO UPDATE SET count = denial_count.count + 1`;
}
