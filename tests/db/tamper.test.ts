import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forgedPayload, insertSignature, named, openScene, ownHash, rechain, type Scene } from "./attacker";

let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

afterEach(() => scene.close());

const eventId = (seq: number): string => `(select id from audit.event where seq = ${seq})`;

test("an untouched trail is found untouched, also through its positions", async () => {
  expect(
    await scene.findings([
      await scene.anchorNow(7),
      await scene.anchorNow(3, "security"),
      { chain: "open", seq: 0, hash16: "0".repeat(16), from: "start" },
    ]),
  ).toEqual([]);
});

describe("the nine ways to tamper, with the guards switched off and on again", () => {
  test("TM-1: an edited event", async () => {
    await scene.attack(`update audit.event set payload = ${forgedPayload} where seq = 5`);
    expect(named(await scene.findings())).toEqual([["open", 5, "bad-hash"]]);
  });

  test("TM-2: an edited event with a hash of its own", async () => {
    await scene.attack(
      `update audit.event set payload = ${forgedPayload} where seq = 5`,
      `update audit.event set h = ${ownHash} where seq = 5`,
    );
    expect(named(await scene.findings())).toEqual([["open", 6, "bad-link"]]);
  });

  test("TM-3: an event deleted in the middle", async () => {
    await scene.attack(
      `delete from audit.change where event_id = ${eventId(5)}`,
      "delete from audit.event where seq = 5",
      "delete from pallet where id = 'p5'",
    );
    expect(named(await scene.findings())).toEqual([
      ["open", 6, "gap"],
      ["open", 6, "bad-link"],
    ]);
  });

  test("TM-4: a cut tail is named through a position written down outside, and only so", async () => {
    const anchor = await scene.anchorNow(9);
    await scene.attack(
      "delete from audit.change where event_id in (select id from audit.event where seq > 7)",
      "delete from audit.event where seq > 7",
      "update audit.head set (seq, h) = (select seq, h from audit.event where seq = 7)",
      "delete from pallet where id in ('p8', 'p9', 'p10')",
    );
    expect(await scene.findings()).toEqual([]);
    expect(named(await scene.findings([anchor]))).toEqual([["open", 8, "TRUNCATED"]]);
  });

  test("TM-5: a chain made anew is named through a position written down outside, and only so", async () => {
    const [before, after] = [await scene.anchorNow(4), await scene.anchorNow(8)];
    await scene.attack(`update audit.event set payload = ${forgedPayload} where seq = 5`, rechain("audit"));
    expect(await scene.findings([before])).toEqual([]);
    expect(named(await scene.findings([before, after]))).toEqual([["open", 8, "REWRITTEN"]]);
  });

  test("TM-6: two events in each other's place", async () => {
    await scene.attack(
      "update audit.event set seq = 1005 where seq = 5",
      "update audit.event set seq = 5 where seq = 6",
      "update audit.event set seq = 6 where seq = 1005",
    );
    const found = named(await scene.findings());
    expect(found[0]).toEqual(["open", 5, "bad-link"]);
    expect(found).toContainEqual(["open", 5, "bad-payload"]);
    expect(found).toContainEqual(["open", 6, "bad-payload"]);
  });

  test("TM-7: a forged event put at the end", async () => {
    await scene.attack(
      `insert into audit.event (seq, payload, prev, h)
       select 11, replace(replace(payload, '"seq": 9', '"seq": 11'), id::text, gen_random_uuid()::text), sha256(prev), sha256(h) from audit.event where seq = 9`,
      "update audit.head set (seq, h) = (select seq, h from audit.event where seq = 11)",
    );
    const found = named(await scene.findings());
    expect(found[0]).toEqual(["open", 11, "bad-link"]);
    expect(found).toContainEqual(["open", 11, "bad-hash"]);
  });

  test("TM-8: a signature carried over to another record, edited, or made with another key", async () => {
    await insertSignature(scene.attacker);
    expect(await scene.findings()).toEqual([]);
    await scene.attack("update signature set record_id = gen_random_uuid()");
    expect(named(await scene.findings())).toEqual([
      ["open", 11, "row-altered"],
      ["open", null, "signature-forged"],
    ]);
    await scene.attack("update signature set content = replace(content, '400', '500')");
    expect(named(await scene.findings())).toContainEqual(["open", null, "signature-forged"]);
    await scene.attack("update signing_key set public_pem = 'mine'");
    expect(named(await scene.findings())).toContainEqual(["open", null, "signature-unknown-key"]);
  });

  test("TM-9: a row changed, removed or slipped in without an event", async () => {
    await scene.attack(
      "update pallet set mass_g = 999 where id = 'p4'",
      "delete from pallet where id = 'p6'",
      "insert into pallet values ('p99', 'A')",
      "insert into restricted.patrol values ('w99', 'x')",
    );
    const found = await scene.findings();
    expect(named(found)).toEqual([
      ["open", 4, "row-altered"],
      ["open", 6, "row-removed"],
      ["open", null, "row-unrecorded"],
      ["security", null, "row-unrecorded"],
    ]);
    expect(found[0]?.told).toContain("public.pallet p4 no longer says what this event wrote: mass_g");
  });
});
