import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import type { Actor } from "@/lib/core/permissions";
import { approveLicence, endLicence, proposeLicence, withdrawLicence } from "@/lib/licences/commands";
import { getLicenceSheet, listLicences, listLicencesToApprove, listToRenew } from "@/lib/licences/queries";
import { releaseLot } from "@/lib/release/commands";
import { getReleaseSheet } from "@/lib/release/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aLicenceInForce, aProposal, licenceTerms } from "../fixtures/licences";
import { aCrew } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import { aReadLot, afterArrival, codesOf, granted } from "../fixtures/release";

let centre: Centre;
let director: Actor;
let releaser: Actor;
const how = { replay: true, at: new Date("2019-12-20T09:00:00+07:00") } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  director = await aPerson("director");
  releaser = await aPerson("releaser");
});
afterAll(() => centre?.close());

const approve = (by: Actor, licenceId: string) => runCommand(approveLicence, by, { licenceId }, how);
const reader = () => granted(director, "licences.read");

function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

describe("a licence", () => {
  test("counts once a second person has signed it, and is never edited", async () => {
    const { id } = await aProposal(director);
    expect(codesOf(await approve(director, id))).toBe("licences.own-proposal");
    expect((await listLicencesToApprove(granted(releaser, "licences.approve"))).map((row) => row.id)).toEqual(
      [id],
    );
    expect(await listLicencesToApprove(granted(director, "licences.approve"))).toEqual([]);
    expect(codesOf(await approve(releaser, id))).toBe("done");
    const sheet = await getLicenceSheet(reader(), id, new Date());
    expect(sheet).toMatchObject({ status: "in_force", standing: "in-force", signature: { state: "valid" } });
    expect(codesOf(await approve(releaser, id))).toBe("licences.not-a-proposal");
    const edit = raw("update licence set valid_to = '2030-01-01' where id = $1", [id]);
    await expect(edit).rejects.toMatchObject({ code: "42501" });
    const resign = raw("update licence set approved_by_id = $2 where id = $1", [id, director.personId]);
    await expect(resign).rejects.toMatchObject({ code: "23514" });
  });

  test("is not put in force by raw SQL: not by its proposer, not without a signature", async () => {
    const { id } = await aProposal(director);
    const forced = `update licence set status = 'in_force', approved_by_id = $2, approved_at = now(),
      approval_signature_id = gen_random_uuid() where id = $1`;
    await expect(raw(forced, [id, director.personId])).rejects.toMatchObject({
      constraint: "licence_second_person",
    });
    await expect(raw(forced, [id, releaser.personId])).rejects.toThrow(/has no signature/);
    await expect(raw("update licence set status = 'ended' where id = $1", [id])).rejects.toMatchObject({
      code: "23514",
    });
    const copied = `insert into licence (id, code, version_no, scope, name, number, issuer, valid_from, document,
        status, proposed_by_id, proposed_at)
      select gen_random_uuid(), 'X', 1, $2, 'n', 'n', 'n', '2020-01-01', 'd', 'proposed', proposed_by_id, now()
        from licence where id = $1`;
    await expect(raw(copied, [id, "market"])).rejects.toMatchObject({ constraint: "licence_of_a_market" });
    await expect(raw(copied, [id, "anything"])).rejects.toMatchObject({ code: "23514" });
  });

  test("is ended once, on a day of its term; what was proposed is withdrawn; neither comes back", async () => {
    const { id } = await aLicenceInForce(director, releaser, { validTo: "2020-12-31" });
    const end = { licenceId: id, endedOn: "2020-06-11", reason: "Bị thu hồi" };
    expect(codesOf(await runCommand(endLicence, director, { ...end, endedOn: "2021-01-01" }, how))).toBe(
      "licences.end-outside-term",
    );
    expect(codesOf(await runCommand(endLicence, director, end, how))).toBe("done");
    expect(codesOf(await runCommand(endLicence, director, end, how))).toBe("licences.not-in-force");
    expect(await getLicenceSheet(reader(), id, new Date())).toMatchObject({
      standing: "revoked",
      signature: { state: "valid" },
    });
    await expect(raw("update licence set ended_on = '2020-07-01' where id = $1", [id])).rejects.toMatchObject(
      {
        code: "23514",
      },
    );
    const proposal = await aProposal(director);
    const withdrawal = { licenceId: proposal.id, reason: "Ghi nhầm" };
    expect(codesOf(await runCommand(withdrawLicence, director, withdrawal, how))).toBe("done");
    expect(codesOf(await runCommand(withdrawLicence, director, withdrawal, how))).toBe(
      "licences.not-a-proposal",
    );
  });

  test("is renewed under its code, one proposal at a time; a code keeps its market", async () => {
    const terms = licenceTerms({ code: "CN-1", scope: "market", destination: "US", commodity: "mango" });
    const first = await mustRun(proposeLicence, director, terms, how);
    expect(first).toMatchObject({ versionNo: 1 });
    expect(codesOf(await runCommand(proposeLicence, director, terms, how))).toBe("licences.proposal-open");
    expect(codesOf(await approve(releaser, first.id))).toBe("done");
    expect(await mustRun(proposeLicence, director, terms, how)).toMatchObject({ versionNo: 2 });
    const elsewhere = { ...terms, destination: "AU" };
    expect(codesOf(await runCommand(proposeLicence, director, elsewhere, how))).toBe(
      "licences.code-of-another",
    );
    const found = await listLicences(reader(), { q: "cn-1", scope: "market" }, new Date());
    expect(found.rows.map(({ versionNo }) => versionNo)).toEqual([2, 1]);
    expect((await listLicences(reader(), { q: "cn-1", scope: "facility" }, new Date())).rows).toEqual([]);
  });

  test("that runs out within 90 days is asked for until a second version is in force", async () => {
    const day = new Date("2020-06-12T03:00:00Z");
    const terms = { code: "GP-HET-HAN", validTo: "2020-09-10" };
    await aLicenceInForce(director, releaser, terms);
    const asked = async (at: Date) => (await listToRenew(reader(), at)).map(({ lastDay }) => lastDay);
    expect(await asked(day)).toEqual(["2020-09-10"]);
    expect(await asked(new Date("2020-06-11T03:00:00Z"))).toEqual([]);
    await aLicenceInForce(director, releaser, { ...terms, validTo: "2022-09-10" });
    expect(await asked(day)).toEqual([]);
  });
});

describe("the release of a lot", () => {
  test("is held by name where the facility's licence was revoked before the treatment", async () => {
    const crew = await aCrew();
    const lot = await aReadLot(crew, { from: new Date("2020-08-03T07:00:00+07:00") });
    const facility = await listLicences(reader(), { scope: "facility" }, new Date());
    for (const { id, status, term } of facility.rows) {
      if (status !== "in_force" || term.from > "2020-08-02") continue;
      const end = { licenceId: id, endedOn: "2020-08-02", reason: "Đình chỉ" };
      await mustRun(endLicence, director, end, { at: new Date("2020-08-05T09:00:00+07:00"), replay: true });
    }
    const refused = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    expect(codesOf(refused)).toBe("release.LICENCE");
    const sheet = await getReleaseSheet(granted(crew.releaser, "release.read"), lot.id);
    expect(sheet?.checks.find(({ code }) => code === "LICENCE")).toMatchObject({
      status: "hold",
      facts: { market: null, gaps: [{ scope: "facility", problem: "revoked", day: "2020-08-03" }] },
    });
    await aLicenceInForce(director, releaser, { validFrom: "2020-08-03", validTo: "2020-08-03" });
    expect(codesOf(await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot)))).toBe(
      "done",
    );
  });
});
