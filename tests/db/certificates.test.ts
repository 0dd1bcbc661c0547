import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reissueCertificate } from "@/lib/certificates/commands";
import { recordPrint, recordScan, spoilNumber } from "@/lib/certificates/commands/papers";
import { proposeRevocation, recordNotice } from "@/lib/certificates/commands/standing";
import { loadStanding } from "@/lib/certificates/facts/standing";
import { getStandingSheet } from "@/lib/certificates/queries/standing";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { Actor } from "@/lib/core/permissions";
import { sha256Hex } from "@/lib/core/secrets";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCertificate, after, type IssuedCertificate, underTheTrail } from "../fixtures/certificates";
import { aCrew, type Crew, minutesLater } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import { granted } from "../fixtures/release";

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

describe("a corrected certificate", () => {
  test("bears the next number, names the earlier one and leaves it readable", async () => {
    const certificate = await issued();
    const next = await mustRun(
      reissueCertificate,
      crew.releaser,
      about(certificate),
      after(certificate.lot, 320),
    );
    expect(await stateOf(certificate.id)).toBe("superseded");
    expect(await stateOf(next.id)).toBe("valid");
    const again = await runCommand(
      reissueCertificate,
      crew.releaser,
      about(certificate),
      after(certificate.lot, 330),
    );
    expect(codesOf(again)).toBe("certificates.not-reissued");
    expect(
      codesOf(await runCommand(proposeRevocation, director, about(certificate), after(certificate.lot, 330))),
    ).toBe("certificates.wrong-state");
  });

  test("is told about to whoever relies on the earlier one, by rule and by the database", async () => {
    const certificate = await issued();
    const told = (minutes: number) => minutesLater(certificate.lot.from, minutes);
    const tell = (minutes: number) => {
      const notice = { party: "customer", recipient: "Bà Lê Thị C", means: "email", toldAt: told(minutes) };
      const input = { certificateId: certificate.id, ...notice };
      return runCommand(recordNotice, crew.clerk, input, after(certificate.lot, minutes + 1));
    };
    const tellBySql = (minutes: number) =>
      underTheTrail(
        centre.adminUrl,
        `INSERT INTO certificate_notice (id, certificate_id, party, recipient, means, told_at, recorded_by_id, recorded_at)
         VALUES (gen_random_uuid(), '${certificate.id}', 'customer', 'Bà C', 'email', '${told(minutes).toISOString()}', '${crew.clerk.personId}', now())`,
      );
    const tellings = async () =>
      (await getStandingSheet(granted(crew.clerk, "certificates.read"), certificate.number))?.tellings;
    expect(codesOf(await tell(315))).toBe("certificates.wrong-state");
    await expect(tellBySql(315)).rejects.toThrow(/a valid certificate is nothing to be told about/);
    await mustRun(reissueCertificate, crew.releaser, about(certificate), after(certificate.lot, 320));
    expect(codesOf(await tell(319))).toBe("certificates.told-before-superseded");
    await expect(tellBySql(319)).rejects.toThrow(/nobody was told before the certificate was superseded/);
    expect(await tellings()).toEqual([{ party: "customer", told: [] }]);
    expect(codesOf(await tell(320))).toBe("done");
    expect(await tellings()).toMatchObject([
      { party: "customer", told: [{ recipient: "Bà Lê Thị C", toldAt: told(320) }] },
    ]);
  });

  test("never stands beside the earlier one, even by raw SQL", async () => {
    const { id, lot } = await issued();
    const copy = (more: string) =>
      underTheTrail(
        centre.adminUrl,
        `INSERT INTO certificate (id, year, ordinal, number, lot_id, decision_id, content, trail_seq, trail_hash16, issued_by_id, issued_at, signature_id, verification_code ${more ? ", supersedes_id, supersede_reason, revision" : ""})
         SELECT gen_random_uuid(), year, ordinal + 1, number || 'x', lot_id, decision_id, content, 1, 'x', issued_by_id, now(), gen_random_uuid(), lpad('', 26, '7') ${more}
           FROM certificate WHERE id = '${id}'`,
      );
    await expect(copy("")).rejects.toThrow(/must supersede/);
    await expect(copy(", id, 'lý do', 3")).rejects.toThrow(/the one before/);
    expect(lot.id).toBeTruthy();
  });
});

describe("numbers", () => {
  test("a spoiled one stays in the series without a gap", async () => {
    const first = await issued();
    const spoiled = await mustRun(
      spoilNumber,
      crew.clerk,
      { reason: "Máy in kẹt giấy, tờ rách" },
      after(first.lot, 311),
    );
    const next = await issued();
    const ordinal = (number: string) => Number(number.slice(-4));
    expect([spoiled.number, next.number].map(ordinal)).toEqual([
      ordinal(first.number) + 1,
      ordinal(first.number) + 2,
    ]);
    const taken = await withSql(centre.adminUrl, (client) =>
      client.query<{ ordinal: number }>(
        "SELECT ordinal FROM certificate WHERE year = 2020 UNION ALL SELECT ordinal FROM spoiled_number WHERE year = 2020 ORDER BY 1",
      ),
    );
    expect(taken.rows.map((row) => row.ordinal)).toEqual(taken.rows.map((_, at) => at + 1));
    await expect(
      underTheTrail(
        centre.adminUrl,
        `INSERT INTO spoiled_number (id, year, ordinal, number, reason, recorded_by_id, recorded_at)
         VALUES (gen_random_uuid(), 2020, 500, 'CX-2020-0500', 'x', '${crew.clerk.personId}', now())`,
      ),
    ).rejects.toThrow(/without a gap/);
  });
});

describe("paper", () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const scanOf = (certificate: IssuedCertificate, bytes: Uint8Array) => ({
    certificateId: certificate.id,
    signedBy: "Nguyễn Văn Giám Đốc",
    capacity: "director",
    signedOn: certificate.lot.from.toISOString().slice(0, 10),
    sealed: "on",
    sha256: sha256Hex(bytes),
  });

  test("prints are counted, reprints say why, and the scan of the signed sheet is kept as it is", async () => {
    const certificate = await issued();
    const print = (more: object, minutes: number) =>
      runCommand(
        recordPrint,
        crew.clerk,
        { certificateId: certificate.id, ...more },
        after(certificate.lot, minutes),
      );
    const scan = (bytes: Uint8Array<ArrayBuffer>) =>
      runCommand(recordScan(bytes), crew.clerk, scanOf(certificate, bytes), after(certificate.lot, 340));
    expect(codesOf(await scan(png))).toBe("certificates.not-printed");
    expect(await print({ copies: 2 }, 320)).toMatchObject({ ok: true, value: { kind: "original" } });
    expect(codesOf(await print({ copies: 1 }, 321))).toBe("certificates.reprint-without-reason");
    expect(await print({ copies: 1, reason: "Khách làm mất bản chính" }, 322)).toMatchObject({
      value: { kind: "reprint" },
    });
    expect(codesOf(await scan(new Uint8Array([0x3c, 0x68])))).toBe("certificates.scan-unknown-type");
    expect(codesOf(await scan(png))).toBe("done");
    const kept = await database().certificateScan.findFirstOrThrow({
      where: { certificateId: certificate.id },
    });
    expect(Buffer.from(kept.content).equals(Buffer.from(png))).toBe(true);
    expect(kept).toMatchObject({ mediaType: "image/png", signedBy: "Nguyễn Văn Giám Đốc", sealed: true });
    const trail = await database().$queryRaw<{ content: string }[]>`
      SELECT content FROM audit.change WHERE table_name = 'public.certificate_scan'`;
    expect(trail[0]?.content).toContain('"sha256"');
    expect(trail[0]?.content).not.toContain("89504e47");
  });

  test("a file that is not what it says is refused by the database, too", async () => {
    const certificate = await issued();
    await expect(
      underTheTrail(
        centre.adminUrl,
        `INSERT INTO certificate_scan (id, certificate_id, signed_by, capacity, signed_on, sealed, media_type, size_bytes, sha256, content, recorded_by_id, recorded_at)
         VALUES ('${newId()}', '${certificate.id}', 'x', 'director', '2020-06-01', true, 'application/pdf', 2, encode(sha256('\\x3c68'), 'hex'), '\\x3c68', '${crew.clerk.personId}', now())`,
      ),
    ).rejects.toThrow(/what_it_says/);
  });
});
