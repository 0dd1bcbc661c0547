import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { releaseLot } from "@/lib/release/commands";
import { finishRun, interrupt, resume, startRun } from "@/lib/runs/commands/source";
import { closeHold, openHold } from "@/lib/source/commands/holds";
import { reviewTimer } from "@/lib/source/commands/timers";
import { getTimerSheet } from "@/lib/source/queries/timers";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, anOrderOfN95, type Crew, minutesLater } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import {
  afterArrival,
  aReadLot,
  asSuperuser,
  codesOf,
  granted,
  insertDecision,
  type ReadLot,
  stageOf,
} from "../fixtures/release";
import { anIrradiator, anOpenRun, aProcessedLot } from "../fixtures/runs";
import { aLoadedSource } from "../fixtures/source";
import { anApprovedSpecification } from "../fixtures/specs";

let centre: Centre;
let crew: Crew;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
});

afterAll(async () => centre?.close());

const days = (count: number) => count * 24 * 60;
const firstMorning = new Date("2020-03-02T07:00:00+07:00");

const releaseOf = (lot: ReadLot) =>
  runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));

describe("the timer of a run", () => {
  const morning = minutesLater(firstMorning, days(-20));

  test("missing or set apart it holds the lot, until a second person reviewed and signed it", async () => {
    const lot = await aProcessedLot(crew, { order: await anOrderOfN95(crew), from: morning, items: 4_000 });
    expect((await database().run.findUniqueOrThrow({ where: { id: lot.runId } })).cycleTimeS).not.toBeNull();
    const { id: irradiatorId } = await anIrradiator();
    const { specId } = await database().lot.findUniqueOrThrow({ where: { id: lot.id } });
    const at = minutesLater(morning, days(1));
    const start = { irradiatorId, timerSpecId: specId, cycleTimeS: 300 };
    const refused = await runCommand(startRun, crew.operator, start, { replay: true, at });
    expect(codesOf(refused)).toBe("source.timer-outside");
    const reason = "Thử chu kỳ ngắn theo yêu cầu của tổ đo liều";
    const { id: runId } = await mustRun(
      startRun,
      crew.operator,
      { ...start, timerReason: reason },
      { replay: true, at },
    );
    expect(await database().run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      timerReason: reason,
      timerSpecId: specId,
    });
    const review = { runId, reason: "Ca thử không có hàng" };
    const early = await runCommand(reviewTimer, crew.dosimetrist, review, { replay: true, at });
    expect(codesOf(early)).toBe("source.run-not-finished");
    await mustRun(finishRun, crew.operator, { runId }, { replay: true, at: minutesLater(at, 5) });
    const reader = granted(crew.dosimetrist, "runs.read");
    expect(await getTimerSheet(reader, runId)).toMatchObject({ fits: false, review: null });
    await mustRun(reviewTimer, crew.dosimetrist, review, { replay: true, at: minutesLater(at, 9) });
    expect(await getTimerSheet(reader, runId)).toMatchObject({ review: { signature: { state: "valid" } } });
    const again = await runCommand(reviewTimer, crew.releaser, review, { replay: true, at });
    expect(codesOf(again)).toBe("source.reviewed-already");
  });

  test("a lot through a run without a timer waits for the review", async () => {
    const from = minutesLater(morning, days(3));
    const lot = await aReadLot(crew, { from });
    await asSuperuser(centre.adminUrl, `UPDATE run SET cycle_time_s = NULL WHERE id = '${lot.runId}'`);
    expect(codesOf(await releaseOf(lot))).toBe("release.RUN_RECORD");
    const review = { runId: lot.runId, reason: "Chu kỳ đọc lại trên băng ghi của thiết bị" };
    await mustRun(reviewTimer, crew.dosimetrist, review, afterArrival(lot, 290));
    expect(codesOf(await releaseOf(lot))).toBe("done");
  });

  test("the database refuses the operator's own review", async () => {
    const { runId } = await aProcessedLot(crew, { from: minutesLater(morning, days(5)) });
    const { personId } = crew.operator;
    const own = withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
      await client.query(
        `insert into timer_review (id, run_id, reason, reviewed_by_id, reviewed_at, signature_id)
         values (gen_random_uuid(), $1, 'x', $2, now(), gen_random_uuid())`,
        [runId, personId],
      );
    });
    await expect(own).rejects.toMatchObject({ code: "23514" });
  });
});

describe("a hold on the source", () => {
  const reason = "Nước bể có phóng xạ, chờ lau thử";
  const from = minutesLater(firstMorning, days(-10));

  test("keeps the source down and its lots in the house, until the officer ends it", async () => {
    const officer = await aPerson("safety_officer");
    const { id: irradiatorId } = await anIrradiator();
    const lot = await aReadLot(crew, { from });
    const at = minutesLater(from, 250);
    const opening = { irradiatorId, kind: "leak_suspected", reason, openedAt: at };
    const byOperator = await runCommand(openHold, crew.operator, opening, { replay: true, at });
    expect(codesOf(byOperator)).toBe("forbidden");
    const { id: holdId } = await mustRun(openHold, officer, opening, { replay: true, at });
    expect(codesOf(await releaseOf(lot))).toBe("release.SOURCE_HOLD");
    await expect(insertDecision(centre.adminUrl, lot.id, crew.releaser.personId)).rejects.toMatchObject({
      message: "the source is held",
    });
    const start = { irradiatorId, cycleTimeS: 300 };
    const later = { replay: true as const, at: minutesLater(from, 260) };
    expect(codesOf(await runCommand(startRun, crew.operator, start, later))).toBe("source.held");
    const forced = withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
      await client.query(
        `insert into run (id, code, irradiator_id, started_at, started_by_id)
         values (gen_random_uuid(), 'R-2020-9999', $1, $2, $3)`,
        [irradiatorId, later.at, crew.operator.personId],
      );
    });
    await expect(forced).rejects.toMatchObject({ message: "the source is held" });
    const ending = { holdId, reason: "Lau thử sạch, biên bản 12" };
    await mustRun(closeHold, officer, ending, { replay: true, at: minutesLater(from, 280) });
    expect(codesOf(await runCommand(closeHold, officer, ending))).toBe("source.hold-closed-already");
    expect(codesOf(await releaseOf(lot))).toBe("done");
  });

  test("opened in the middle of a run keeps it from going on after a stop", async () => {
    const officer = await aPerson("safety_officer");
    const { id: irradiatorId } = await anIrradiator();
    const at = (minutes: number) => ({ replay: true as const, at: minutesLater(from, days(1) + minutes) });
    const { id: runId } = await anOpenRun(crew.operator, { at: at(0).at });
    await mustRun(interrupt, crew.operator, { runId, cause: "Báo động bể" }, at(5));
    const opening = { irradiatorId, kind: "source_event", reason };
    const { id: holdId } = await mustRun(openHold, officer, opening, at(6));
    const again = { runId, resumedHow: "Từ đúng vị trí đã ghi", positionKnown: "yes" };
    expect(codesOf(await runCommand(resume, crew.operator, again, at(9)))).toBe("source.held");
    await mustRun(closeHold, officer, { holdId, reason: "Cảm biến hỏng, đã thay" }, at(20));
    expect(codesOf(await runCommand(resume, crew.operator, again, at(25)))).toBe("done");
    await mustRun(finishRun, crew.operator, { runId }, at(30));
  });
});

describe("CONFIG in the database", () => {
  test("a lot on a mapped configuration is released; on hand-written ratios it is held", async () => {
    const mapped = await aReadLot(crew, { from: firstMorning });
    expect(codesOf(await releaseOf(mapped))).toBe("done");
    const order = await anOrderOfN95(crew);
    const byHand = { purpose: "ppe", destination: "", minDoseGy: 15_000, maxDoseGy: 45_000, ratioMin: 0.81 };
    const { id: specId } = await anApprovedSpecification(
      crew.dosimetrist,
      crew.releaser,
      order.productId,
      byHand,
    );
    const lot = await aReadLot(crew, {
      order: { ...order, specId },
      from: minutesLater(firstMorning, days(1)),
    });
    expect(codesOf(await releaseOf(lot))).toBe("release.CONFIG");
    expect(await stageOf(lot.id)).toBe("processed");
  });

  test("after a source change nothing is released on the old map, until it is mapped again", async () => {
    const before = await aReadLot(crew, { from: minutesLater(firstMorning, days(2)) });
    const { id: irradiatorId } = await anIrradiator();
    await aLoadedSource(irradiatorId, { effectiveFrom: "2020-03-06", referenceOn: "2020-03-01" });
    const after = await aReadLot(crew, { from: minutesLater(firstMorning, days(5)) });
    expect(codesOf(await releaseOf(after))).toBe("release.CONFIG release.RUN_RECORD");
    expect(codesOf(await releaseOf(before))).toBe("done");
    const decision = await database().releaseDecision.findFirstOrThrow({ where: { lotId: before.id } });
    expect(decision.checks).toContainEqual(
      expect.objectContaining({ code: "CONFIG", status: "pass", disposition: null }),
    );
  });
});
