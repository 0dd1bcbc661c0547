import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { rereadDosimeter } from "@/lib/dosimetry/commands";
import { rejectLot, releaseLot } from "@/lib/release/commands";
import { assignOnCall, withdrawOnCall } from "@/lib/release/commands/on-call";
import { getReleaseSheet } from "@/lib/release/queries";
import { findOnCall, listRoster } from "@/lib/release/queries/on-call";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, type Crew } from "../fixtures/lots";
import { aPerson, withGrants } from "../fixtures/people";
import {
  aReadLot,
  aSitting,
  afterArrival,
  asSuperuser,
  codesOf,
  granted,
  type ReadLot,
  stageOf,
} from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let onCall: Actor;
let day = 0;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  onCall = await withGrants(await aPerson("releaser"));
});
afterAll(() => centre?.close());

function aLot(): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)) });
}

/** The same person, holding up a card at another station. */
const elsewhere = (actor: Actor): Actor => ({ ...actor, via: "station", stationId: "gate", sessionId: "s2" });

async function pageOf(actor: Actor, lot: ReadLot): Promise<string> {
  const sheet = await getReleaseSheet(granted(actor, "release.read"), lot.id);
  if (!sheet) throw new Error("no sheet");
  return sheet.evidence;
}

async function reread(lot: ReadLot, change: number): Promise<void> {
  const first = await database().dosimeterReading.findFirstOrThrow({
    where: { lotId: lot.id },
    select: { id: true, doseGy: true, placement: { select: { dosimeterCode: true } } },
  });
  const again = {
    lotId: lot.id,
    dosimeterCode: first.placement.dosimeterCode,
    supersedesId: first.id,
    ...(await aSitting(crew.dosimetrist, afterArrival(lot, 250).at)),
    printedGy: Number(first.doseGy) + change,
    reason: "Máy đọc báo lỗi bóng đèn",
  };
  await mustRun(rereadDosimeter, crew.dosimetrist, again, afterArrival(lot, 251));
}

describe("a signature under what was seen", () => {
  test("is given at another station than the page was first opened at, and keeps what was seen", async () => {
    const lot = await aLot();
    const evidence = await pageOf(onCall, lot);
    const signed = await runCommand(
      releaseLot,
      elsewhere(onCall),
      { lotId: lot.id, evidence },
      afterArrival(lot),
    );
    expect(codesOf(signed)).toBe("done");
    const decision = await database().releaseDecision.findFirstOrThrow({ where: { lotId: lot.id } });
    const [seq, hash16, , sha256] = evidence.split(".");
    expect(decision).toMatchObject({ seenTrailHash16: hash16, evidenceSha256: sha256 });
    expect(String(decision.seenTrailSeq)).toBe(seq);
    const sheet = await getReleaseSheet(granted(onCall, "release.read"), lot.id);
    expect(sheet?.decisions[0]?.signature?.state).toBe("valid");
  });

  test("is refused once a reading has come that the page did not show, even if every check still passes", async () => {
    const lot = await aLot();
    const evidence = await pageOf(onCall, lot);
    await reread(lot, 1);
    const refused = await runCommand(releaseLot, onCall, { lotId: lot.id, evidence }, afterArrival(lot));
    expect(refused).toEqual({ ok: false, error: [{ code: "release.evidence-changed", changed: [] }] });
    expect(await stageOf(lot.id)).toBe("processed");
    const seenAgain = { lotId: lot.id, evidence: await pageOf(onCall, lot) };
    expect(codesOf(await runCommand(releaseLot, onCall, seenAgain, afterArrival(lot)))).toBe("done");
  });

  test("names the checks that came out differently since, beside what now stands against the lot", async () => {
    const lot = await aLot();
    const evidence = await pageOf(onCall, lot);
    await reread(lot, -9_000);
    const refused = await runCommand(releaseLot, onCall, { lotId: lot.id, evidence }, afterArrival(lot));
    expect(refused).toMatchObject({
      ok: false,
      error: [
        { code: "release.evidence-changed", changed: expect.arrayContaining(["DOSE_BELOW_WINDOW"]) },
        { code: "release.DOSE_BELOW_WINDOW" },
      ],
    });
    const rejection = { lotId: lot.id, evidence, disposition: "return", reason: "Thiếu liều ở một giá" };
    expect(codesOf(await runCommand(rejectLot, onCall, rejection, afterArrival(lot)))).toBe(
      "release.evidence-changed",
    );
  });

  test("is refused over a page that nobody can have seen", async () => {
    const lot = await aLot();
    const [seq, , ...rest] = (await pageOf(onCall, lot)).split(".");
    const forged = [seq, "0123456789abcdef", ...rest].join(".");
    for (const evidence of [forged, "something else"]) {
      const refused = await runCommand(releaseLot, onCall, { lotId: lot.id, evidence }, afterArrival(lot));
      expect(codesOf(refused)).toBe("release.evidence-missing");
    }
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO release_decision (id, lot_id, pass, outcome, min_dose_gy, max_dose_gy, checks, decided_by_id, decided_at,
           signature_id, seen_trail_seq, seen_trail_hash16, evidence_sha256)
         VALUES (gen_random_uuid(), '${lot.id}', 1, 'released', 1, 2, '[]', '${onCall.personId}', now(),
           gen_random_uuid(), 1, '0123456789abcdef', 'x')`,
      ),
    ).rejects.toThrow(/never at the position/);
  });
});

describe("the roster", () => {
  const how = { at: new Date("2020-06-01T08:00:00+07:00"), replay: true } as const;
  const duty = (personId: string, startsAt: string, endsAt: string) => ({ personId, startsAt, endsAt });

  test("knows one releaser for every hour", async () => {
    const assign = (personId: string, from: string, until: string) =>
      runCommand(assignOnCall, crew.releaser, duty(personId, from, until), how);
    const first = await assign(onCall.personId, "01/06/2020 17:00", "02/06/2020 07:00");
    expect(codesOf(first)).toBe("done");
    expect(codesOf(await assign(onCall.personId, "02/06/2020 06:59", "02/06/2020 12:00"))).toBe(
      "on-call.taken",
    );
    expect(codesOf(await assign(onCall.personId, "02/06/2020 07:00", "02/06/2020 12:00"))).toBe("done");
    expect(codesOf(await assign(crew.operator.personId, "03/06/2020 07:00", "03/06/2020 06:00"))).toBe(
      "on-call.not-a-releaser on-call.ends-before-it-starts",
    );
    expect(codesOf(await assign(onCall.personId, "31/05/2020 07:00", "01/06/2020 08:00"))).toBe(
      "on-call.over-already",
    );
    const reader = granted(crew.releaser, "release.read");
    const night = new Date("2020-06-01T23:00:00+07:00");
    expect(await findOnCall(reader, night)).toMatchObject({ staffCode: onCall.staffCode });
    expect(await findOnCall(reader, how.at)).toBeNull();
    expect(await listRoster(reader, night)).toHaveLength(2);

    const onCallId = first.ok ? first.value.id : "";
    const takeOff = () =>
      runCommand(withdrawOnCall, crew.releaser, { onCallId, reason: "Bị ốm đột xuất" }, how);
    expect(codesOf(await takeOff())).toBe("done");
    expect(codesOf(await takeOff())).toBe("on-call.withdrawn-already");
    expect(await findOnCall(reader, night)).toBeNull();
    expect(codesOf(await assign(onCall.personId, "01/06/2020 18:00", "01/06/2020 22:00"))).toBe("done");
  });

  test("takes nobody twice, and only releasers, by raw SQL as well", async () => {
    const insert = (personId: string, from: string, until: string) =>
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO on_call_duty (id, person_id, starts_at, ends_at, assigned_by_id, assigned_at)
         VALUES (gen_random_uuid(), '${personId}', '${from}', '${until}', '${onCall.personId}', now())`,
      );
    await expect(insert(crew.operator.personId, "2020-07-01", "2020-07-02")).rejects.toThrow(
      /only a releaser/,
    );
    await insert(onCall.personId, "2020-07-01", "2020-07-03");
    await expect(insert(onCall.personId, "2020-07-02", "2020-07-04")).rejects.toThrow(/one_at_a_time/);
  });
});
