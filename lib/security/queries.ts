import "server-only";
import { isoWeekOf, isoWeekRange } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { id } from "@/lib/core/fields";
import { cutPage, olderThan, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { judgeSignature, type SignatureState } from "@/lib/core/signature";
import { readRestricted } from "@/lib/core/trail";
import { judgeWeek, nameWeek, readWeek, unreadOf, type WeekName } from "@/lib/safety/rules/week";
import type { EventKind } from "@/lib/security/rules";
import { securityWeekContent } from "@/lib/security/signed";

const eventFields = {
  id: true,
  kind: true,
  occurredAt: true,
  enteredAt: true,
  summary: true,
  actionTaken: true,
  recordedById: true,
  supersedesId: true,
  reason: true,
  correction: { select: { id: true, reason: true, occurredAt: true } },
} as const;

async function namesOf(tx: Tx, personIds: readonly string[]): Promise<(personId: string) => string> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (personId) => names.get(personId) ?? "";
}

async function readEvents(tx: Tx, events: Awaited<ReturnType<typeof findEvents>>) {
  const nameOf = await namesOf(
    tx,
    events.map((event) => event.recordedById),
  );
  return events.map((event) => ({
    ...event,
    kind: event.kind as EventKind,
    recordedBy: nameOf(event.recordedById),
  }));
}

function findEvents(
  tx: Tx,
  where: NonNullable<Parameters<Tx["securityEvent"]["findMany"]>[0]>["where"],
  take?: number,
) {
  return tx.securityEvent.findMany({
    where: where ?? {},
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    ...(take ? { take } : {}),
    select: eventFields,
  });
}

export type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

/** Newest first; corrected entries stay and say so. Not searched: what is written here stands in no index of words. */
export function listEvents(reader: Allowed<"security.read">, { after }: { after?: string | undefined }) {
  const cursor = readCursor(after);
  return readRestricted(reader, "security.list-events", async (tx) => {
    const found = await findEvents(
      tx,
      olderThan(cursor, (occurredAt) => ({ occurredAt })),
      pageSize + 1,
    );
    const page = cutPage(found, (row) => ({ at: row.occurredAt, id: row.id }));
    return { rows: await readEvents(tx, page.rows), older: page.older };
  });
}

export async function getEventSheet(
  reader: Allowed<"security.read">,
  eventId: string,
): Promise<EventRow | null> {
  const parsed = id().safeParse(eventId);
  if (!parsed.success) return null;
  const read = async (tx: Tx) =>
    (await readEvents(tx, await findEvents(tx, { id: parsed.data }))).at(0) ?? null;
  return readRestricted(reader, "security.read-event", read, `security-event:${parsed.data}`);
}

async function readSignOffs(tx: Tx, week: WeekName) {
  const signOffs = await tx.securityWeekSignOff.findMany({
    where: week,
    orderBy: { id: "asc" },
    select: { id: true, eventCount: true, eventIds: true, remark: true, signedAt: true, signatureId: true },
  });
  const signatures = await tx.securitySignature.findMany({
    where: { id: { in: signOffs.map((row) => row.signatureId) } },
  });
  const keys = await tx.signingKey.findMany({ select: { id: true, publicPem: true } });
  const judged = [];
  for (const { signatureId, ...signOff } of signOffs) {
    const signature = signatures.find((row) => row.id === signatureId);
    const publicPem = keys.find((key) => key.id === signature?.keyId)?.publicPem;
    const current = await securityWeekContent.read(tx, signOff.id);
    const state: SignatureState =
      signature && publicPem ? judgeSignature(signature, publicPem, current) : "forged";
    judged.push({ ...signOff, printedName: signature?.printedName ?? "", state });
  }
  return judged;
}

export type SecurityWeek = NonNullable<Awaited<ReturnType<typeof getSecurityWeek>>>;

/** What happened in the week, every correction of it, and who has read it; null for a week the calendar does not have. */
export async function getSecurityWeek(
  reader: Allowed<"security.read">,
  name: string | null,
  now: Date = new Date(),
) {
  const week = name === null ? isoWeekOf(now) : readWeek(name);
  const range = week && isoWeekRange(week.isoYear, week.isoWeek);
  if (!week || !range) return null;
  const within = { occurredAt: { gte: range.from, lt: range.to } };
  const read = async (tx: Tx) => {
    const events = await readEvents(tx, await findEvents(tx, { OR: [within, { supersedes: within }] }));
    const signOffs = await readSignOffs(tx, week);
    const eventIds = events.map((event) => event.id);
    const unread = new Set(signOffs.length > 0 ? unreadOf(eventIds, signOffs.at(-1)?.eventIds ?? []) : []);
    return {
      ...week,
      name: nameWeek(week),
      ...range,
      over: now >= range.to,
      begun: now >= range.from,
      previous: nameWeek(isoWeekOf(new Date(range.from.getTime() - 1))),
      next: nameWeek(isoWeekOf(range.to)),
      events: events.map((event) => ({ ...event, unread: unread.has(event.id) })),
      own: events.filter((event) => event.recordedById === reader.personId).length,
      state: judgeWeek(
        eventIds,
        signOffs.map((signOff) => signOff.eventIds),
      ),
      signOffs: signOffs.map(({ eventIds: _read, ...signOff }) => signOff),
    };
  };
  return readRestricted(reader, "security.read-week", read, `security-week:${nameWeek(week)}`);
}
