import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approveConfiguration,
  draftConfiguration,
  recordDoseMap,
  retireConfiguration,
} from "@/lib/configurations/commands";
import { getConfigurationSheet, getMapSheet, listBindableMaps } from "@/lib/configurations/queries";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { approveSpecification, draftSpecification } from "@/lib/specs/commands";
import { getSpecificationSheet } from "@/lib/specs/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aConfigurationDraft, aDoseMap, aMapOf, anApprovedConfiguration } from "../fixtures/configurations";
import { aPerson } from "../fixtures/people";
import { aFruit } from "../fixtures/products";
import { aDraftOf } from "../fixtures/specs";

let centre: Centre;
let drafter: Actor;
let releaser: Actor;
let lychee: string;
const replay = { replay: true } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  drafter = await aPerson("dosimetrist", "releaser");
  releaser = await aPerson("releaser");
  lychee = (await aFruit(await aPerson("clerk"))).id;
});

afterAll(async () => centre?.close());

type Answer = { ok: true } | { ok: false; error: { code: string }[] };
const codesOf = (result: Answer) => (result.ok ? [] : result.error.map(({ code }) => code));

function reader() {
  const allowed = allow(drafter, "configurations.read");
  if (!allowed) throw new Error("this person may not read configurations");
  return allowed;
}

/** One statement inside an open command, as somebody with the application's own rights would send it. */
function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

async function eventsOf(command: string): Promise<number> {
  const { rows } = await withSql(centre.adminUrl, (client) =>
    client.query("select 1 from audit.event where command = $1 and outcome = 'done'", [command]),
  );
  return rows.length;
}

describe("a configuration", () => {
  test("is approved by a second person: the rule says so, and so does the database", async () => {
    const { id } = await aConfigurationDraft(drafter);
    const own = await runCommand(approveConfiguration, drafter, { configurationId: id }, replay);
    expect(codesOf(own)).toEqual(["configurations.own-draft"]);
    const forced = raw(
      `update configuration set status = 'approved', approved_by_id = drafted_by_id, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id],
    );
    await expect(forced).rejects.toMatchObject({ constraint: "configuration_second_person" });
    const unsigned = raw(
      `update configuration set status = 'approved', approved_by_id = $2, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id, releaser.personId],
    );
    await expect(unsigned).rejects.toMatchObject({ code: "23514" });
  });

  test("has one version in force; the earlier one keeps its signature and cannot be edited", async () => {
    const first = await anApprovedConfiguration(drafter, releaser, { code: "CH-A" });
    const second = await anApprovedConfiguration(drafter, releaser, { code: "CH-A" });
    const sheet = await getConfigurationSheet(reader(), first.id);
    expect(sheet).toMatchObject({ status: "retired", signature: { state: "valid" } });
    expect(await getConfigurationSheet(reader(), second.id)).toMatchObject({
      status: "approved",
      versionNo: 2,
    });
    const edit = raw("update configuration set carton_length_mm = 1 where id = $1", [second.id]);
    await expect(edit).rejects.toMatchObject({ code: "42501" });
  });

  test("one draft of a code at a time, densities in order, and a clerk drafts none", async () => {
    const before = await eventsOf("configurations.draft-configuration");
    await aConfigurationDraft(drafter, { code: "CH-B" });
    expect(await eventsOf("configurations.draft-configuration")).toBe(before + 1);
    const input = aMapOf.configuration({ code: "ch-b", densityMinKgM3: 300 });
    expect(codesOf(await runCommand(draftConfiguration, drafter, input))).toEqual([
      "configurations.draft-open",
      "configurations.density-reversed",
    ]);
    expect(codesOf(await runCommand(draftConfiguration, await aPerson("clerk"), input))).toEqual([
      "forbidden",
    ]);
  });

  test("is retired once, and no map is recorded for it then", async () => {
    const { id } = await anApprovedConfiguration(drafter, releaser);
    const retiring = { configurationId: id, reason: "Đường đi đã đổi" };
    expect(codesOf(await runCommand(retireConfiguration, releaser, retiring))).toEqual([]);
    expect(codesOf(await runCommand(retireConfiguration, releaser, retiring))).toEqual([
      "configurations.retired",
    ]);
    expect(codesOf(await runCommand(recordDoseMap, drafter, aMapOf.map(id)))).toEqual([
      "configurations.retired",
    ]);
  });
});

describe("a dose map", () => {
  test("is written whole in one event, with its ratios derived", async () => {
    const { id: configurationId } = await anApprovedConfiguration(drafter, releaser);
    const before = await eventsOf("configurations.record-dose-map");
    const { id } = await aDoseMap(drafter, configurationId);
    expect(await eventsOf("configurations.record-dose-map")).toBe(before + 1);
    const sheet = await getMapSheet(reader(), id);
    expect(sheet?.points).toHaveLength(9);
    expect(sheet?.derived.ratioMin.mean).toBeCloseTo(0.8, 12);
    expect(sheet?.derived.ratioMax.mean).toBeCloseTo(1.22, 12);
  });

  test("one bad cell and nothing of it is written", async () => {
    const { id } = await anApprovedConfiguration(drafter, releaser);
    const count = () => database().doseMapPoint.count();
    const before = await count();
    const table = `${aMapOf.table}\n0;0;9;N9;1;x`;
    const bad = await runCommand(recordDoseMap, drafter, { ...aMapOf.map(id), table });
    expect(bad).toMatchObject({
      ok: false,
      error: [{ code: "configurations.bad-cell", row: 11, column: "dose" }],
    });
    const missing = aMapOf.table.replace("0;0;0;M1;2;600;1\n", "");
    const refused = await runCommand(recordDoseMap, drafter, { ...aMapOf.map(id), table: missing });
    expect(codesOf(refused)).toEqual(["configurations.monitor-missing"]);
    expect(await count()).toBe(before);
    expect(await database().doseMap.count({ where: { configurationId: id } })).toBe(0);
  });

  test("takes no point afterwards, and none of its points changes", async () => {
    const { id: configurationId } = await anApprovedConfiguration(drafter, releaser);
    const { id } = await aDoseMap(drafter, configurationId);
    const added = raw(
      `insert into dose_map_point (id, dose_map_id, x_mm, y_mm, z_mm, label, replicate, dose_gy, is_monitor)
       values (gen_random_uuid(), $1, 9, 9, 9, 'N9', 1, 1, false)`,
      [id],
    );
    await expect(added).rejects.toMatchObject({ code: "23514" });
    const changed = raw("update dose_map_point set dose_gy = 1 where dose_map_id = $1", [id]);
    await expect(changed).rejects.toMatchObject({ code: "42501" });
  });

  test("of a day to come is refused", async () => {
    const { id } = await anApprovedConfiguration(drafter, releaser);
    const tomorrow = { ...aMapOf.map(id), performedOn: "2199-01-01" };
    expect(codesOf(await runCommand(recordDoseMap, drafter, tomorrow))).toEqual([
      "configurations.performed-in-future",
    ]);
  });
});

describe("a specification on a map", () => {
  const draftOn = (doseMapId: string, more: Record<string, unknown> = {}) =>
    aDraftOf(lychee, { ...aMapOf.configuration(), code: `QT-${doseMapId.slice(-8)}`, doseMapId, ...more });

  test("takes both ratios and the configuration of that map, or is refused", async () => {
    const { id: configurationId } = await anApprovedConfiguration(drafter, releaser);
    const { id: mapId } = await aDoseMap(drafter, configurationId);
    const maps = await listBindableMaps(reader());
    expect(maps.find(({ id }) => id === mapId)).toMatchObject({ ratioMin: 0.8, ratioMax: 1.22 });
    const other = draftOn(mapId, { ratioMin: 0.9, pathName: "Đường khác" });
    expect(codesOf(await runCommand(draftSpecification, drafter, other))).toEqual([
      "configurations.ratio-not-of-map",
      "configurations.not-as-mapped",
    ]);
    const { id } = await mustRun(draftSpecification, drafter, draftOn(mapId), replay);
    await mustRun(approveSpecification, releaser, { specificationId: id }, replay);
    const allowed = allow(drafter, "specs.read");
    const sheet = allowed && (await getSpecificationSheet(allowed, id, new Date()));
    expect(sheet).toMatchObject({ doseMapId: mapId, signature: { state: "valid" } });
    expect((await getMapSheet(reader(), mapId))?.specifications.map((spec) => spec.id)).toEqual([id]);
  });

  test("needs the configuration approved, when drafted and when approved", async () => {
    const { id: configurationId } = await anApprovedConfiguration(drafter, releaser);
    const { id: mapId } = await aDoseMap(drafter, configurationId);
    const { id } = await mustRun(draftSpecification, drafter, draftOn(mapId), replay);
    await mustRun(retireConfiguration, releaser, { configurationId, reason: "Thay giá hàng" }, replay);
    const late = await runCommand(approveSpecification, releaser, { specificationId: id }, replay);
    expect(codesOf(late)).toEqual(["configurations.map-not-approved"]);
    const again = await runCommand(draftSpecification, drafter, draftOn(mapId, { code: "QT-LATE" }));
    expect(codesOf(again)).toEqual(["configurations.map-not-approved"]);
  });
});
