import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { openRound } from "@/lib/lots/commands/dispatch";
import { amendReceipt, receiveLot } from "@/lib/lots/commands/receipt";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import {
  aCrew,
  anOrder,
  anOrderOfN95,
  aReceiptOf,
  aReceivedLot,
  type Crew,
  gateOpens,
  loadOnCarriers,
  minutesLater,
  type Order,
} from "../fixtures/lots";

let centre: Centre;
let crew: Crew;
let lychee: Order;
let n95: Order;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  lychee = await anOrder(crew);
  n95 = await anOrderOfN95(crew);
});

afterAll(() => centre?.close());

const after = (minutes: number) => ({ at: minutesLater(gateOpens, minutes) });
const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");

describe("receiving", () => {
  test("codes follow one another within the centre's year of arrival", async () => {
    const lastMinute = new Date("2018-12-31T23:59:00+07:00");
    const one = await aReceivedLot(crew, { order: lychee, at: lastMinute });
    const two = await aReceivedLot(crew, { order: lychee, at: minutesLater(lastMinute, 1) });
    const typedLate = await aReceivedLot(crew, {
      order: lychee,
      at: gateOpens,
      arrivedAt: "31/12/2018 23:58",
    });
    expect([one.code, two.code, typedLate.code]).toEqual(["L-2018-0001", "L-2019-0001", "L-2018-0002"]);
  });

  test("keeps whole grams, the basis, who received, and that it is made up", async () => {
    const { id } = await aReceivedLot(crew, {
      order: lychee,
      massBasis: "declared",
      massKg: "",
      cartonMassKg: "2,345",
      receivedCartons: 41,
      discrepancyNote: "thừa một",
      discrepancyAcceptedBy: "Lê C",
      rejectedCartons: 1,
    });
    const lot = await database().lot.findUniqueOrThrow({ where: { id } });
    expect(lot).toMatchObject({
      massG: 93_800n,
      massBasis: "declared",
      cartonMassG: 2345,
      receivedById: crew.storekeeper.personId,
      synthetic: true,
      stage: "received",
    });
  });

  test("two people at two gates get two codes", async () => {
    const receipts = await Promise.all(
      [crew.storekeeper, crew.operator].map((actor) =>
        runCommand(receiveLot, actor, aReceiptOf(lychee), after(0)),
      ),
    );
    expect(new Set(receipts.map((receipt) => receipt.ok && receipt.value.code)).size).toBe(2);
  });

  test("a double click receives once", async () => {
    const options = { ...after(0), key: newId() };
    const [one, two] = await Promise.all(
      [1, 2].map(() => runCommand(receiveLot, crew.storekeeper, aReceiptOf(lychee), options)),
    );
    expect(one).toEqual(two);
    expect(await database().lot.count({ where: { id: one?.ok ? one.value.id : "" } })).toBe(1);
  });

  test("food irradiated before is refused, and only the attempt stays in the trail", async () => {
    const before = await database().lot.count();
    const result = await runCommand(
      receiveLot,
      crew.storekeeper,
      aReceiptOf(lychee, { previouslyIrradiated: "yes" }),
      after(0),
    );
    expect(codesOf(result)).toBe("lots.food-irradiated-before");
    expect(await database().lot.count()).toBe(before);
    const [last] = await database().$queryRaw<
      { outcome: string; reason: string }[]
    >`SELECT outcome, reason FROM audit.event ORDER BY seq DESC LIMIT 1`;
    expect(last).toEqual({ outcome: "refused", reason: "lots.food-irradiated-before" });
  });

  test("who may not receive changes nothing", async () => {
    expect(codesOf(await runCommand(receiveLot, crew.releaser, aReceiptOf(lychee), after(0)))).toBe(
      "forbidden",
    );
  });

  test("a stale amendment is refused with what differs; the fresh one is kept with its reason", async () => {
    const { id } = await aReceivedLot(crew, { order: lychee });
    const amend = (version: number, more: Record<string, unknown>) =>
      runCommand(
        amendReceipt,
        crew.storekeeper,
        {
          ...aReceiptOf(lychee, { arrivedAt: "12/06/2020 07:00", ...more }),
          lotId: id,
          version,
          reason: "đếm lại",
        },
        after(5),
      );
    expect(codesOf(await amend(1, { massKg: "201,5" }))).toBe("done");
    const stale = await amend(1, { massKg: 202 });
    expect(stale).toMatchObject({
      error: [{ code: "stale", version: 2, differing: [{ field: "massKg", saved: "201.5" }] }],
    });
    await loadOnCarriers(crew.operator, id, [{ carrierCode: "GA-1", cartons: 1 }]);
    expect(codesOf(await amend(2, { massKg: 203 }))).toBe("lots.loading-begun");
  });

  test("a batch belongs to a free round that is open by then", async () => {
    const round = {
      code: "DOT-1",
      name: "Đợt 1",
      beneficiary: "Bệnh viện tuyến đầu",
      openedOn: "2020-06-13",
    };
    const { id: freeRoundId } = await mustRun(openRound, crew.clerk, round, { replay: true, ...after(0) });
    const receipt = aReceiptOf(n95, { massBasis: "", massKg: "", items: 5000, freeRoundId });
    expect(codesOf(await runCommand(receiveLot, crew.storekeeper, receipt, after(0)))).toBe(
      "lots.round-not-open-yet",
    );
    expect(codesOf(await runCommand(receiveLot, crew.storekeeper, receipt, after(24 * 60)))).toBe("done");
    expect(codesOf(await runCommand(openRound, crew.clerk, round, after(0)))).toBe("lots.round-code-taken");
  });
});
