import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueCertificate } from "@/lib/certificates/commands";
import { getCertificateSheet } from "@/lib/certificates/queries";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { type Actor, allow, type Allowed, type Permission } from "@/lib/core/permissions";
import { rereadDosimeter } from "@/lib/dosimetry/commands";
import { permitRetreatment, rejectLot, releaseLot, withdrawRelease } from "@/lib/release/commands";
import { getReleaseSheet } from "@/lib/release/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, type Crew, minutesLater } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import { aReadLot, type ReadLot } from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let second: Actor;
let day = 0;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  second = await aPerson("releaser");
});
afterAll(() => centre?.close());

/** Lots of different days, since the irradiator has one run at a time. */
function aLot(more: { doseGy?: number } = {}): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)), ...more });
}

const after = (lot: ReadLot, minutes = 300) => ({
  replay: true as const,
  at: minutesLater(lot.from, minutes),
});
const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");
const stageOf = async (id: string) =>
  (await database().lot.findUniqueOrThrow({ where: { id }, select: { stage: true } })).stage;

function granted<P extends Permission>(actor: Actor, permission: P): Allowed<P> {
  const reader = allow(actor, permission);
  if (!reader) throw new Error(`${actor.staffCode} lacks ${permission}`);
  return reader;
}

describe("a release", () => {
  test("is decided once when two people press together", async () => {
    const lot = await aLot();
    const results = await Promise.all(
      [crew.releaser, second].map((actor) => runCommand(releaseLot, actor, { lotId: lot.id }, after(lot))),
    );
    expect(results.map(codesOf).toSorted()).toEqual(["done", "release.already-decided"]);
    expect(await database().releaseDecision.count({ where: { lotId: lot.id } })).toBe(1);
  });

  test("writes exactly one event, and a refusal leaves only its trace", async () => {
    const lot = await aLot({ doseGy: 1 });
    const events = () => database().$queryRaw<{ outcome: string; reason: string | null }[]>`
      SELECT outcome, reason FROM audit.event WHERE command = 'release.release-lot' ORDER BY seq DESC LIMIT 1`;
    const refused = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
    expect(codesOf(refused)).toBe("release.DOSE_BELOW_WINDOW");
    expect(await events()).toMatchObject([{ outcome: "refused", reason: "release.DOSE_BELOW_WINDOW" }]);
    expect(await stageOf(lot.id)).toBe("processed");
  });

  test("is refused by rule and by the database to whoever read this lot", async () => {
    const both = await aPerson("dosimetrist", "releaser");
    const lot = await aReadLot(
      { ...crew, dosimetrist: both },
      { from: new Date(Date.UTC(2020, 5, (day += 1))) },
    );
    const refused = await runCommand(releaseLot, both, { lotId: lot.id }, after(lot));
    expect(codesOf(refused)).toBe("release.SEPARATION_OF_DUTIES");
    await expect(insertDecision(centre.adminUrl, lot.id, both.personId)).rejects.toThrow(/does not decide/);
    const released = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
    expect(codesOf(released)).toBe("done");
  });

  test("is refused by the database to whoever treated this lot", async () => {
    const lot = await aLot();
    await expect(insertDecision(centre.adminUrl, lot.id, crew.operator.personId)).rejects.toThrow(
      /does not decide/,
    );
  });

  test("asks for the password of whoever signs, and a wrong one writes nothing", async () => {
    const lot = await aLot();
    const unsigned = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, { at: after(lot).at });
    expect(unsigned).toEqual({ ok: false, error: [{ code: "input.required", field: "_password" }] });
    const guessed = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: lot.id },
      { password: "đoán mò cho vui thôi" },
    );
    expect(codesOf(guessed)).toBe("signature.wrong-password");
    expect(await database().releaseDecision.count({ where: { lotId: lot.id } })).toBe(0);
  });

  test("answers the same to the same key, and refuses the key for anything else", async () => {
    const [lot, other] = [await aLot(), await aLot()];
    const key = newId();
    const first = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, { ...after(lot), key });
    const again = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, { ...after(lot), key });
    expect(again).toEqual(first);
    const misused = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: other.id },
      { ...after(other), key },
    );
    expect(codesOf(misused)).toBe("key.reused");
  });
});

describe("a signature", () => {
  test("holds while the record stands, and says when the record was changed or the signature made up", async () => {
    const lot = await aLot();
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
    const reader = granted(crew.releaser, "release.read");
    const state = async () => (await getReleaseSheet(reader, lot.id))?.decisions[0]?.signature?.state;
    expect(await state()).toBe("valid");

    await asSuperuser(
      centre.adminUrl,
      `UPDATE dosimeter_reading SET dose_gy = dose_gy + 1 WHERE lot_id = '${lot.id}'`,
    );
    expect(await state()).toBe("changed");
    await asSuperuser(
      centre.adminUrl,
      `UPDATE dosimeter_reading SET dose_gy = dose_gy - 1 WHERE lot_id = '${lot.id}'`,
    );
    expect(await state()).toBe("valid");

    const decision = await database().releaseDecision.findFirstOrThrow({ where: { lotId: lot.id } });
    await asSuperuser(
      centre.adminUrl,
      `UPDATE signature SET printed_name = 'Người khác' WHERE id = '${decision.signatureId}'`,
    );
    expect(await state()).toBe("forged");
  });
});

describe("after the decision", () => {
  test("a certificate takes the next number of its year and the trail position it saw", async () => {
    const [one, two] = [await aLot(), await aLot()];
    const early = await runCommand(issueCertificate, crew.releaser, { lotId: one.id }, after(one));
    expect(codesOf(early)).toBe("certificates.lot-not-released");
    const numbers: string[] = [];
    for (const lot of [one, two]) {
      await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
      numbers.push(
        (await mustRun(issueCertificate, crew.releaser, { lotId: lot.id }, after(lot, 310))).number,
      );
    }
    expect(numbers).toEqual(["CX-2020-0001", "CX-2020-0002"]);
    expect(codesOf(await runCommand(issueCertificate, second, { lotId: one.id }, after(one, 320)))).toBe(
      "certificates.issued-already",
    );
    const sheet = await getCertificateSheet(granted(crew.releaser, "certificates.read"), "CX-2020-0002");
    const seen = await database().$queryRaw<{ hash16: string }[]>`
      SELECT left(encode(h, 'hex'), 16) AS hash16 FROM audit.event WHERE seq = ${BigInt(sheet?.trailSeq ?? 0)}`;
    expect(seen).toEqual([{ hash16: sheet?.trailHash16 }]);
    expect(sheet).toMatchObject({
      withdrawn: false,
      signature: { state: "valid" },
      content: { filtrationRemark: true },
    });
  });

  test("a number cannot be skipped even by raw SQL", async () => {
    const lot = await aLot();
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
    const decision = await database().releaseDecision.findFirstOrThrow({ where: { lotId: lot.id } });
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO certificate (id, year, ordinal, number, lot_id, decision_id, content, trail_seq, trail_hash16, issued_by_id, issued_at, signature_id)
         VALUES (gen_random_uuid(), 2020, 99, 'CX-2020-0099', '${lot.id}', '${decision.id}', '{}', 1, 'x', '${second.personId}', now(), gen_random_uuid())`,
      ),
    ).rejects.toThrow(/without a gap/);
  });

  test("a release taken back opens the lot again and the certificate says so", async () => {
    const lot = await aLot();
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
    const { number } = await mustRun(issueCertificate, crew.releaser, { lotId: lot.id }, after(lot, 310));
    const reason = "Khách hàng báo sai mã vùng trồng";
    await mustRun(withdrawRelease, second, { lotId: lot.id, reason }, after(lot, 320));
    expect(await stageOf(lot.id)).toBe("processed");
    expect((await getCertificateSheet(granted(second, "certificates.read"), number))?.withdrawn).toBe(true);
    expect(
      codesOf(await runCommand(withdrawRelease, second, { lotId: lot.id, reason }, after(lot, 330))),
    ).toBe("release.not-released");
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, after(lot, 340));
    expect(await stageOf(lot.id)).toBe("released");
  });

  test("a rejection has a reason and says where the goods go", async () => {
    const lot = await aLot();
    const bare = await runCommand(rejectLot, crew.releaser, { lotId: lot.id, reason: " " }, after(lot));
    expect(codesOf(bare)).toContain("input.required");
    const reason = "Thiếu liều ở một giá hàng";
    await mustRun(rejectLot, crew.releaser, { lotId: lot.id, disposition: "return", reason }, after(lot));
    expect(await stageOf(lot.id)).toBe("rejected");
  });

  test("another treatment opens the next pass, and never beyond the maker's maximum", async () => {
    const lot = await aLot();
    const plan = { lotId: lot.id, reason: "Liều chưa đủ theo yêu cầu của khách" };
    const tooMuch = await runCommand(
      permitRetreatment,
      crew.releaser,
      { ...plan, plannedMaxDoseGy: 49_999 },
      after(lot),
    );
    expect(codesOf(tooMuch)).toBe("release.retreatment-above-maximum");
    const permitted = await mustRun(
      permitRetreatment,
      crew.releaser,
      { ...plan, plannedMaxDoseGy: 100 },
      after(lot),
    );
    expect(permitted.pass).toBe(2);
    expect(await stageOf(lot.id)).toBe("loading");
  });

  test("a decided lot takes no more readings; before that a re-read keeps the first", async () => {
    const lot = await aLot();
    const first = await database().dosimeterReading.findFirstOrThrow({
      where: { lotId: lot.id },
      select: { id: true, doseGy: true, placement: { select: { dosimeterCode: true } } },
    });
    const again = {
      lotId: lot.id,
      dosimeterCode: first.placement.dosimeterCode,
      supersedesId: first.id,
      instrumentCode: "MDQ-2",
      readAt: after(lot, 250).at,
      doseGy: Number(first.doseGy) + 1,
      reason: "Máy đọc báo lỗi bóng đèn",
    };
    await mustRun(rereadDosimeter, crew.dosimetrist, again, after(lot, 251));
    expect(
      await database().dosimeterReading.count({
        where: { placement: { dosimeterCode: again.dosimeterCode } },
      }),
    ).toBe(2);
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, after(lot));
    expect(codesOf(await runCommand(rereadDosimeter, crew.dosimetrist, again, after(lot, 310)))).toContain(
      "dosimetry.lot-decided",
    );
  });
});

/** With triggers of the trail off, as only a superuser can; the rules of the tables stay on. */
function asSuperuser(adminUrl: string, statement: string) {
  return withSql(adminUrl, async (client) => {
    const table = /(?:UPDATE|INTO) (\w+)/.exec(statement)?.[1] ?? "";
    await client.query("BEGIN");
    for (const trigger of ["zz_trail_capture", "zz_trail_guard"]) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
    }
    await client.query(statement);
    for (const trigger of ["zz_trail_capture", "zz_trail_guard"]) {
      await client.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${trigger}`);
    }
    await client.query("COMMIT");
  });
}

function insertDecision(adminUrl: string, lotId: string, personId: string) {
  return asSuperuser(
    adminUrl,
    `INSERT INTO release_decision (id, lot_id, pass, outcome, min_dose_gy, max_dose_gy, checks, decided_by_id, decided_at, signature_id)
     VALUES (gen_random_uuid(), '${lotId}', 1, 'released', 1, 2, '[]', '${personId}', now(), gen_random_uuid())`,
  );
}
