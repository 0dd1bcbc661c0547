import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftAgreement, endAgreement, putInForce, withdrawAgreement } from "@/lib/agreements/commands";
import { getAgreementSheet, listAgreements } from "@/lib/agreements/queries";
import { loadAgreementFacts } from "@/lib/agreements/facts";
import { findAgreementOn, listAgreedOn } from "@/lib/agreements/queries/on-day";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { type Actor, allow } from "@/lib/core/permissions";
import { loadPestCatalogue } from "@/prisma/seed/reference";
import { aDraftAgreement, agreementTerms, paperSignatures } from "../fixtures/agreements";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCustomer } from "../fixtures/customers";
import { aPerson } from "../fixtures/people";
import { aFruit } from "../fixtures/products";

let centre: Centre;
let clerk: Actor;
let director: Actor;
let productId: string;
const how = { replay: true, at: new Date("2019-12-20T09:00:00+07:00") } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  clerk = await aPerson("clerk", "director");
  director = await aPerson("director");
  productId = (await aFruit(clerk)).id;
});

afterAll(async () => centre?.close());

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

const aPair = async () => ({ customerId: (await aCustomer(clerk)).id, productId });
const enforce = (by: Actor, agreementId: string, more: Record<string, unknown> = {}) =>
  runCommand(putInForce, by, { agreementId, ...paperSignatures, ...more }, how);

function reader(actor: Actor) {
  const allowed = allow(actor, "agreements.read");
  if (!allowed) throw new Error("this person may not read agreements");
  return allowed;
}

function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

const eventsOf = (command: string) =>
  withSql(centre.adminUrl, async (client) => {
    const { rows } = await client.query(
      "select seq from audit.event where command = $1 and outcome = 'done'",
      [command],
    );
    return rows.length;
  });

const rawEnforcement = `update agreement set status = 'in_force', approved_by_id = $2, approved_at = now(),
  approval_signature_id = gen_random_uuid(), customer_signed_by = 'a', customer_signed_on = '2019-12-18',
  centre_signed_by = 'b', centre_signed_on = '2019-12-18' where id = $1`;

test("a draft is one event; one draft of a code at a time; only a clerk drafts", async () => {
  const pair = await aPair();
  const before = await eventsOf("agreements.draft-agreement");
  await aDraftAgreement(clerk, { ...pair, code: "TT-ONE" });
  expect(await eventsOf("agreements.draft-agreement")).toBe(before + 1);
  const second = agreementTerms({ ...pair, code: "tt-one" });
  expect(codesOf(await runCommand(draftAgreement, clerk, second))).toEqual(["agreements.draft-open"]);
  expect(codesOf(await runCommand(draftAgreement, director, second))).toEqual(["forbidden"]);
});

describe("putting in force", () => {
  test("is refused to whoever drafted, by the rule and by the database", async () => {
    const { id } = await aDraftAgreement(clerk, await aPair());
    expect(codesOf(await enforce(clerk, id))).toEqual(["agreements.own-draft"]);
    const forced = raw(rawEnforcement, [id, clerk.personId]);
    await expect(forced).rejects.toMatchObject({ code: "23514", constraint: "agreement_second_person" });
  });

  test("needs both dates of the paper, and the database the signature", async () => {
    const { id } = await aDraftAgreement(clerk, await aPair());
    expect(codesOf(await enforce(director, id, { customerSignedOn: "" }))).toEqual(["input.required"]);
    expect(codesOf(await enforce(director, id, { centreSignedOn: "" }))).toEqual(["input.required"]);
    await expect(raw(rawEnforcement, [id, director.personId])).rejects.toMatchObject({ code: "23514" });
    const halfSigned = rawEnforcement.replace("centre_signed_on = '2019-12-18'", "centre_signed_on = null");
    await expect(raw(halfSigned, [id, director.personId])).rejects.toMatchObject({
      constraint: "agreement_in_force_is_complete",
    });
  });

  test("is signed in one event, and no term changes afterwards", async () => {
    const { id } = await aDraftAgreement(clerk, await aPair());
    const before = await eventsOf("agreements.put-in-force");
    expect(codesOf(await enforce(director, id))).toEqual([]);
    expect(await eventsOf("agreements.put-in-force")).toBe(before + 1);
    const sheet = await getAgreementSheet(reader(director), id);
    expect(sheet).toMatchObject({ status: "in_force", signature: { state: "valid" } });
    expect(codesOf(await enforce(director, id))).toContain("agreements.not-a-draft");
    const edit = raw("update agreement set price_per_kg_dong = 1 where id = $1", [id]);
    await expect(edit).rejects.toMatchObject({ code: "42501" });
    const resign = raw("update agreement set centre_signed_by = 'x' where id = $1", [id]);
    await expect(resign).rejects.toMatchObject({ code: "23514" });
  });

  test("two agreements of one customer and product never count on one day: not by the rule, not by raw SQL", async () => {
    const pair = await aPair();
    const first = await aDraftAgreement(clerk, pair);
    const second = await aDraftAgreement(clerk, { ...pair, inForceFrom: "2020-12-31", inForceTo: "" });
    expect(codesOf(await enforce(director, first.id))).toEqual([]);
    expect(codesOf(await enforce(director, second.id))).toEqual(["agreements.overlap"]);
    const forced = raw(rawEnforcement, [second.id, director.personId]);
    await expect(forced).rejects.toMatchObject({ code: "23P01", constraint: "agreement_one_on_a_day" });
    const end = { agreementId: first.id, endedOn: "2020-12-30", reason: "Hai bên thỏa thuận lại" };
    expect(codesOf(await runCommand(endAgreement, director, end, how))).toEqual([]);
    expect(codesOf(await enforce(director, second.id))).toEqual([]);
  });

  test("the same goods to another market, or to none, are agreed on their own paper", async () => {
    const pair = await aPair();
    for (const destination of ["US", "AU"]) {
      const { id } = await aDraftAgreement(clerk, { ...pair, destination });
      expect(codesOf(await enforce(director, id))).toEqual([]);
    }
    const third = await aDraftAgreement(clerk, { ...pair, destination: "AU" });
    expect(codesOf(await enforce(director, third.id))).toEqual(["agreements.overlap"]);
    const found = await findAgreementOn(reader(director), { ...pair, destination: "AU" }, "2020-12-31");
    expect(found).toMatchObject({ versionNo: 1 });
    const asked = { ...pair, destination: "AU" };
    expect(await findAgreementOn(reader(director), asked, "2021-01-01")).toBeNull();
    expect(await findAgreementOn(reader(director), { ...pair, destination: null }, "2020-06-12")).toBeNull();
  });
});

describe("target pests", () => {
  const pestId = async (name: string) =>
    (await database().pest.findFirstOrThrow({ where: { scientificName: name } })).id;
  const contentOf = (id: string) =>
    database().signature.findFirstOrThrow({ where: { recordId: id }, select: { content: true } });

  beforeAll(async () => {
    await loadPestCatalogue(new Date("2019-11-04T08:00:00+07:00"));
  });

  test("are written with the draft, signed with it, and judged by whatever is released under it", async () => {
    const pair = await aPair();
    const fly = { pestId: await pestId("Bactrocera dorsalis"), lifeStages: ["larva", "egg"] };
    const moth = { pestId: await pestId("Cryptophlebia ombrodelta") };
    const { id } = await aDraftAgreement(clerk, { ...pair, pests: [moth, fly] });
    expect(codesOf(await enforce(director, id))).toEqual([]);
    const sheet = await getAgreementSheet(reader(director), id);
    expect(sheet).toMatchObject({
      signature: { state: "valid" },
      pests: [
        { pest: { scientificName: "Cryptophlebia ombrodelta" }, lifeStages: [] },
        { pest: { scientificName: "Bactrocera dorsalis" }, lifeStages: ["egg", "larva"] },
      ],
    });
    const [facts] = await loadAgreementFacts(database(), pair);
    expect(facts?.pests.map(({ name, order, lifeStages }) => [name, order, lifeStages])).toEqual([
      ["Cryptophlebia ombrodelta", "Lepidoptera", []],
      ["Bactrocera dorsalis", "Diptera", ["egg", "larva"]],
    ]);
    expect((await contentOf(id)).content).toContain("Bactrocera dorsalis");
    const late = raw(
      `insert into agreement_pest (id, agreement_id, pest_id, ordinal, life_stages)
       values (gen_random_uuid(), $1, $2, 3, '{}')`,
      [id, await pestId("Cydia pomonella")],
    );
    await expect(late).rejects.toMatchObject({ code: "23514" });
    await expect(raw("delete from agreement_pest where agreement_id = $1", [id])).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("that nobody names leave the signed content as it was before pests were rows", async () => {
    const { id } = await aDraftAgreement(clerk, await aPair());
    await enforce(director, id);
    expect((await contentOf(id)).content).not.toContain("pests");
    expect(await getAgreementSheet(reader(director), id)).toMatchObject({ signature: { state: "valid" } });
  });

  test("that nobody recorded are refused at their row", async () => {
    const terms = agreementTerms({ ...(await aPair()), pests: [{ pestId: newId() }] });
    const refused = await runCommand(draftAgreement, clerk, terms);
    expect(refused).toMatchObject({
      ok: false,
      error: [{ code: "agreements.pest-not-found", field: "pests.0.pestId" }],
    });
  });

  test("say which dose the goods would have to reach, and where nothing covers them", async () => {
    const pair = await aPair();
    const { id } = await aDraftAgreement(clerk, {
      ...pair,
      pests: [{ pestId: await pestId("Cydia pomonella") }],
    });
    await enforce(director, id);
    const [agreed] = await listAgreedOn(reader(director), pair, "2020-06-12");
    expect(agreed).toMatchObject({ id, pests: ["Cydia pomonella"], required: null });
    expect(agreed?.problems.map(({ code }) => code)).toEqual([
      "schedules.not-covered",
      "schedules.pest-not-covered",
    ]);
    expect(await listAgreedOn(reader(director), pair, "2021-01-01")).toEqual([]);
  });
});

test("an agreement is ended once, within its term; a draft is withdrawn; neither comes back", async () => {
  const { id } = await aDraftAgreement(clerk, await aPair());
  const end = { agreementId: id, endedOn: "2021-01-01", reason: "Hết mùa vụ" };
  expect(codesOf(await runCommand(endAgreement, director, end, how))).toEqual(["agreements.not-in-force"]);
  expect(codesOf(await enforce(director, id))).toEqual([]);
  expect(codesOf(await runCommand(endAgreement, director, end, how))).toEqual([
    "agreements.end-outside-term",
  ]);
  const inside = { ...end, endedOn: "2020-06-30" };
  expect(codesOf(await runCommand(endAgreement, director, inside, how))).toEqual([]);
  expect(codesOf(await runCommand(endAgreement, director, inside, how))).toEqual(["agreements.not-in-force"]);
  await expect(raw("update agreement set ended_on = '2020-07-01' where id = $1", [id])).rejects.toMatchObject(
    { code: "23514" },
  );
  const draft = await aDraftAgreement(clerk, await aPair());
  const withdrawal = { agreementId: draft.id, reason: "Khách hàng rút" };
  expect(codesOf(await runCommand(withdrawAgreement, clerk, withdrawal))).toEqual([]);
  expect(codesOf(await runCommand(withdrawAgreement, clerk, withdrawal))).toEqual(["agreements.not-a-draft"]);
});

test("agreements are found by customer and state", async () => {
  const found = await listAgreements(reader(director), { q: "tt-one", status: "draft" });
  expect(found.rows.map(({ code }) => code)).toEqual(["TT-ONE"]);
  expect((await listAgreements(reader(director), { status: "withdrawn" })).rows).toHaveLength(1);
});
