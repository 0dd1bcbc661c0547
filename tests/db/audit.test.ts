import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getEventSheet } from "@/lib/audit/queries/event";
import {
  type EventQuery,
  findLotByCode,
  getTrailHead,
  listEvents,
  listFilterChoices,
} from "@/lib/audit/queries/events";
import { mustRun } from "@/lib/core/command";
import { type Actor, type Allowed, allow } from "@/lib/core/permissions";
import { releaseLot } from "@/lib/release/commands";
import { recordEvent } from "@/lib/security/commands";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, type Crew, minutesLater } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import { aReadLot, type ReadLot } from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let reader: Allowed<"audit.read">;
let lot: ReadLot;
let other: ReadLot;
let officer: Actor;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  const allowed = allow(await aPerson("auditor"), "audit.read");
  if (!allowed) throw new Error("an auditor reads the trail");
  reader = allowed;
  lot = await aReadLot(crew);
  other = await aReadLot(crew, { from: minutesLater(lot.from, 24 * 60) });
  await mustRun(
    releaseLot,
    crew.releaser,
    { lotId: lot.id },
    { replay: true, at: minutesLater(lot.from, 240) },
  );
  officer = await aPerson("security_officer");
  for (let n = 0; n < 12; n += 1) await aPerson("storekeeper");
});

afterAll(() => centre.close());

const everything: EventQuery = {
  command: null,
  person: null,
  from: null,
  to: null,
  record: null,
  before: null,
};

async function all(query: Partial<EventQuery>) {
  const rows = [];
  let before: number | null = null;
  do {
    const page = await listEvents(reader, { ...everything, ...query, before });
    rows.push(...page.rows);
    before = page.older;
  } while (before !== null);
  return rows;
}

describe("the trail is found", () => {
  test("by number, newest first, without a gap or a repeat across pages", async () => {
    const seqs = (await all({})).map((row) => row.seq);
    const head = await getTrailHead(reader);
    expect(seqs[0]).toBe(head?.seq);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, place) => seqs.length - place));
    expect(seqs.length).toBeGreaterThan(50);
  });

  test("by lot: the lot, its carriers, its run, readings, decision and signature, and nothing of another lot", async () => {
    const rows = await all({ record: { table: "lot", id: lot.id } });
    const commands = new Set(rows.map((row) => row.command));
    for (const command of [
      "lots.receive-lot",
      "lots.load-carrier",
      "runs.enter-carriers",
      "dosimetry.log-readings",
      "release.release-lot",
    ]) {
      expect(commands).toContain(command);
    }
    const others = await all({ record: { table: "lot", id: other.id } });
    expect(rows.filter((row) => others.some((one) => one.seq === row.seq))).toEqual([]);
    expect(
      rows.every(
        (row) =>
          row.names.includes(lot.code) ||
          row.command.startsWith("runs.") ||
          row.command === "lots.load-carrier",
      ),
    ).toBe(true);
    expect(await findLotByCode(reader, lot.code.toLowerCase())).toBe(lot.id);
  });

  test("by any other record, by person, by command and by day of the centre", async () => {
    const sheet = await all({ command: "release.release-lot" });
    expect(sheet).toHaveLength(1);
    expect(new Set((await all({ person: crew.dosimetrist.personId })).map((row) => row.personName))).toEqual(
      new Set([crew.dosimetrist.name]),
    );
    const person = await all({ record: { table: "person", id: crew.clerk.personId } });
    expect(person.map((row) => row.command)).toEqual(["people.invite-person"]);
    const day = new Date("2020-06-12T00:00:00Z");
    const onDay = await all({ from: day, to: day, record: { table: "lot", id: lot.id } });
    expect(onDay.length).toBeGreaterThan(3);
    const before = new Date("2020-06-11T00:00:00Z");
    expect(await all({ to: before, record: { table: "lot", id: lot.id } })).toEqual([]);
  });

  test("nothing, where the address names nothing", async () => {
    expect(await all({ record: { table: "lot", id: "unknown" } })).toEqual([]);
    expect(await all({ record: { table: "lot", id: randomUUID() } })).toEqual([]);
    expect(await getEventSheet(reader, 999_999)).toBeNull();
  });
});

test("an event shows who, why, and every field before and after, with its signatures judged now", async () => {
  const seq = (await all({ command: "release.release-lot" }))[0]?.seq ?? 0;
  const sheet = await getEventSheet(reader, seq);
  expect(sheet).toMatchObject({ personName: crew.releaser.name, kind: "done", hashFits: true });
  const stage = sheet?.changes
    .find((change) => change.table === "public.lot")
    ?.fields.find((field) => field.field === "stage");
  expect(stage).toEqual({ field: "stage", before: "processed", after: "released" });
  expect(sheet?.signatures.map((signature) => signature.state)).toEqual(["valid"]);
  expect(Object.values(sheet?.people ?? {})).toContain(crew.releaser.name);
});

test("what a rule refused is there, with the codes that refused it", async () => {
  const again = mustRun(
    releaseLot,
    crew.releaser,
    { lotId: lot.id },
    { replay: true, at: minutesLater(lot.from, 250) },
  );
  await expect(again).rejects.toThrow("refused");
  const [newest] = (await listEvents(reader, everything)).rows;
  expect(newest).toMatchObject({ command: "release.release-lot", kind: "refused", changes: 0 });
  expect(newest?.why).toContain("release.already-decided");
});

test("security is never in it, neither as event nor as a command to filter by", async () => {
  const before = (await getTrailHead(reader))?.seq;
  const event = { kind: "other", occurredAt: lot.from, summary: "thử" };
  await mustRun(recordEvent, officer, event, { replay: true, at: minutesLater(lot.from, 5) });
  expect((await getTrailHead(reader))?.seq).toBe(before);
  expect(
    (await listFilterChoices(reader)).commands.filter((command) => command.startsWith("security")),
  ).toEqual([]);
});
