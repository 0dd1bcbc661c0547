import { issueCertificate } from "@/lib/certificates/commands";
import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { loadExpectedCycle } from "@/lib/source/facts/cycle";
import { database } from "@/lib/core/db";
import { centreYear } from "@/lib/core/dates";
import type { Actor } from "@/lib/core/permissions";
import { logReadings } from "@/lib/dosimetry/commands";
import { reviewInterruption } from "@/lib/interruptions/commands";
import { dispatchLot } from "@/lib/lots/commands/dispatch";
import { recordAcknowledgement, recordInspection } from "@/lib/lots/commands/inspection";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { receiveLot } from "@/lib/lots/commands/receipt";
import { unloadCarrier } from "@/lib/lots/commands/unloading";
import { rejectLot, releaseLot } from "@/lib/release/commands";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { finishRun, interrupt, resume, startRun } from "@/lib/runs/commands/source";
import { type Catalogue, openRoundOf } from "@/prisma/seed/demo/catalogue";
import { batchOf, calibrationOf, rawOf } from "@/prisma/seed/demo/instruments";
import type { Crew } from "@/prisma/seed/demo/crew";
import { seal } from "@/prisma/seed/demo/seal";
import { chamberAtTheEnd, fruitOnArrival, fruitOnLeaving } from "@/prisma/seed/demo/descriptions";
import { type LotPlan, sequence } from "@/prisma/seed/demo/plan";

export type Clock = (minutes: number) => Date;

export type LotInHand = LotPlan & {
  id: string;
  carriers: { code: string; cartons: number; dosimeter: string }[];
};

const replay = (at: Date) => ({ at, replay: true }) as const;
const batchFor = (lot: LotPlan, at: Date) =>
  batchOf(isFruit(lot) ? "fruit" : "equipment", centreYear(at) === 2020 ? "2020" : "NAY");
const isFruit = (lot: LotPlan) => lot.massG !== undefined;
const chance = sequence(1206);
let dosimeters = 0;
let carriers = 0;

function nextCode(prefix: string, count: number, digits: number): string {
  return `${prefix}${String(count).padStart(digits, "0")}`;
}

/** The gate: counts, mass, inspection or the customer's acknowledgement. */
export async function receive(
  catalogue: Catalogue,
  crew: Crew,
  plan: LotPlan,
  clock: Clock,
): Promise<LotInHand> {
  const lot = await register(catalogue, crew, plan, clock(0));
  await vouch(crew, lot, clock(15));
  return lot;
}

/** Counted and weighed at the gate, nothing more. */
export async function register(
  catalogue: Catalogue,
  crew: Crew,
  plan: LotPlan,
  at: Date,
): Promise<LotInHand> {
  const freeRoundId = plan.round ? await openRoundOf(catalogue, plan.round) : undefined;
  const destination = catalogue.destinations.get(plan.product);
  const receipt = {
    customerId: catalogue.customers.get(plan.customer),
    productId: catalogue.products.get(plan.product),
    specId: catalogue.specs.get(plan.product),
    ...(destination ? { destination } : {}),
    declaredCartons: plan.cartons,
    receivedCartons: plan.cartons,
    rejectedCartons: 0,
    ...(plan.items === undefined ? {} : { items: plan.items }),
    ...(plan.massG === undefined ? {} : { massBasis: "weighed", massKg: plan.massG / 1000 }),
    ...(isFruit(plan) ? fruitOnArrival : {}),
    previouslyIrradiated: "no",
    vehicle: "Xe lạnh (minh họa)",
    ...(freeRoundId ? { freeRoundId } : {}),
  };
  const { id } = await mustRun(receiveLot, crew.storekeeper, receipt, replay(at));
  return { ...plan, id, carriers: [] };
}

/** Whoever the market asks for: for the United States its inspector is there as well. */
async function vouch(crew: Crew, lot: LotInHand, at: Date): Promise<void> {
  if (isFruit(lot)) {
    const inspection = {
      lotId: lot.id,
      inspectorName: "Kiểm dịch viên (minh họa)",
      organisation: "Kiểm dịch thực vật (minh họa)",
      sampleCartons: 8,
      result: "pass",
      ...(lot.product === "THANH-LONG"
        ? { kind: "joint", partner: "Thanh tra viên nước nhập khẩu (minh họa)" }
        : { kind: "plant_quarantine" }),
      officerCode: "KD-MH-01",
      packaging: "pest_proof",
      livePests: 0,
    };
    await mustRun(recordInspection, crew.storekeeper, inspection, replay(at));
  }
  if (lot.product === "KT-N95") {
    const acknowledgement = {
      lotId: lot.id,
      customerSignatory: "Đại diện đơn vị gửi (minh họa)",
      document: "Bản xác nhận minh họa",
    };
    await mustRun(recordAcknowledgement, crew.clerk, acknowledgement, replay(at));
  }
}

/** Full carriers first; one dosimeter on each, at the monitor position. */
export async function load(crew: Crew, lot: LotInHand, clock: Clock): Promise<void> {
  const perCarrier = isFruit(lot) ? 72 : 8;
  for (let left = lot.cartons, n = 0; left > 0; left -= perCarrier, n += 1) {
    carriers = (carriers % 52) + 1;
    dosimeters += 1;
    const carrier = {
      code: nextCode("G", carriers, 2),
      cartons: Math.min(left, perCarrier),
      dosimeter: nextCode("LK", dosimeters, 5),
    };
    const input = {
      lotId: lot.id,
      carrierCode: carrier.code,
      cartons: carrier.cartons,
      ...(carrier.cartons < perCarrier
        ? { fillerCartons: perCarrier - carrier.cartons, fillerDensityKgM3: isFruit(lot) ? 208 : 90 }
        : {}),
      dosimeters: [{ batchCode: batchFor(lot, clock(n)), dosimeterCode: carrier.dosimeter }],
    };
    await mustRun(loadCarrier, crew.operator, input, replay(clock(n)));
    lot.carriers.push(carrier);
  }
}

/** What decay asks the timer for that morning. */
export async function timerOn(irradiatorId: string, specId: string, at: Date): Promise<number | undefined> {
  const asked = { irradiatorId, specId, day: centreDay(at) };
  return (await loadExpectedCycle(database(), asked))?.expectedS ?? undefined;
}

/** One run: source up, carriers in and out in order, perhaps an interruption, source down. */
export async function irradiate(
  { irradiatorId }: Catalogue,
  crew: Crew,
  carrierCodes: string[],
  clock: Clock,
  {
    timerSpecId,
    minutes,
    interrupted,
  }: { timerSpecId: string; minutes: number; interrupted?: string | undefined },
): Promise<void> {
  const codes = carrierCodes.map((carrierCode) => ({ carrierCode }));
  const start = { irradiatorId, timerSpecId, cycleTimeS: await timerOn(irradiatorId, timerSpecId, clock(0)) };
  const { id: runId } = await mustRun(startRun, crew.operator, start, replay(clock(0)));
  await mustRun(enterCarriers, crew.operator, { runId, carriers: codes }, replay(clock(1)));
  if (interrupted) {
    await mustRun(interrupt, crew.operator, { runId, cause: interrupted }, replay(clock(20)));
    const again = { runId, resumedHow: "Chạy tiếp từ đúng vị trí đã ghi (minh họa)", positionKnown: "yes" };
    await mustRun(resume, crew.operator, again, replay(clock(32)));
  }
  await mustRun(leaveCarriers, crew.operator, { runId, carriers: codes }, replay(clock(minutes - 1)));
  await mustRun(finishRun, crew.operator, { runId, ...chamberAtTheEnd }, replay(clock(minutes)));
  if (interrupted) await review(crew, runId, clock(minutes + 20));
}

/** The dosimetrist, who operated nothing, says what the stop did to each carrier. */
async function review(crew: Crew, runId: string, at: Date): Promise<void> {
  const stop = await database().interruption.findFirstOrThrow({
    where: { runId },
    select: { id: true, cause: true, carriers: { select: { id: true } } },
  });
  const input = {
    interruptionId: stop.id,
    cause: stop.cause,
    effect: "Nguồn lên xuống thêm một lần; hàng trong giới hạn (minh họa)",
    decision: "goes_on",
    carriers: stop.carriers.map(({ id }) => ({ interruptionCarrierId: id })),
  };
  await mustRun(reviewInterruption, crew.dosimetrist, input, replay(at));
}

export async function unload(crew: Crew, lot: LotInHand, clock: Clock): Promise<void> {
  for (const [n, carrier] of lot.carriers.entries()) {
    const input = {
      lotId: lot.id,
      carrierCode: carrier.code,
      cartonsOut: carrier.cartons,
      damagedCartons: 0,
      ...(isFruit(lot) ? { temperatureC: 11.5 } : {}),
    };
    await mustRun(unloadCarrier, crew.relief, input, replay(clock(n)));
  }
}

/** Doses inside the acceptance window, but for the lot that is to be rejected: there one reading falls short. */
export async function read(crew: Crew, lot: LotInHand, at: Date): Promise<void> {
  const middle = isFruit(lot) ? 640 : 22_500;
  const doseOf = (n: number) =>
    Math.round((middle * (0.96 + 0.08 * chance()) - (short(lot, n) ? 130 : 0)) * 10) / 10;
  const goods = isFruit(lot) ? "fruit" : "equipment";
  const readings = lot.carriers.map((carrier, n) => ({
    dosimeterCode: carrier.dosimeter,
    ...rawOf(goods, doseOf(n)),
  }));
  const calibrationId = calibrationOf(batchFor(lot, at));
  await mustRun(
    logReadings,
    crew.dosimetrist,
    { lotId: lot.id, calibrationId, instrumentCode: "MDQ-01", readAt: at, readings },
    replay(at),
  );
}

function short(lot: LotPlan, n: number): boolean {
  return lot.fate === "rejected" && n === 1;
}

export async function decide(releaser: Actor, lot: LotInHand, at: Date): Promise<void> {
  if (lot.fate !== "rejected") {
    await mustRun(releaseLot, releaser, { lotId: lot.id }, replay(at));
    return;
  }
  const rejection = {
    lotId: lot.id,
    disposition: "return",
    reason: "Một liều kế đo được thấp hơn khoảng chấp nhận; trả lại khách hàng (minh họa)",
  };
  await mustRun(rejectLot, releaser, rejection, replay(at));
}

export async function certifyAndDispatch(crew: Crew, lot: LotInHand, clock: Clock): Promise<void> {
  if (isFruit(lot)) await seal(crew.storekeeper, lot, clock(-2));
  await mustRun(issueCertificate, crew.releaser, { lotId: lot.id }, replay(clock(0)));
  const leaving = {
    lotId: lot.id,
    vehicle: "Xe lạnh (minh họa)",
    sealCode: "MH-0001",
    ...(isFruit(lot) ? fruitOnLeaving : { consignee: "Đơn vị tiếp nhận (minh họa)" }),
    cartons: lot.cartons,
  };
  await mustRun(dispatchLot, crew.storekeeper, leaving, replay(clock(60)));
}
