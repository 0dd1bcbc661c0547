import { issueCertificate } from "@/lib/certificates/commands";
import { mustRun } from "@/lib/core/command";
import { centreDay, centreMinute } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { systemActor } from "@/lib/core/system-actor";
import { logReadings } from "@/lib/dosimetry/commands";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { receiveLot } from "@/lib/lots/commands/receipt";
import { unloadCarrier } from "@/lib/lots/commands/unloading";
import { releaseLot } from "@/lib/release/commands";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { finishRun, loadIrradiator, startRun } from "@/lib/runs/commands/source";
import { loadExpectedCycle } from "@/lib/source/facts/cycle";
import { aSitting } from "../fixtures/release";
import { demoActor } from "@/prisma/seed/people";
import { aLoadedSource } from "../fixtures/source";

export type LotInHand = { id: string; carriers: { carrierCode: string }[]; dosimeters: string[] };
export type RunInHand = { runId: string; irradiatorId: string; lot: LotInHand };

/** What is brought, and in which doses it is read: dragon fruit to the market open for it, or suits without one. */
const goods = {
  fruit: { customer: "KH-SONLA", product: "THANH-LONG", spec: "QT-TL-MY", perCarrier: 72, doseGy: 640 },
  suits: { customer: "KH-TAITRO", product: "BO-BH", spec: "QT-BO-BH", perCarrier: 8, doseGy: 22_500 },
  n95: { customer: "KH-TAITRO", product: "KT-N95", spec: "QT-KT-N95", perCarrier: 8, doseGy: 22_500 },
} as const;

export type Goods = keyof typeof goods;

const minuteMs = 60_000;

/** Brings lots, runs and papers to the point just before a button is pressed, by the commands that lead there. */
export class Workshop {
  #made = 0;
  #began = Date.now();

  /** Something no other record is called. */
  next(): string {
    this.#made += 1;
    return `V${String(this.#made).padStart(3, "0")}`;
  }

  /** A moment of this morning: minutes before the workshop opened. */
  ago(minutes: number): Date {
    return new Date(this.#began - minutes * minuteMs);
  }

  /** As the box of a form takes it. */
  typed(at: Date): string {
    return centreMinute(at);
  }

  person(staffCode: string): Promise<Actor> {
    return demoActor(staffCode);
  }

  #at(minutes: number) {
    return { at: this.ago(minutes), replay: true as const };
  }

  async orderOf(kind: Goods) {
    const { customer, product, spec } = goods[kind];
    const { id: customerId } = await database().customer.findUniqueOrThrow({ where: { code: customer } });
    const { id: productId } = await database().product.findUniqueOrThrow({ where: { code: product } });
    const { id: specId } = await database().specification.findFirstOrThrow({ where: { code: spec } });
    return { customerId, productId, specId, ...(kind === "fruit" ? { destination: "US" } : {}) };
  }

  /** What the storekeeper types: two carriers full, with mass or pieces. */
  async receiptOf(kind: Goods) {
    const cartons = goods[kind].perCarrier * 2;
    const counted =
      kind === "fruit" ? { massBasis: "weighed", massKg: cartons * 5 } : { items: cartons * 20 };
    const counts = { declaredCartons: cartons, receivedCartons: cartons, rejectedCartons: 0 };
    return { ...(await this.orderOf(kind)), ...counts, ...counted, previouslyIrradiated: "no" };
  }

  async received(kind: Goods): Promise<LotInHand> {
    const storekeeper = await this.person("STO01");
    const { id } = await mustRun(receiveLot, storekeeper, await this.receiptOf(kind), this.#at(600));
    return { id, carriers: [], dosimeters: [] };
  }

  async loaded(kind: Goods, carriers = 2, replicates = 1): Promise<LotInHand> {
    const lot = await this.received(kind);
    const operator = await this.person("OPR01");
    for (let n = 0; n < carriers; n += 1) {
      const name = this.next();
      const load = { lotId: lot.id, carrierCode: name, cartons: goods[kind].perCarrier };
      const codes = ["", "-2", "-3"].slice(0, replicates).map((ending) => `D-${name}${ending}`);
      const dosimeters = codes.map((dosimeterCode) => ({ batchCode: "THU-01", dosimeterCode }));
      await mustRun(loadCarrier, operator, { ...load, dosimeters }, this.#at(560 - n));
      lot.carriers.push({ carrierCode: name });
      lot.dosimeters.push(...codes);
    }
    return lot;
  }

  async irradiator(): Promise<string> {
    const code = `CX-${this.next()}`;
    const { id } = await mustRun(loadIrradiator, systemActor, { code, name: "Thiết bị thử" }, this.#at(600));
    await aLoadedSource(id);
    return id;
  }

  /** An irradiator of its own with its source up, the room empty and a loaded lot before the door. */
  async running(kind: Goods = "fruit", carriers = 2, replicates = 1): Promise<RunInHand> {
    const lot = await this.loaded(kind, carriers, replicates);
    const irradiatorId = await this.irradiator();
    const { specId } = await this.orderOf(kind);
    const day = centreDay(this.ago(540));
    const expected = await loadExpectedCycle(database(), { irradiatorId, specId, day });
    const start = { irradiatorId, timerSpecId: specId, cycleTimeS: expected?.expectedS };
    const { id } = await mustRun(startRun, await this.person("OPR01"), start, this.#at(540));
    return { runId: id, irradiatorId, lot };
  }

  async inRoom(kind: Goods = "fruit", carriers = 2, replicates = 1): Promise<RunInHand> {
    const run = await this.running(kind, carriers, replicates);
    const entering = { runId: run.runId, carriers: run.lot.carriers };
    await mustRun(enterCarriers, await this.person("OPR01"), entering, this.#at(535));
    return run;
  }

  /** Out of the room, the source down, the cartons still on their carriers. */
  async irradiated(kind: Goods = "fruit", carriers = 2, replicates = 1): Promise<RunInHand> {
    const run = await this.inRoom(kind, carriers, replicates);
    const operator = await this.person("OPR01");
    const leaving = { runId: run.runId, carriers: run.lot.carriers };
    await mustRun(leaveCarriers, operator, leaving, this.#at(440));
    await mustRun(finishRun, operator, { runId: run.runId }, this.#at(435));
    return run;
  }

  async unloaded(kind: Goods = "fruit", carriers = 2): Promise<LotInHand> {
    const { lot } = await this.irradiated(kind, carriers);
    for (const { carrierCode } of lot.carriers) {
      const out = { lotId: lot.id, carrierCode, cartonsOut: goods[kind].perCarrier, damagedCartons: 0 };
      await mustRun(unloadCarrier, await this.person("OPR01"), out, this.#at(420));
    }
    return lot;
  }

  /** Two dosimeters at one place that do not agree. */
  async replicates(): Promise<{ lotId: string; readingIds: string }> {
    const { lot } = await this.irradiated("fruit", 1, 2);
    const [one = "", other = ""] = lot.dosimeters;
    const readings = [
      { dosimeterCode: one, printedGy: 600 },
      { dosimeterCode: other, printedGy: 700 },
    ];
    const sitting = { lotId: lot.id, ...(await this.sitting(300)), readings };
    await mustRun(logReadings, await this.person("DOS02"), sitting, this.#at(299));
    const found = await database().dosimeterReading.findMany({
      where: { lotId: lot.id },
      select: { id: true },
    });
    return { lotId: lot.id, readingIds: found.map(({ id }) => id).join(" ") };
  }

  /** A calibration that prints doses for the workshop's batch, on a reader checked that day. */
  async sitting(minutesAgo: number) {
    return aSitting(await this.person("DOS01"), this.ago(minutesAgo), "THU-01");
  }

  async read(kind: Goods = "fruit", doseGy: number = goods[kind].doseGy): Promise<LotInHand> {
    const lot = await this.unloaded(kind);
    const readings = lot.dosimeters.map((dosimeterCode) => ({ dosimeterCode, printedGy: doseGy }));
    const sitting = { lotId: lot.id, ...(await this.sitting(300)), readings };
    await mustRun(logReadings, await this.person("DOS01"), sitting, this.#at(299));
    return lot;
  }

  async released(kind: Goods = "suits"): Promise<LotInHand> {
    const lot = await this.read(kind);
    await mustRun(releaseLot, await this.person("REL01"), { lotId: lot.id }, this.#at(240));
    return lot;
  }

  async certified(kind: Goods = "suits"): Promise<LotInHand> {
    const lot = await this.released(kind);
    await mustRun(issueCertificate, await this.person("REL01"), { lotId: lot.id }, this.#at(230));
    return lot;
  }
}
