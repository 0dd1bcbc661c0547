import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { type Actor, allow } from "@/lib/core/permissions";
import { registerPest } from "@/lib/pests/commands";
import { getPestSheet, listPests } from "@/lib/pests/queries";
import { listSchedules } from "@/lib/schedules/queries";
import { lookUpDose } from "@/lib/schedules/queries/plan";
import { loadPestCatalogue, loadTreatmentSchedules } from "@/prisma/seed/reference";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";

let centre: Centre;
let releaser: Actor;
let clerk: Actor;
const today = new Date("2020-06-20T10:00:00+07:00");

beforeAll(async () => {
  centre = await anEmptyCentre();
  releaser = await aPerson("releaser");
  clerk = await aPerson("clerk");
  await loadTreatmentSchedules(today);
  await loadPestCatalogue(today);
});

afterAll(async () => centre?.close());

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

describe("the catalogue of pests", () => {
  const allowed = () => {
    const found = allow(clerk, "pests.read");
    if (!found) throw new Error("a clerk reads the catalogue");
    return found;
  };
  const schedules = () => {
    const found = allow(clerk, "schedules.read");
    if (!found) throw new Error("a clerk reads the schedules");
    return found;
  };
  const borer = {
    scientificName: "Conopomorpha sinensis",
    orderName: "Lepidoptera",
    source: "Công văn thử 3",
  };
  const register = (by: Actor, more: object = {}) => runCommand(registerPest, by, { ...borer, ...more });

  test("loads once, and is found by any name without accents", async () => {
    const count = await database().pest.count();
    await loadPestCatalogue(today);
    expect(await database().pest.count()).toBe(count);
    const found = await listPests(allowed(), { q: "RUOI DUC QUA PHUONG DONG" });
    expect(found.rows.map(({ scientificName }) => scientificName)).toEqual(["Bactrocera dorsalis"]);
  });

  test("takes a pest once, from a releaser; a correction takes the place of one row and the old name stays taken", async () => {
    expect(codesOf(await register(clerk))).toEqual(["forbidden"]);
    const first = await register(releaser);
    expect(codesOf(first)).toEqual([]);
    expect(codesOf(await register(releaser))).toEqual(["pests.known-already"]);
    const correctsId = first.ok ? first.value.id : "";
    const renamed = { correctsId, scientificName: "Conopomorpha litchiella", className: "Insecta" };
    expect(codesOf(await register(releaser, renamed))).toEqual([]);
    expect(codesOf(await register(releaser, { ...renamed, family: "Gracillariidae" }))).toContain(
      "pests.corrected-already",
    );
    expect(codesOf(await register(releaser))).toEqual(["pests.known-already"]);
    const names = (await listPests(allowed(), { q: "conopomorpha" })).rows.map((row) => row.scientificName);
    expect(names).toEqual(["Conopomorpha litchiella"]);
    const sheet = await getPestSheet(allowed(), correctsId, { destinations: ["US"], at: today });
    expect(sheet).toMatchObject({
      registeredByName: releaser.name,
      supersededBy: { scientificName: "Conopomorpha litchiella" },
      markets: [{ destination: "US", found: { coveredBy: null } }],
    });
    const edit = withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
      await client.query("update pest set family = 'Tephritidae' where id = $1", [correctsId]);
    });
    await expect(edit).rejects.toMatchObject({ code: "42501" });
  });

  test("lends the schedules its Vietnamese names", async () => {
    const { rows } = await listSchedules(schedules(), { q: "ruoi duc qua phuong" }, today);
    expect(rows.map(({ code }) => code)).toEqual(["ISPM28-PT33", "US-2003-01"]);
    const inVietnamese = await listSchedules(schedules(), { q: "vai" }, today, ({ commodity }) =>
      commodity === "lychee" ? "vải" : "",
    );
    expect(inVietnamese.rows.map(({ code }) => code)).toEqual(["VN-AU-02", "VN-US-04"]);
  });

  test("answers a look-up, and one for a pest nobody recorded is not answered", async () => {
    const [fly] = (await listPests(allowed(), { q: "dorsalis" })).rows;
    const asked = {
      destination: "US",
      commodity: "mango",
      treatedOn: "2020-06-20",
      customerMinDoseGy: null,
      customerMaxDoseGy: null,
      productMaxDoseGy: 900,
    };
    const answer = await lookUpDose(schedules(), {
      ...asked,
      pests: [{ pestId: fly?.id ?? "", lifeStages: [] }],
    });
    expect(answer?.plan.pests).toMatchObject([{ pest: "Bactrocera dorsalis", why: "row-not-in-force" }]);
    expect(answer?.plan.maxima.map(({ doseGy }) => doseGy)).toContain(900);
    const nobody = { pestId: newId(), lifeStages: [] };
    expect(await lookUpDose(schedules(), { ...asked, pests: [nobody] })).toBeNull();
  });
});
