import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/core/db";
import { reviewInterruption } from "@/lib/interruptions/commands";
import { listStops } from "@/lib/interruptions/queries";
import { loadReleaseFacts } from "@/lib/release/facts";
import { enterCarriers } from "@/lib/runs/commands/carriers";
import { approveValidation, draftTransitDose, withdrawValidation } from "@/lib/validations/commands";
import { listValidations } from "@/lib/validations/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aMappedOrder, anApprovedTransitDose, aStop, aTransitDose } from "../fixtures/interruptions";
import { aCrew, aReceivedLot, type Crew, gateOpens, loadOnCarriers, minutesLater } from "../fixtures/lots";
import { codesOf, granted, insertDecision } from "../fixtures/release";
import { anOpenRun, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let configurationId: string;
let runId: string;
let lotId: string;
let stop: Awaited<ReturnType<typeof aStop>>;

const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  const order = await aMappedOrder(crew);
  configurationId = order.configurationId;
  lotId = (await aReceivedLot(crew, { order })).id;
  await loadOnCarriers(crew.operator, lotId, [
    { carrierCode: "G1", cartons: 24 },
    { carrierCode: "G2", cartons: 16 },
  ]);
  runId = (await anOpenRun(crew.operator)).id;
  await mustRun(enterCarriers, crew.operator, { runId, carriers: scanned("G1", "G2") }, after(65));
  stop = await aStop(crew.operator, runId, after(80).at);
});

afterAll(() => centre?.close());

/** One statement inside an open command, as somebody with the application's own rights would send it. */
function raw(sql: string, values: unknown[] = []) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

const judgement = (decision: "goes_on" | "hold" = "goes_on") => ({
  interruptionId: stop.id,
  cause: "Mất điện lưới, máy phát chậm",
  effect: "Nguồn lên xuống thêm một lần",
  decision,
  carriers: stop.carriers,
});

async function reviewOfLot() {
  const facts = await loadReleaseFacts(database(), lotId);
  return facts?.runs[0]?.interruptions[0]?.review ?? null;
}

const insertReview = (personId: string) =>
  raw(
    `insert into interruption_review (id, interruption_id, cause, effect, decision, reviewed_by_id, reviewed_at, signature_id)
     values ($1, $2, 'x', 'y', 'goes_on', $3, now(), gen_random_uuid())`,
    [newId(), stop.id, personId],
  );

describe("before anybody measured the transit dose", () => {
  test("a release past an interruption nobody reviewed is refused by the database", async () => {
    await expect(insertDecision(centre.adminUrl, lotId, crew.releaser.personId)).rejects.toThrow(
      /interruption of this lot is not reviewed/,
    );
  });

  test("a review is possible, and what it added stays unknown", async () => {
    await mustRun(reviewInterruption, crew.releaser, judgement(), after(100));
    const review = await reviewOfLot();
    expect(review).toMatchObject({ decision: "goes_on", added: [{ doseGy: null }, { doseGy: null }] });
  });
});

describe("a transit dose", () => {
  test("is approved by a second person, with a signature: rule and database", async () => {
    const dosimetrist = crew.dosimetrist;
    const { id } = await mustRun(draftTransitDose, dosimetrist, aTransitDose(configurationId), {
      replay: true,
    });
    const forced = raw(
      `update configuration_validation set status = 'approved', approved_by_id = drafted_by_id, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id],
    );
    await expect(forced).rejects.toMatchObject({ constraint: "configuration_validation_second_person" });
    const unsigned = raw(
      `update configuration_validation set status = 'approved', approved_by_id = $2, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id, crew.releaser.personId],
    );
    await expect(unsigned).rejects.toThrow(/no signature of its approver/);
    expect(
      codesOf(await runCommand(approveValidation, dosimetrist, { validationId: id }, { replay: true })),
    ).toBe("forbidden");
    await mustRun(approveValidation, crew.releaser, { validationId: id }, { replay: true });
    const [row] = await listValidations(granted(dosimetrist, "configurations.read"), configurationId);
    expect(row).toMatchObject({ status: "approved", doseGy: 2.2, signature: { state: "valid" } });
  });

  test("neither changes nor gets another position afterwards", async () => {
    const [row] = await listValidations(granted(crew.dosimetrist, "configurations.read"), configurationId);
    await expect(
      raw("update configuration_validation set dose_gy = 1 where id = $1", [row?.id]),
    ).rejects.toMatchObject({
      code: "42501",
    });
    const more = raw(
      "insert into transit_position (id, validation_id, position, dose_gy) values ($1, $2, 'P9', 0.1)",
      [newId(), row?.id],
    );
    await expect(more).rejects.toThrow(/complete already/);
    const alone = raw(
      `insert into configuration_validation (id, configuration_id, kind, version_no, measured_on, effective_from, document, dose_gy, drafted_by_id, drafted_at)
       values ($1, $2, 'transit_dose', 9, '2020-01-01', '2020-01-01', 'x', 0.001, $3, now())`,
      [newId(), configurationId, crew.dosimetrist.personId],
    );
    await expect(alone).rejects.toThrow(/highest of its positions/);
  });
});

describe("a review", () => {
  test("is not by an operator of the run: rule and database", async () => {
    const roles = { ...crew.operator, roles: [...crew.operator.roles, "releaser" as const] };
    expect(codesOf(await runCommand(reviewInterruption, roles, judgement(), after(110)))).toBe(
      "interruptions.own-run",
    );
    await expect(insertReview(crew.operator.personId)).rejects.toThrow(/operated a run/);
    await expect(insertReview(crew.releaser.personId)).rejects.toThrow(/no signature/);
  });

  test("calculates the dose of every carrier in the room and is signed", async () => {
    const [first, second] = stop.carriers;
    const typed = { ...judgement(), carriers: [{ ...first, position: "P1" }, second] };
    await mustRun(reviewInterruption, crew.dosimetrist, typed, after(120));
    expect((await reviewOfLot())?.added.map(({ doseGy }) => doseGy).toSorted()).toEqual([0.8, 2.2]);
    const [sheet] = await listStops(granted(crew.operator, "runs.read"), runId);
    expect(sheet?.reviews).toHaveLength(2);
    expect(sheet?.reviews[0]).toMatchObject({ signature: { state: "valid" } });
  });

  test("is complete once signed, and its doses are those of the approved value", async () => {
    const [latest] = await database().interruptionReview.findMany({
      orderBy: { reviewedAt: "desc" },
      take: 1,
    });
    const more = raw(
      `insert into interruption_review_carrier (id, review_id, interruption_carrier_id, validation_id, added_dose_gy)
       select gen_random_uuid(), $1, $2, v.id, 0.001 from configuration_validation v limit 1`,
      [latest?.id, stop.carriers[0]?.interruptionCarrierId],
    );
    await expect(more).rejects.toThrow(/complete already/);
  });

  test("that holds, holds: rule and database", async () => {
    await mustRun(reviewInterruption, crew.releaser, judgement("hold"), after(130));
    expect(await reviewOfLot()).toMatchObject({ decision: "hold" });
    await expect(insertDecision(centre.adminUrl, lotId, crew.releaser.personId)).rejects.toThrow(
      /not reviewed/,
    );
  });

  test("counts no longer once its transit dose is withdrawn", async () => {
    await mustRun(reviewInterruption, crew.releaser, judgement(), after(140));
    expect((await reviewOfLot())?.added.map(({ doseGy }) => doseGy)).toEqual([2.2, 2.2]);
    const [row] = await listValidations(granted(crew.dosimetrist, "configurations.read"), configurationId);
    await mustRun(
      withdrawValidation,
      crew.releaser,
      { validationId: row?.id, reason: "Đo lại" },
      { replay: true },
    );
    expect((await reviewOfLot())?.added.map(({ doseGy }) => doseGy)).toEqual([null, null]);
    await anApprovedTransitDose(crew.dosimetrist, crew.releaser, configurationId, {
      effectiveFrom: "2020-12-01",
    });
    await mustRun(reviewInterruption, crew.releaser, judgement(), after(150));
    expect((await reviewOfLot())?.added.map(({ doseGy }) => doseGy)).toEqual([null, null]);
  });
});
