import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueCertificate } from "@/lib/certificates/commands";
import { getCertificateSheet } from "@/lib/certificates/queries";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { rereadDosimeter } from "@/lib/dosimetry/commands";
import { permitRetreatment, rejectLot, releaseLot, withdrawRelease } from "@/lib/release/commands";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, type Crew } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import {
  aReadLot,
  afterArrival,
  asSuperuser,
  codesOf,
  granted,
  stageOf,
  type ReadLot,
  aSitting,
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

/** Lots of different days, since the irradiator has one run at a time. */
function aLot(more: { doseGy?: number } = {}): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)), ...more });
}

describe("after the decision", () => {
  test("a certificate takes the next number of its year and the trail position it saw", async () => {
    const [one, two] = [await aLot(), await aLot()];
    const early = await runCommand(issueCertificate, crew.releaser, { lotId: one.id }, afterArrival(one));
    expect(codesOf(early)).toBe("certificates.lot-not-released");
    const numbers: string[] = [];
    for (const lot of [one, two]) {
      await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
      numbers.push(
        (await mustRun(issueCertificate, crew.releaser, { lotId: lot.id }, afterArrival(lot, 310))).number,
      );
    }
    expect(numbers).toEqual(["CX-2020-0001", "CX-2020-0002"]);
    expect(
      codesOf(await runCommand(issueCertificate, second, { lotId: one.id }, afterArrival(one, 320))),
    ).toBe("certificates.issued-already");
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
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
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
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    const { number } = await mustRun(
      issueCertificate,
      crew.releaser,
      { lotId: lot.id },
      afterArrival(lot, 310),
    );
    const reason = "Khách hàng báo sai mã vùng trồng";
    await mustRun(withdrawRelease, second, { lotId: lot.id, reason }, afterArrival(lot, 320));
    expect(await stageOf(lot.id)).toBe("processed");
    expect((await getCertificateSheet(granted(second, "certificates.read"), number))?.withdrawn).toBe(true);
    expect(
      codesOf(await runCommand(withdrawRelease, second, { lotId: lot.id, reason }, afterArrival(lot, 330))),
    ).toBe("release.not-released");
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot, 340));
    expect(await stageOf(lot.id)).toBe("released");
  });

  test("a rejection has a reason and says where the goods go", async () => {
    const lot = await aLot();
    const bare = await runCommand(
      rejectLot,
      crew.releaser,
      { lotId: lot.id, reason: " " },
      afterArrival(lot),
    );
    expect(codesOf(bare)).toContain("input.required");
    const reason = "Thiếu liều ở một giá hàng";
    await mustRun(
      rejectLot,
      crew.releaser,
      { lotId: lot.id, disposition: "return", reason },
      afterArrival(lot),
    );
    expect(await stageOf(lot.id)).toBe("rejected");
  });

  test("another treatment opens the next pass, and never beyond the maker's maximum", async () => {
    const lot = await aLot();
    const plan = { lotId: lot.id, reason: "Liều chưa đủ theo yêu cầu của khách" };
    const tooMuch = await runCommand(
      permitRetreatment,
      crew.releaser,
      { ...plan, plannedMaxDoseGy: 49_999 },
      afterArrival(lot),
    );
    expect(codesOf(tooMuch)).toBe("release.retreatment-above-maximum");
    const permitted = await mustRun(
      permitRetreatment,
      crew.releaser,
      { ...plan, plannedMaxDoseGy: 100 },
      afterArrival(lot),
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
      ...(await aSitting(crew.dosimetrist, afterArrival(lot, 250).at)),
      printedGy: Number(first.doseGy) + 1,
      reason: "Máy đọc báo lỗi bóng đèn",
    };
    await mustRun(rereadDosimeter, crew.dosimetrist, again, afterArrival(lot, 251));
    expect(
      await database().dosimeterReading.count({
        where: { placement: { dosimeterCode: again.dosimeterCode } },
      }),
    ).toBe(2);
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    expect(
      codesOf(await runCommand(rereadDosimeter, crew.dosimetrist, again, afterArrival(lot, 310))),
    ).toContain("dosimetry.lot-decided");
  });
});
