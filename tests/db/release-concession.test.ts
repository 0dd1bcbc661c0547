import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueCertificate } from "@/lib/certificates/commands";
import { getCertificateSheet } from "@/lib/certificates/queries";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { permitRetreatment, releaseLot } from "@/lib/release/commands";
import { confirmConcession, proposeConcession } from "@/lib/release/commands/concession";
import { getReleaseSheet } from "@/lib/release/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, aReceivedLot, type Crew } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import {
  aReadLot,
  afterArrival,
  asSuperuser,
  codesOf,
  granted,
  type ReadLot,
  stageOf,
} from "../fixtures/release";

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

/** Read just under the window, and still at the required dose. */
async function aLotInTheGuardBand(): Promise<ReadLot> {
  day += 1;
  const from = new Date(Date.UTC(2020, 5, day));
  const { spec } = await database().lot.findFirstOrThrow({
    where: { id: (await aReadLot(crew, { from })).id },
    select: { spec: { select: { windowLoGy: true } } },
  });
  day += 1;
  const doseGy = Number(spec.windowLoGy) - 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)), doseGy });
}

const paper = (lot: ReadLot) => ({
  lotId: lot.id,
  document: "CV-12/2020",
  customerSignatory: "Lê Văn A",
  customerSignedOn: "01/06/2020",
  reason: "Khách hàng chấp nhận liều sát dưới",
});

async function proposed(lot: ReadLot): Promise<string> {
  return (await mustRun(proposeConcession, crew.releaser, paper(lot), afterArrival(lot))).id;
}

describe("a concession", () => {
  test("releases medical goods by two people on the customer's word, and the certificate says so", async () => {
    const lot = await aLotInTheGuardBand();
    const plain = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    expect(codesOf(plain)).toBe("release.DOSE_BELOW_WINDOW");
    const concessionId = await proposed(lot);
    const alone = await runCommand(
      confirmConcession,
      crew.releaser,
      { concessionId },
      afterArrival(lot, 301),
    );
    expect(codesOf(alone)).toBe("release.own-concession");
    await mustRun(confirmConcession, second, { concessionId }, afterArrival(lot, 302));
    expect(await stageOf(lot.id)).toBe("released");

    const sheet = await getReleaseSheet(granted(second, "release.read"), lot.id);
    expect(sheet).toMatchObject({
      concessions: [{ decided: true, conceded: ["DOSE_BELOW_WINDOW"], signature: { state: "valid" } }],
      decisions: [{ disposition: "concession", signature: { state: "valid" } }],
    });
    const { number } = await mustRun(
      issueCertificate,
      crew.releaser,
      { lotId: lot.id },
      afterArrival(lot, 310),
    );
    const certificate = await getCertificateSheet(granted(second, "certificates.read"), number);
    expect(certificate?.content.concession).toEqual({
      document: "CV-12/2020",
      customerSignatory: "Lê Văn A",
      customerSignedOn: "2020-06-01",
    });
    const { rows } = await withSql(centre.adminUrl, (client) =>
      client.query(
        "select content -> 'concession' as concession from publication.certificate where number = $1",
        [number],
      ),
    );
    expect(rows).toEqual([{ concession: { document: "CV-12/2020", customerSignedOn: "2020-06-01" } }]);
  });

  test("is refused by the database below the required dose, beyond the product, by one alone or for another lot", async () => {
    const lot = await aLotInTheGuardBand();
    const concessionId = await proposed(lot);
    const decide = (minDoseGy: number, maxDoseGy: number, by: string, more = "") =>
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO release_decision (id, lot_id, pass, outcome, disposition, reason, concession_id, min_dose_gy, max_dose_gy,
           checks, decided_by_id, decided_at, signature_id)
         VALUES (gen_random_uuid(), '${lot.id}', 1, 'released', 'concession', 'x', ${more || `'${concessionId}'`}, ${minDoseGy},
           ${maxDoseGy}, '[]', '${by}', now(), gen_random_uuid())`,
      );
    await expect(decide(14_999.999, 20_000, second.personId)).rejects.toThrow(/below the required dose/);
    await expect(decide(15_000, 50_000.001, second.personId)).rejects.toThrow(
      /beyond what the product bears/,
    );
    await expect(decide(15_000, 20_000, crew.releaser.personId)).rejects.toThrow(/does not decide on it/);
    await expect(decide(15_000, 20_000, second.personId, "NULL")).rejects.toThrow(
      /release_decision_disposition/,
    );
    const other = await aLotInTheGuardBand();
    const foreign = await proposed(other);
    await expect(decide(15_000, 20_000, second.personId, `'${foreign}'`)).rejects.toThrow(
      /another treatment/,
    );
    const insert = (by: string) =>
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO concession (id, lot_id, pass, document, customer_signatory, customer_signed_on, reason, conceded, min_dose_gy,
           max_dose_gy, checks, proposed_by_id, proposed_at, signature_id)
         VALUES (gen_random_uuid(), '${lot.id}', 1, 'x', 'y', '2020-06-01', 'z', ARRAY['DOSE_BELOW_WINDOW'], 1, 2, '[]', '${by}', now(),
           gen_random_uuid())`,
      );
    await expect(insert(crew.dosimetrist.personId)).rejects.toThrow(/proposes no concession/);
    await expect(insert(second.personId)).rejects.toThrow(/proposed by signature/);
  });
});

describe("another pass of food", () => {
  test("is not written without the agency's agreement, whoever writes", async () => {
    const lot = await aReceivedLot(crew);
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO retreatment_permit (id, lot_id, pass, reason, permitted_by_id, permitted_at, signature_id)
         VALUES (gen_random_uuid(), '${lot.id}', 2, 'x', '${second.personId}', now(), gen_random_uuid())`,
      ),
    ).rejects.toThrow(/without the agency/);
    const plan = { lotId: lot.id, plannedMaxDoseGy: 1, reason: "Thiếu liều" };
    const refused = await runCommand(permitRetreatment, second, plan, { replay: true });
    expect(codesOf(refused)).toBe("release.not-processed release.retreatment-of-food");
  });
});
