import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reissueCertificate } from "@/lib/certificates/commands";
import {
  confirmRevocation,
  endReview,
  openReview,
  proposeRevocation,
  recordNotice,
} from "@/lib/certificates/commands/standing";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import { judgeState } from "@/lib/certificates/rules/state";
import { mustRun } from "@/lib/core/command";
import { centreMinute } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { anyFreePort } from "@/lib/launch/port.mjs";
import { startPublication } from "@/lib/launch/publish.mjs";
import { withdrawRelease } from "@/lib/release/commands";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCertificate, after, type IssuedCertificate, letThePublicIn } from "../fixtures/certificates";
import { aCrew, type Crew } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";

let centre: Centre;
let crew: Crew;
let director: Actor;
let publicUrl: string;
let day = 0;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  director = await aPerson("director");
  publicUrl = await letThePublicIn(centre);
});
afterAll(() => centre?.close());

const issued = () => aCertificate(crew, (day += 1));
const reason = "Hiệu chuẩn của máy đọc bị nghi ngờ";
const about = ({ id }: IssuedCertificate) => ({ certificateId: id, reason });
type Row = Record<string, unknown>;
const asPublic = (text: string, values: unknown[] = []) =>
  withSql(publicUrl, async (client) => (await client.query<Row>(text, values)).rows);
const published = async ({ code }: IssuedCertificate) =>
  (
    await asPublic(
      "select number, state, superseded_by, content from publication.certificate where code = $1",
      [code],
    )
  )[0];

async function revoke(certificate: IssuedCertificate) {
  const { lot } = certificate;
  await mustRun(proposeRevocation, crew.releaser, about(certificate), after(lot, 320));
  const toldAt = centreMinute(after(lot, 330).at);
  const notice = {
    certificateId: certificate.id,
    party: "customer",
    recipient: "Bà C",
    means: "letter",
    toldAt,
  };
  await mustRun(recordNotice, crew.clerk, notice, after(lot, 331));
  await mustRun(confirmRevocation, director, { certificateId: certificate.id }, after(lot, 340));
}

describe("the publication follows", () => {
  test("an issued certificate, without the people behind it", async () => {
    const certificate = await issued();
    const row = await published(certificate);
    expect(row).toMatchObject({ number: certificate.number, state: "valid" });
    const content = row?.content as Row;
    expect(content).not.toHaveProperty("decidedBy");
    expect(content).not.toHaveProperty("acknowledgement");
    expect(Object.keys(content.customer as Row)).toEqual(["name"]);
  });

  test("each change of state, in the transaction that makes it", async () => {
    const certificate = await issued();
    await mustRun(openReview, director, about(certificate), after(certificate.lot, 311));
    expect(await published(certificate)).toMatchObject({ state: "under_review" });
    await mustRun(endReview, director, about(certificate), after(certificate.lot, 312));
    expect(await published(certificate)).toMatchObject({ state: "valid" });
    await revoke(certificate);
    expect(await published(certificate)).toMatchObject({ state: "revoked" });
  });

  test("a withdrawn release, and a certificate that supersedes", async () => {
    const [withdrawn, replaced] = [await issued(), await issued()];
    await mustRun(
      withdrawRelease,
      crew.releaser,
      { lotId: withdrawn.lot.id, reason },
      after(withdrawn.lot, 320),
    );
    expect(await published(withdrawn)).toMatchObject({ state: "under_review" });
    const next = await mustRun(reissueCertificate, crew.releaser, about(replaced), after(replaced.lot, 320));
    expect(await published(replaced)).toMatchObject({ state: "superseded", superseded_by: next.number });
  });

  test("what the rules say, for every certificate there is", async () => {
    const rows = await database().certificate.findMany({
      select: { ...historySelect, verificationCode: true },
    });
    const said = await asPublic("select code, state, since from publication.certificate order by code");
    const judged = rows.map((row) => ({ code: row.verificationCode, ...judgeState(historyOf(row)) }));
    expect(said).toEqual(judged.toSorted((one, other) => ((one.code ?? "") < (other.code ?? "") ? -1 : 1)));
    expect(new Set(said.map(({ state }) => state)).size).toBe(4);
  });
});

describe("the program that strangers reach", () => {
  let origin: string;
  let stop: () => void;
  beforeAll(async () => {
    const port = await anyFreePort();
    const { child } = await startPublication({ databaseUrl: publicUrl, port, host: "127.0.0.1" });
    origin = `http://127.0.0.1:${port}`;
    stop = () => child.kill("SIGTERM");
  });
  afterAll(() => stop?.());

  test("shows content and state in both languages, without script and cookie", async () => {
    const certificate = await issued();
    const answer = await fetch(`${origin}/c/${certificate.code}`);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    const remark = "Hiệu suất lọc chưa được kiểm chứng sau chiếu xạ";
    for (const words of [certificate.number, "Còn hiệu lực", "Valid", certificate.lot.code, remark]) {
      expect.soft(page).toContain(words);
    }
    expect(page).toMatch(/Licence for radiation work<\/span><\/dt><dd>\d+\/GP<\/dd>/);
    expect(page).not.toMatch(/<script|<img|<iframe|onload=/i);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
    );
    await mustRun(
      withdrawRelease,
      crew.releaser,
      { lotId: certificate.lot.id, reason },
      after(certificate.lot, 320),
    );
    expect(await (await fetch(`${origin}/c/${certificate.code.toLowerCase()}`)).text()).toContain(
      "Đang được xem xét lại",
    );
    await mustRun(proposeRevocation, crew.releaser, about(certificate), after(certificate.lot, 325));
    const notice = {
      certificateId: certificate.id,
      party: "customer",
      recipient: "Bà C",
      means: "email",
      toldAt: centreMinute(after(certificate.lot, 330).at),
    };
    await mustRun(recordNotice, crew.clerk, notice, after(certificate.lot, 331));
    await mustRun(
      confirmRevocation,
      director,
      { certificateId: certificate.id },
      after(certificate.lot, 340),
    );
    expect(await (await fetch(`${origin}/?code=${certificate.code}`)).text()).toContain("Đã bị thu hồi");
  });

  test("an unknown code, another address and another method are refused; too many questions are slowed down", async () => {
    const status = async (path: string, method = "GET") =>
      (await fetch(`${origin}${path}`, { method, redirect: "manual" })).status;
    expect(await status("/c/00000000000000000000000000")).toBe(404);
    expect(await status("/certificates")).toBe(404);
    expect(await status("/", "POST")).toBe(405);
    expect(await status("/?code=%3Cscript%3E")).toBe(404);
    const many = await Promise.all(Array.from({ length: 40 }, () => status("/c/00000000000000000000000000")));
    expect(many).toContain(429);
  });

  test("does not start under a role that may read more", async () => {
    const port = await anyFreePort();
    await expect(startPublication({ databaseUrl: centre.appUrl, port, host: "127.0.0.1" })).rejects.toThrow(
      /publication/,
    );
  });
});
