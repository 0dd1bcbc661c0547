import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { judgeSignature } from "@/lib/core/signature";
import {
  approveSpecification,
  draftSpecification,
  retireSpecification,
  withdrawDraft,
} from "@/lib/specs/commands";
import { getSpecificationSheet, listSpecifications } from "@/lib/specs/queries";
import { specificationContent } from "@/lib/specs/signed";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { aFruit, aProtectiveSuit } from "../fixtures/products";
import { activateRow, aScheduleRow, loadRows } from "../fixtures/schedules";
import { aDraft, aDraftOf, anApprovedSpecification } from "../fixtures/specs";

let centre: Centre;
let drafter: Actor;
let releaser: Actor;
let lychee: string;
const replay = { replay: true } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  const clerk = await aPerson("clerk");
  drafter = await aPerson("dosimetrist", "releaser");
  releaser = await aPerson("releaser");
  lychee = (await aFruit(clerk)).id;
});

afterAll(async () => centre?.close());

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

function reader(actor: Actor) {
  const allowed = allow(actor, "specs.read");
  if (!allowed) throw new Error("this person may not read specifications");
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

describe("drafting", () => {
  test("stores the window the rule computes, in one event", async () => {
    const { id, versionNo } = await aDraft(drafter, lychee, { code: "VAI-US" });
    expect(versionNo).toBe(1);
    const stored = await database().specification.findUniqueOrThrow({ where: { id } });
    expect([Number(stored.windowLoGy), Number(stored.windowHiGy)]).toEqual([526.316, 780.64]);
    const { rows } = await withSql(centre.adminUrl, (client) =>
      client.query("select seq from audit.event where command = 'specs.draft-specification'"),
    );
    expect(rows).toHaveLength(1);
  });

  test("one draft of a code at a time, and a code keeps its product", async () => {
    const open = await runCommand(draftSpecification, drafter, aDraftOf(lychee, { code: "vai-us" }));
    expect(codesOf(open)).toEqual(["specs.draft-open"]);
    const clerk = await aPerson("clerk");
    const other = await aFruit(clerk);
    const foreign = await runCommand(draftSpecification, drafter, aDraftOf(other.id, { code: "VAI-US" }));
    expect(codesOf(foreign)).toEqual(["specs.code-of-another-product"]);
    expect(codesOf(await runCommand(draftSpecification, clerk, aDraftOf(lychee)))).toEqual(["forbidden"]);
  });

  test("what makes no sense is refused with every reason at once", async () => {
    const input = aDraftOf(lychee, {
      destination: "",
      ratioMin: "1,3",
      ratioMax: "1,2",
      expandedUncertainty: "5",
      densityMinKgM3: "300",
      densityMaxKgM3: "200",
    });
    expect(codesOf(await runCommand(draftSpecification, drafter, input))).toEqual([
      "specs.density-reversed",
      "specs.uncertainty-out-of-range",
      "specs.ratios-not-ascending",
      "specs.destination-missing",
    ]);
  });
});

describe("an infeasible window", () => {
  const infeasible = { maxDoseGy: 800, ratioMin: 0.75, ratioMax: 1.35, expandedUncertainty: 0.06 };

  test("may be written down, says why, and is never approved: not by the rule, not by raw SQL", async () => {
    const { id } = await aDraft(drafter, lychee, infeasible);
    const sheet = await getSpecificationSheet(reader(drafter), id, new Date());
    expect(sheet?.window.feasible).toBe(false);
    expect(sheet?.obstacles.map(({ code }) => code)).toEqual(["specs.infeasible"]);
    const refused = await runCommand(approveSpecification, releaser, { specificationId: id }, replay);
    expect(codesOf(refused)).toEqual(["specs.infeasible"]);
    const forced = raw(
      `update specification set status = 'approved', approved_by_id = $2, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id, releaser.personId],
    );
    await expect(forced).rejects.toMatchObject({ code: "23514", constraint: "specification_feasible" });
  });
});

describe("approving", () => {
  test("is refused to whoever drafted, by the rule and by the database", async () => {
    const { id } = await aDraft(drafter, lychee);
    const own = await runCommand(approveSpecification, drafter, { specificationId: id }, replay);
    expect(codesOf(own)).toEqual(["specs.own-draft"]);
    const forced = raw(
      `update specification set status = 'approved', approved_by_id = drafted_by_id, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id],
    );
    await expect(forced).rejects.toMatchObject({ code: "23514", constraint: "specification_second_person" });
  });

  test("without a signature of the approver the database refuses it too", async () => {
    const { id } = await aDraft(drafter, lychee);
    const forced = raw(
      `update specification set status = 'approved', approved_by_id = $2, approved_at = now(),
         approval_signature_id = gen_random_uuid() where id = $1`,
      [id, releaser.personId],
    );
    await expect(forced).rejects.toMatchObject({ code: "23514" });
  });

  test("signs every figure; the earlier version of the code is retired by it, and stays under its own signature", async () => {
    const first = await anApprovedSpecification(drafter, releaser, lychee, { code: "VAI-AU" });
    const second = await anApprovedSpecification(drafter, releaser, lychee, {
      code: "VAI-AU",
      ratioMin: 0.82,
    });
    const sheet = await getSpecificationSheet(reader(releaser), first.id, new Date());
    expect(sheet).toMatchObject({ status: "retired", replacedBy: { versionNo: 2 } });
    expect((await getSpecificationSheet(reader(releaser), second.id, new Date()))?.status).toBe("approved");
    for (const { id } of [first, second]) {
      const signature = await database().signature.findFirstOrThrow({
        where: { recordId: id },
        include: { key: true },
      });
      const current = await specificationContent.read(database(), id);
      expect(judgeSignature(signature, signature.key.publicPem, current)).toBe("valid");
    }
  });

  test("an approved version cannot go back, be edited, or be approved again", async () => {
    const { id } = await anApprovedSpecification(drafter, releaser, lychee);
    const again = await runCommand(approveSpecification, releaser, { specificationId: id }, replay);
    expect(codesOf(again)).toEqual(["specs.not-a-draft"]);
    const back = raw("update specification set status = 'draft' where id = $1", [id]);
    await expect(back).rejects.toMatchObject({ code: "23514" });
    const edit = raw("update specification set ratio_min = 0.5 where id = $1", [id]);
    await expect(edit).rejects.toMatchObject({ code: "42501" });
  });
});

describe("closing", () => {
  test("a draft is withdrawn and an approved version retired, each with a reason and once", async () => {
    const draft = await aDraft(drafter, lychee);
    const reason = { reason: "Đo lại bản đồ liều" };
    const withdrawn = await runCommand(withdrawDraft, drafter, { specificationId: draft.id, ...reason });
    expect(withdrawn.ok).toBe(true);
    const approve = await runCommand(approveSpecification, releaser, { specificationId: draft.id }, replay);
    expect(codesOf(approve)).toEqual(["specs.not-a-draft"]);
    const { id } = await anApprovedSpecification(drafter, releaser, lychee);
    const blank = await runCommand(retireSpecification, releaser, { specificationId: id, reason: " " });
    expect(codesOf(blank)).toEqual(["input.required"]);
    expect((await runCommand(retireSpecification, releaser, { specificationId: id, ...reason })).ok).toBe(
      true,
    );
    const twice = await runCommand(retireSpecification, releaser, { specificationId: id, ...reason });
    expect(codesOf(twice)).toEqual(["specs.not-approved"]);
  });
});

describe("reading", () => {
  test("a specification says what the schedules ask of it on the day", async () => {
    await loadRows(
      aScheduleRow("T-US", {
        origin: "VN",
        destination: "US",
        commodity: "lychee",
        minDoseGy: 400,
        maxDoseGy: 1000,
      }),
    );
    const { id } = await aDraft(drafter, lychee);
    const day = new Date("2020-06-20T10:00:00+07:00");
    const before = await getSpecificationSheet(reader(drafter), id, day);
    expect(before?.plan?.verdict).toMatchObject({ ok: false, error: [{ code: "schedules.not-covered" }] });
    await activateRow(releaser, "T-US", "2020-01-01");
    const after = await getSpecificationSheet(reader(drafter), id, day);
    expect(after?.plan?.verdict).toMatchObject({
      ok: true,
      value: { requiredMinDoseGy: 400, synthetic: true },
    });
  });

  test("protective equipment answers to no market", async () => {
    const clerk = await aPerson("clerk");
    const suit = await aProtectiveSuit(clerk);
    const { id } = await aDraft(drafter, suit.id, {
      purpose: "ppe",
      destination: "",
      minDoseGy: 25_000,
      maxDoseGy: 50_000,
      ratioMin: 0.9,
      ratioMax: 1.4,
      expandedUncertainty: 0.06,
    });
    const sheet = await getSpecificationSheet(reader(drafter), id, new Date());
    expect(sheet?.plan).toBeNull();
    expect(sheet?.window.lowGy).toBeCloseTo(29_551.0, 0);
  });

  test("lists are found by product without accents, and filtered by state", async () => {
    const found = await listSpecifications(reader(drafter), { q: "qua vai", status: "approved" });
    expect(found.rows.every(({ status }) => status === "approved")).toBe(true);
    expect(found.rows.map(({ code }) => code)).toContain("VAI-AU");
  });
});
