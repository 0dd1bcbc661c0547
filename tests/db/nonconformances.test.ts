import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import {
  assignNonconformance,
  closeNonconformance,
  openNonconformance,
  planNonconformance,
  verifyNonconformance,
} from "@/lib/nonconformances/commands";
import {
  getNonconformanceSheet,
  listNonconformances,
  listNonconformancesOfLot,
  listOwnNonconformances,
} from "@/lib/nonconformances/queries";
import { releaseLot } from "@/lib/release/commands";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, type Crew } from "../fixtures/lots";
import { aPerson, withGrants } from "../fixtures/people";
import {
  aReadLot,
  afterArrival,
  asSuperuser,
  codesOf,
  granted,
  insertDecision,
  type ReadLot,
} from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let second: Actor;
let lot: ReadLot;
let day = 0;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  await withGrants(crew.dosimetrist);
  second = await withGrants(await aPerson("releaser"));
  lot = await aLot();
});
afterAll(() => centre?.close());

function aLot(doseGy?: number): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)), ...(doseGy ? { doseGy } : {}) });
}

const finding = (more: Record<string, unknown> = {}) => ({
  lotCodes: lot.code.toLowerCase(),
  found: "Liều kế bị che một nửa",
  concernsDose: "on",
  ownerId: crew.dosimetrist.personId,
  dueOn: "30/06/2020",
  ...more,
});

async function opened(more: Record<string, unknown> = {}) {
  return mustRun(openNonconformance, crew.operator, finding(more), afterArrival(lot));
}

const plan = (nonconformanceId: string, version = 1) => ({
  nonconformanceId,
  version,
  cause: "Giá xếp lệch",
  correction: "Đọc lại liều kế",
  correctiveAction: "Kiểm tra bằng cữ",
});

const effect = (nonconformanceId: string, version: number, effective = "yes") => ({
  nonconformanceId,
  version,
  effective,
  finding: "Xem 30 giá sau đó",
});

async function verified(more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await opened(more);
  await mustRun(planNonconformance, crew.dosimetrist, plan(id), afterArrival(lot, 310));
  await mustRun(verifyNonconformance, second, effect(id, 2), afterArrival(lot, 320));
  return id;
}

const stateOf = async (id: string) =>
  (await database().nonconformance.findUniqueOrThrow({ where: { id } })).state;

describe("a nonconformance", () => {
  test("about its dose holds a lot until it is closed, by rule and by the database", async () => {
    const { id, code } = await opened();
    const release = (minutes: number) =>
      runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot, minutes));
    expect(await release(301)).toMatchObject({
      ok: false,
      error: [{ code: "release.held", holds: [{ nonconformance: code, reason: "Liều kế bị che một nửa" }] }],
    });
    await expect(insertDecision(centre.adminUrl, lot.id, crew.releaser.personId)).rejects.toThrow(
      /this lot is held/,
    );
    await mustRun(planNonconformance, crew.dosimetrist, plan(id), afterArrival(lot, 310));
    await mustRun(verifyNonconformance, second, effect(id, 2), afterArrival(lot, 320));
    expect(codesOf(await release(325))).toBe("release.held");
    await mustRun(closeNonconformance, second, { nonconformanceId: id, version: 3 }, afterArrival(lot, 330));
    expect(codesOf(await release(340))).toBe("done");
    const sheet = await getNonconformanceSheet(granted(second, "nonconformances.read"), id, new Date());
    expect(sheet).toMatchObject({ state: "closed", overdue: false, signature: { state: "valid" } });
  });

  test("about anything else holds nothing", async () => {
    const other = await aLot();
    await opened({ lotCodes: other.code, concernsDose: "" });
    const released = await runCommand(releaseLot, crew.releaser, { lotId: other.id }, afterArrival(other));
    expect(codesOf(released)).toBe("done");
  });

  test("is numbered within its year and keeps the failed check it was opened from", async () => {
    const low = await aLot(1);
    const first = await opened({ lotCodes: low.code, checkCode: "DOSE_BELOW_WINDOW" });
    const next = await opened({ lotCodes: low.code });
    expect(first.code).toMatch(/^NC-2020-\d{4}$/);
    expect(Number(next.code.slice(-4))).toBe(Number(first.code.slice(-4)) + 1);
    const reader = granted(second, "nonconformances.read");
    const sheet = await getNonconformanceSheet(reader, first.id, new Date());
    expect(sheet?.judgedCheck).toMatchObject({ code: "DOSE_BELOW_WINDOW", status: "fail" });
    const rows = await listNonconformancesOfLot(reader, low.id, new Date());
    expect(rows.map(({ code }) => code)).toEqual([first.code, next.code]);
  });

  test("of a run names every lot that went through it", async () => {
    const run = await database().run.findUniqueOrThrow({ where: { id: lot.runId } });
    const { id } = await opened({ lotCodes: "", runCode: run.code, concernsDose: "" });
    const sheet = await getNonconformanceSheet(granted(second, "nonconformances.read"), id, new Date());
    expect(sheet).toMatchObject({ run: { code: run.code }, lots: [{ code: lot.code }] });
  });

  test("is not opened about what is not there, nor for somebody who cannot act", async () => {
    const auditor = await aPerson("auditor");
    const wrong = finding({ lotCodes: "L-2020-9999", runCode: "R-X", ownerId: auditor.personId });
    expect(codesOf(await runCommand(openNonconformance, crew.operator, wrong, afterArrival(lot)))).toBe(
      "nonconformances.lot-unknown nonconformances.run-unknown nonconformances.owner-unknown",
    );
  });

  test("is judged by somebody who did not act on it; without effect it is open again", async () => {
    const { id } = await opened({ concernsDose: "" });
    await mustRun(planNonconformance, crew.dosimetrist, plan(id), afterArrival(lot, 310));
    const own = await runCommand(
      verifyNonconformance,
      crew.dosimetrist,
      effect(id, 2),
      afterArrival(lot, 320),
    );
    expect(codesOf(own)).toBe("nonconformances.own-work");
    await mustRun(verifyNonconformance, second, effect(id, 2, "no"), afterArrival(lot, 320));
    expect(await stateOf(id)).toBe("open");
    const assignment = { nonconformanceId: id, version: 3, ownerId: second.personId, dueOn: "01/07/2020" };
    const given = { ...assignment, reason: "Việc của kho" };
    await mustRun(assignNonconformance, second, given, afterArrival(lot, 330));
    expect(
      codesOf(await runCommand(planNonconformance, crew.dosimetrist, plan(id, 4), afterArrival(lot))),
    ).toBe("nonconformances.not-owner");
  });

  test("cannot skip a step, judge itself, close unsigned or forget by raw SQL", async () => {
    const { id } = await opened({ concernsDose: "" });
    const raw = (statement: string) => asSuperuser(centre.adminUrl, statement);
    const set = (change: string, of = id) => raw(`UPDATE nonconformance SET ${change} WHERE id = '${of}'`);
    const check = (by: string) =>
      raw(`INSERT INTO effectiveness_check (id, nonconformance_id, effective, finding, checked_by_id, checked_at)
           VALUES (gen_random_uuid(), '${id}', true, 'x', '${by}', now())`);
    await expect(set("state = 'verified'")).rejects.toThrow(/cannot go from open to verified/);
    await expect(set("state = 'action'")).rejects.toThrow(/nonconformance_acts_by_a_plan/);
    await expect(set("found = 'nothing'")).rejects.toThrow(/stays as it was written/);
    await expect(check(second.personId)).rejects.toThrow(/only what is being acted on/);
    await mustRun(planNonconformance, crew.dosimetrist, plan(id), afterArrival(lot, 310));
    await expect(check(crew.dosimetrist.personId)).rejects.toThrow(/does not judge the effect/);
    await expect(set("state = 'verified'")).rejects.toThrow(/nobody else has found/);
    await mustRun(verifyNonconformance, second, effect(id, 2), afterArrival(lot, 320));
    await expect(
      set(
        `state = 'closed', closed_by_id = '${second.personId}', closed_at = now(), closing_signature_id = gen_random_uuid()`,
      ),
    ).rejects.toThrow(/is closed by signature/);
    await mustRun(closeNonconformance, second, { nonconformanceId: id, version: 3 }, afterArrival(lot, 330));
    await expect(set("owner_id = opened_by_id")).rejects.toThrow(/is closed/);
  });
});

describe("the list", () => {
  const at = new Date("2020-07-10T09:00:00+07:00");

  test("shows what is not closed, the most overdue first, and each desk its own", async () => {
    const reader = granted(second, "nonconformances.read");
    const late = await opened({ dueOn: "13/06/2020", concernsDose: "" });
    const soon = await opened({ dueOn: "10/07/2020", concernsDose: "", found: "Niêm phong rách" });
    const closed = await verified({ concernsDose: "" });
    await mustRun(
      closeNonconformance,
      second,
      { nonconformanceId: closed, version: 3 },
      afterArrival(lot, 330),
    );
    const ids = async (filter: { only?: string; q?: string }) =>
      (await listNonconformances(reader, { ...filter, at })).rows.map(({ id }) => id);
    const open = await ids({});
    expect(open[0]).toBe(late.id);
    expect(open).not.toContain(closed);
    expect(await ids({ only: "overdue" })).not.toContain(soon.id);
    expect(await ids({ only: "all" })).toContain(closed);
    expect(await ids({ q: "niem phong rach" })).toEqual([soon.id]);
    expect(await ids({ q: lot.code, only: "mine" })).not.toContain(late.id);
    const desk = await listOwnNonconformances(granted(crew.dosimetrist, "nonconformances.act"), at);
    expect(desk[0]).toMatchObject({ id: late.id, overdue: true });
  });

  test("goes on where the page before ended", async () => {
    const reader = granted(second, "nonconformances.read");
    for (let n = 0; n < 52; n += 1) await opened({ concernsDose: "", dueOn: "05/07/2020" });
    for (const only of ["", "all"]) {
      const first = await listNonconformances(reader, { only, at });
      const rest = await listNonconformances(reader, { only, at, after: first.older ?? "" });
      expect(first.rows).toHaveLength(50);
      const all = [...first.rows, ...rest.rows].map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      const where = only === "all" ? {} : { state: { not: "closed" as const } };
      expect(all).toHaveLength(await database().nonconformance.count({ where }));
    }
  });
});
