import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueCertificate, reissueCertificate } from "@/lib/certificates/commands";
import {
  confirmRevocation,
  endReview,
  openReview,
  proposeRevocation,
  recordNotice,
} from "@/lib/certificates/commands/standing";
import { loadStanding } from "@/lib/certificates/facts/standing";
import { mustRun, runCommand } from "@/lib/core/command";
import { centreMinute } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { releaseLot, withdrawRelease } from "@/lib/release/commands";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCertificate, after, type IssuedCertificate, underTheTrail } from "../fixtures/certificates";
import { aCrew, type Crew, minutesLater } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";

let centre: Centre;
let crew: Crew;
let director: Actor;
let day = 0;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  director = await aPerson("director");
});
afterAll(() => centre?.close());

const issued = () => aCertificate(crew, (day += 1));
const reason = "Hiệu chuẩn của máy đọc bị nghi ngờ";
const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");
const stateOf = async (id: string) => (await loadStanding(database(), id))?.state;
const about = ({ id }: IssuedCertificate) => ({ certificateId: id, reason });

function tell(certificate: IssuedCertificate, party: string, minutes = 330) {
  const toldAt = centreMinute(minutesLater(certificate.lot.from, minutes));
  const notice = {
    certificateId: certificate.id,
    party,
    recipient: "Ông Nguyễn Văn B",
    means: "telephone",
    toldAt,
  };
  return runCommand(recordNotice, crew.clerk, notice, after(certificate.lot, minutes + 1));
}

const confirm = (certificate: IssuedCertificate, by: Actor, minutes = 360) =>
  runCommand(confirmRevocation, by, { certificateId: certificate.id }, after(certificate.lot, minutes));

function revokeBySql(certificate: IssuedCertificate, by: Actor) {
  return underTheTrail(
    centre.adminUrl,
    `INSERT INTO certificate_revocation (id, certificate_id, proposal_id, revoked_by_id, revoked_at, signature_id)
     SELECT gen_random_uuid(), certificate_id, id, '${by.personId}', now(), gen_random_uuid()
       FROM certificate_revocation_proposal WHERE certificate_id = '${certificate.id}'`,
  );
}

describe("a revocation", () => {
  test("takes two people, by rule and by the database", async () => {
    const certificate = await issued();
    await mustRun(proposeRevocation, crew.releaser, about(certificate), after(certificate.lot, 320));
    expect(await stateOf(certificate.id)).toBe("under_review");
    expect(codesOf(await tell(certificate, "customer"))).toBe("done");
    expect(codesOf(await confirm(certificate, crew.releaser))).toBe("certificates.own-proposal");
    await expect(revokeBySql(certificate, crew.releaser)).rejects.toThrow(/does not revoke it/);
    expect(codesOf(await confirm(certificate, director))).toBe("done");
    expect(await stateOf(certificate.id)).toBe("revoked");
    expect(codesOf(await confirm(certificate, director, 370))).toBe("certificates.wrong-state");
    expect(
      await database().signature.count({ where: { recordType: { startsWith: "certificate_revocation" } } }),
    ).toBe(2);
  });

  test("waits until the customer has been told, by rule and by the database", async () => {
    const certificate = await issued();
    expect(codesOf(await tell(certificate, "customer", 315))).toBe("certificates.wrong-state");
    await mustRun(proposeRevocation, crew.releaser, about(certificate), after(certificate.lot, 320));
    expect(codesOf(await confirm(certificate, director))).toBe("certificates.not-told");
    await expect(revokeBySql(certificate, director)).rejects.toThrow(/customer has not been told/);
    expect(codesOf(await tell(certificate, "customer", 319))).toBe("certificates.told-before-review");
    expect(codesOf(await tell(certificate, "customer", 320))).toBe("done");
    expect(codesOf(await confirm(certificate, director))).toBe("done");
  });

  test("of fruit waits for the plant quarantine authority, too", async () => {
    const certificate = await issued();
    await underTheTrail(
      centre.adminUrl,
      `UPDATE product SET kind = 'fruit' WHERE id = (SELECT product_id FROM lot WHERE id = '${certificate.lot.id}')`,
    );
    await mustRun(proposeRevocation, director, about(certificate), after(certificate.lot, 320));
    await tell(certificate, "customer");
    expect(codesOf(await confirm(certificate, crew.releaser))).toBe("certificates.not-told");
    await expect(revokeBySql(certificate, crew.releaser)).rejects.toThrow(/plant quarantine/);
    await tell(certificate, "plant_quarantine");
    expect(codesOf(await confirm(certificate, crew.releaser))).toBe("done");
  });

  test("falls with its proposal when the review finds the certificate right", async () => {
    const certificate = await issued();
    await mustRun(openReview, director, about(certificate), after(certificate.lot, 315));
    await mustRun(proposeRevocation, crew.releaser, about(certificate), after(certificate.lot, 320));
    expect(
      codesOf(await runCommand(proposeRevocation, director, about(certificate), after(certificate.lot, 321))),
    ).toBe("certificates.proposed-already");
    await tell(certificate, "customer");
    await mustRun(endReview, director, about(certificate), after(certificate.lot, 340));
    expect(await stateOf(certificate.id)).toBe("valid");
    expect(codesOf(await confirm(certificate, director))).toBe("certificates.wrong-state");
    await expect(revokeBySql(certificate, director)).rejects.toThrow(/not open/);
    await mustRun(openReview, director, about(certificate), after(certificate.lot, 350));
    expect(codesOf(await confirm(certificate, director, 361))).toBe("certificates.nothing-proposed");
  });

  test("belongs to releasers and the director", async () => {
    const certificate = await issued();
    for (const actor of [crew.clerk, crew.dosimetrist, crew.operator]) {
      expect(
        codesOf(await runCommand(proposeRevocation, actor, about(certificate), after(certificate.lot, 320))),
      ).toBe("forbidden");
    }
  });
});

describe("a withdrawn release", () => {
  test("puts its certificate under review at once, and only another release or a revocation ends that", async () => {
    const certificate = await issued();
    await mustRun(
      withdrawRelease,
      crew.releaser,
      { lotId: certificate.lot.id, reason },
      after(certificate.lot, 320),
    );
    expect(await stateOf(certificate.id)).toBe("under_review");
    expect(
      codesOf(await runCommand(endReview, director, about(certificate), after(certificate.lot, 330))),
    ).toBe("certificates.release-withdrawn");
    expect(
      codesOf(
        await runCommand(reissueCertificate, crew.releaser, about(certificate), after(certificate.lot, 331)),
      ),
    ).toBe("certificates.not-reissued");
    await mustRun(releaseLot, crew.releaser, { lotId: certificate.lot.id }, after(certificate.lot, 340));
    await mustRun(
      issueCertificate,
      crew.releaser,
      { lotId: certificate.lot.id },
      after(certificate.lot, 350),
    );
    expect(await stateOf(certificate.id)).toBe("superseded");
    const next = await database().certificate.findFirstOrThrow({ where: { supersedesId: certificate.id } });
    expect(next).toMatchObject({ revision: 2, supersedeReason: reason });
  });

  test("can end in a revocation without a review of its own", async () => {
    const certificate = await issued();
    await mustRun(
      withdrawRelease,
      crew.releaser,
      { lotId: certificate.lot.id, reason },
      after(certificate.lot, 320),
    );
    await mustRun(proposeRevocation, crew.releaser, about(certificate), after(certificate.lot, 325));
    await tell(certificate, "customer");
    expect(codesOf(await confirm(certificate, director))).toBe("done");
  });
});
