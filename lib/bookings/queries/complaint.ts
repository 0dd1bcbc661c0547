import "server-only";
import { isOverdue } from "@/lib/bookings/rules/complaint";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";

type ComplaintFilter = {
  q?: string | undefined;
  only?: string | undefined;
  after?: string | undefined;
  at: Date;
};

/** Newest first; the search box reads customer and lot. */
export async function listComplaints(
  _reader: Allowed<"bookings.read">,
  { q, only, after, at }: ComplaintFilter,
) {
  const cursor = readCursor(after);
  const words = plainWords(q ?? "");
  const today = centreDay(at);
  const search = { search: { contains: words } };
  const found = await database().complaint.findMany({
    where: {
      ...(only === "open" ? { answeredAt: null } : {}),
      ...(only === "overdue" ? { answeredAt: null, dueOn: { lt: new Date(`${today}T00:00:00Z`) } } : {}),
      AND: [
        words ? { OR: [{ customer: search }, { lot: search }] } : {},
        olderThan(cursor, (receivedAt) => ({ receivedAt })),
      ],
    },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      receivedAt: true,
      body: true,
      dueOn: true,
      answeredAt: true,
      synthetic: true,
      customer: { select: { name: true } },
      lot: { select: { code: true } },
    },
  });
  const rows = found.map((row) => {
    const dueOn = dayOf(row.dueOn);
    return { ...row, dueOn, overdue: isOverdue({ dueOn, answeredAt: row.answeredAt }, today) };
  });
  return cutPage(rows, (row) => ({ at: row.receivedAt, id: row.id }));
}

/** One complaint, with its answer or the day by which there must be one. */
export async function getComplaintSheet(_reader: Allowed<"bookings.read">, id: string, at: Date) {
  if (!isId(id)) return null;
  const complaint = await database().complaint.findUnique({
    where: { id },
    include: { customer: { select: { id: true, name: true } }, lot: { select: { id: true, code: true } } },
  });
  if (!complaint) return null;
  const personIds = [complaint.recordedById, complaint.answeredById].filter((one) => one !== null);
  const people = await database().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  const dueOn = dayOf(complaint.dueOn);
  return {
    ...complaint,
    dueOn,
    overdue: isOverdue({ dueOn, answeredAt: complaint.answeredAt }, centreDay(at)),
    recordedByName: names.get(complaint.recordedById) ?? "",
    answeredByName: complaint.answeredById === null ? null : (names.get(complaint.answeredById) ?? ""),
  };
}
