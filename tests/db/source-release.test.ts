import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { releaseLot } from "@/lib/release/commands";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, anOrderOfN95, type Crew, minutesLater } from "../fixtures/lots";
import { afterArrival, aReadLot, codesOf, type ReadLot, stageOf } from "../fixtures/release";
import { anIrradiator } from "../fixtures/runs";
import { aLoadedSource } from "../fixtures/source";
import { anApprovedSpecification } from "../fixtures/specs";

let centre: Centre;
let crew: Crew;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
});

afterAll(async () => centre?.close());

const days = (count: number) => count * 24 * 60;
const firstMorning = new Date("2020-03-02T07:00:00+07:00");

const releaseOf = (lot: ReadLot) =>
  runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));

describe("CONFIG in the database", () => {
  test("a lot on a mapped configuration is released; on hand-written ratios it is held", async () => {
    const mapped = await aReadLot(crew, { from: firstMorning });
    expect(codesOf(await releaseOf(mapped))).toBe("done");
    const order = await anOrderOfN95(crew);
    const byHand = { purpose: "ppe", destination: "", minDoseGy: 15_000, maxDoseGy: 45_000, ratioMin: 0.81 };
    const { id: specId } = await anApprovedSpecification(
      crew.dosimetrist,
      crew.releaser,
      order.productId,
      byHand,
    );
    const lot = await aReadLot(crew, {
      order: { ...order, specId },
      from: minutesLater(firstMorning, days(1)),
    });
    expect(codesOf(await releaseOf(lot))).toBe("release.CONFIG");
    expect(await stageOf(lot.id)).toBe("processed");
  });

  test("after a source change nothing is released on the old map, until it is mapped again", async () => {
    const before = await aReadLot(crew, { from: minutesLater(firstMorning, days(2)) });
    const { id: irradiatorId } = await anIrradiator();
    await aLoadedSource(irradiatorId, { effectiveFrom: "2020-03-06", referenceOn: "2020-03-01" });
    const after = await aReadLot(crew, { from: minutesLater(firstMorning, days(5)) });
    expect(codesOf(await releaseOf(after))).toBe("release.CONFIG");
    expect(codesOf(await releaseOf(before))).toBe("done");
    const decision = await database().releaseDecision.findFirstOrThrow({ where: { lotId: before.id } });
    expect(decision.checks).toContainEqual(
      expect.objectContaining({ code: "CONFIG", status: "pass", disposition: null }),
    );
  });
});
