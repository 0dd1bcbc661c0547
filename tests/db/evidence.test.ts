import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { sha256Hex } from "@/lib/core/secrets";
import { attachFile, strikeFile } from "@/lib/evidence/commands";
import { getFile, listLotEvidence, listRunEvidence } from "@/lib/evidence/queries";
import { enterCarriers } from "@/lib/runs/commands/carriers";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aJpeg, aPdf, aPng } from "../fixtures/evidence";
import { aStop } from "../fixtures/interruptions";
import { aCrew, aReceivedLot, type Crew, gateOpens, loadOnCarriers, minutesLater } from "../fixtures/lots";
import { codesOf, granted } from "../fixtures/release";
import { anOpenRun, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let lotId: string;
let runId: string;
let stopId: string;

const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  lotId = (await aReceivedLot(crew)).id;
  await loadOnCarriers(crew.operator, lotId, [{ carrierCode: "G1", cartons: 24 }]);
  runId = (await anOpenRun(crew.operator)).id;
  await mustRun(enterCarriers, crew.operator, { runId, carriers: scanned("G1") }, after(65));
  stopId = (await aStop(crew.operator, runId, after(80).at)).id;
});

afterAll(() => centre?.close());

const attach = (bytes: Uint8Array<ArrayBuffer>, more: Record<string, unknown> = {}) =>
  runCommand(
    attachFile(bytes),
    crew.operator,
    {
      subject: "lot",
      subjectId: lotId,
      caption: "Giá G1 đã xếp",
      declaredType: "",
      sha256: sha256Hex(bytes),
      ...more,
    },
    after(100),
  );

describe("photographs and papers", () => {
  test("are kept as they came, shown with the lot and the run they belong to", async () => {
    const { id: loadId } = await database().carrierLoad.findFirstOrThrow({ where: { lotId } });
    expect(codesOf(await attach(aPng()))).toBe("done");
    expect(codesOf(await attach(aJpeg(), { subject: "load", subjectId: loadId }))).toBe("done");
    expect(codesOf(await attach(aPdf(), { subject: "run", subjectId: runId }))).toBe("done");
    expect(codesOf(await attach(aJpeg(), { subject: "interruption", subjectId: stopId }))).toBe("done");
    const ofLot = await listLotEvidence(granted(crew.operator, "evidence.read"), lotId);
    expect(ofLot.files.map(({ of, mediaType }) => [of?.subject, mediaType])).toEqual([
      ["lot", "image/png"],
      ["load", "image/jpeg"],
      ["run", "application/pdf"],
      ["interruption", "image/jpeg"],
    ]);
    const ofRun = await listRunEvidence(granted(crew.operator, "evidence.read"), runId);
    expect(ofRun.files.map(({ of }) => of?.subject)).toEqual(["run", "interruption"]);
    const file = await getFile(granted(crew.operator, "evidence.read"), ofLot.files[0]?.id ?? "");
    expect(Buffer.from(file?.content ?? []).equals(Buffer.from(aPng()))).toBe(true);
  });

  test("are refused with every reason: a record that is gone, bytes that are not what was said", async () => {
    const wrong = { subjectId: newId(), declaredType: "image/png" };
    expect(codesOf(await attach(aPdf(), wrong))).toBe("evidence.subject-gone evidence.type-differs");
    expect(codesOf(await attach(aPng(), { sha256: sha256Hex("other") }))).toBe("input.invalid");
    const clerk = await runCommand(attachFile(aPng()), crew.clerk, {}, after(100));
    expect(codesOf(clerk)).toBe("forbidden");
  });

  test("leave their hash in the trail, not their bytes", async () => {
    const [change] = await database().$queryRaw<{ content: string }[]>`
      SELECT content FROM audit.change WHERE table_name = 'public.evidence_file' LIMIT 1`;
    expect(change?.content).toContain(sha256Hex(aPng()));
    expect(change?.content).not.toContain(Buffer.from(aPng()).toString("hex"));
  });

  test("are struck out with a reason, once, and stay", async () => {
    const [file] = (await listLotEvidence(granted(crew.operator, "evidence.read"), lotId)).files;
    const strike = { evidenceId: file?.id, reason: "Chụp nhầm giá khác" };
    expect(codesOf(await runCommand(strikeFile, crew.operator, strike, after(110)))).toBe("forbidden");
    await mustRun(strikeFile, crew.releaser, strike, after(110));
    expect(codesOf(await runCommand(strikeFile, crew.releaser, strike, after(111)))).toBe(
      "evidence.struck-already",
    );
    const [struck] = (await listLotEvidence(granted(crew.operator, "evidence.read"), lotId)).files;
    expect(struck).toMatchObject({ id: file?.id, strike: { reason: "Chụp nhầm giá khác" } });
  });
});

describe("the database refuses", () => {
  function raw(sql: string, values: unknown[] = []) {
    return withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
      await client.query(sql, values);
      await client.query("commit");
    });
  }
  const insert = (bytes: Uint8Array, change: Record<string, unknown> = {}) => {
    const row = {
      lot_id: lotId,
      run_id: null,
      caption: "x",
      media_type: "image/png",
      size_bytes: bytes.length,
      width_px: 640,
      height_px: 480,
      sha256: sha256Hex(Buffer.from(bytes)),
      content: Buffer.from(bytes),
      ...change,
    };
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 2}`).join(", ");
    return raw(
      `insert into evidence_file (id, recorded_by_id, recorded_at, ${names.join(", ")})
       values (gen_random_uuid(), $1, now(), ${places})`,
      [crew.operator.personId, ...Object.values(row)],
    );
  };

  test.each([
    ["a page as a picture", Buffer.from("<script>"), {}, "evidence_file_is_what_it_says"],
    ["a hash of something else", aPng(), { sha256: sha256Hex("x") }, "evidence_file_hash"],
    ["a wrong size", aPng(), { size_bytes: 1 }, "evidence_file_size"],
    ["a picture without its measure", aPng(), { width_px: null }, "evidence_file_picture"],
    ["a picture beyond all measure", aPng(), { width_px: 12_001 }, "evidence_file_picture"],
    ["no caption", aPng(), { caption: " " }, "evidence_file_caption"],
    ["of nothing", aPng(), { lot_id: null }, "evidence_file_one_subject"],
  ])("%s", async (_, bytes, change, constraint) => {
    await expect(insert(bytes, change)).rejects.toMatchObject({ constraint });
  });

  test("of two things at once, and any change or removal", async () => {
    await expect(insert(aPng(), { run_id: runId })).rejects.toMatchObject({
      constraint: "evidence_file_one_subject",
    });
    await expect(insert(aPng())).resolves.toBeUndefined();
    await expect(raw("update evidence_file set caption = 'y'")).rejects.toMatchObject({ code: "42501" });
    await expect(raw("delete from evidence_file")).rejects.toMatchObject({ code: "42501" });
  });
});
