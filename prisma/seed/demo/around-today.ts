import { callInspector } from "@/lib/lots/commands/inspector";
import { mustRun } from "@/lib/core/command";
import { centreDay, startOfCentreDay } from "@/lib/core/dates";
import { enterCarriers } from "@/lib/runs/commands/carriers";
import { startRun } from "@/lib/runs/commands/source";
import type { Catalogue } from "@/prisma/seed/demo/catalogue";
import { measure } from "@/prisma/seed/demo/stores";
import { checkInstrument } from "@/prisma/seed/demo/instruments";
import { actorOf, crewOf } from "@/prisma/seed/demo/crew";
import type { LotPlan } from "@/prisma/seed/demo/plan";
import {
  type Clock,
  decide,
  irradiate,
  load,
  read,
  receive,
  register,
  timerOn,
  unload,
} from "@/prisma/seed/demo/treat";
import { seal } from "@/prisma/seed/demo/seal";
import { seedSheet } from "@/prisma/seed/demo/source";
import { assignOnCall } from "@/lib/release/commands/on-call";
import { checkMorning } from "@/prisma/seed/demo/watch";

const dragonFruit = (massKg: number): LotPlan => ({
  product: "THANH-LONG",
  customer: "KH-SONLA",
  cartons: massKg / 5,
  massG: massKg * 1000,
  fate: "dispatched",
});

const equipment = (product: LotPlan["product"], items: number, cartons: number): LotPlan => ({
  product,
  customer: "KH-TAITRO",
  cartons,
  items,
  fate: "dispatched",
});

/** A few open lots and checks around the present, so that every desk has work waiting; outside every figure of 2020. */
export async function seedAroundToday(catalogue: Catalogue, now: Date): Promise<void> {
  const ago =
    (hours: number): Clock =>
    (minutes) =>
      new Date(now.getTime() - hours * 3_600_000 + minutes * 60_000);
  const yesterday = await crewOf(0);
  const today = await crewOf(1);

  // Treated yesterday: one released, one read and waiting for its decision, one waiting to be read.
  const treated = [];
  for (const [k, massKg] of [720, 1_080, 540].entries()) {
    treated.push(
      await receive(catalogue, yesterday, dragonFruit(massKg), (minutes) => ago(30)(k * 20 + minutes)),
    );
  }
  await measure(yesterday.storekeeper, catalogue.coldRooms.untreated, 5.6, ago(28.05)(0));
  for (const [k, lot] of treated.entries()) await load(yesterday, lot, (minutes) => ago(28)(k * 8 + minutes));
  const codes = treated.flatMap((lot) => lot.carriers.map((carrier) => carrier.code));
  await irradiate(catalogue, yesterday, codes, ago(27), {
    timerSpecId: catalogue.specs.get("THANH-LONG") ?? "",
    minutes: 90,
  });
  for (const [k, lot] of treated.entries())
    await unload(yesterday, lot, (minutes) => ago(25)(k * 10 + minutes));
  await measure(yesterday.storekeeper, catalogue.coldRooms.treated, 3.4, ago(24.3)(0));
  // A reading speaks for half a day: the night has its own, between yesterday's and today's.
  await measure(yesterday.storekeeper, catalogue.coldRooms.treated, 3.2, ago(12.35)(0));
  const [released, waiting] = treated;
  // Each of these days began with a check of the reader; today's is done as well.
  const days = new Map(
    [ago(24)(0), ago(23)(30), now].map((at) => [centreDay(at), startOfCentreDay(centreDay(at))]),
  );
  for (const at of days.values()) await checkInstrument(yesterday.dosimetrist, at);
  if (released) {
    await read(yesterday, released, ago(24)(0));
    await decide(yesterday.releaser, released, ago(23)(0));
    await seal(yesterday.storekeeper, released, ago(22.5)(0));
  }
  if (waiting) await read(yesterday, waiting, ago(23)(30));

  for (const age of [3, 2, 1]) {
    await checkMorning(centreDay(ago(24 * age)(0)), age);
  }

  // Today: suits in the room, nano masks being loaded, N95 without acknowledgement, fruit not yet inspected.
  const inRoom = await receive(catalogue, today, equipment("BO-BH", 160, 8), ago(4));
  await load(today, inRoom, ago(3));
  const half = await receive(catalogue, today, equipment("KT-NANO", 12_000, 12), ago(2.8));
  await load(today, { ...half, cartons: 8 }, ago(2));
  const { irradiatorId } = catalogue;
  const timerSpecId = catalogue.specs.get("BO-BH") ?? "";
  await seedSheet(catalogue, today, ago(1.6)(0));
  const { id: runId } = await mustRun(
    startRun,
    today.operator,
    { irradiatorId, timerSpecId, cycleTimeS: await timerOn(irradiatorId, timerSpecId, ago(1.5)(0)) },
    { at: ago(1.5)(0), replay: true },
  );
  const carriers = inRoom.carriers.map((carrier) => ({ carrierCode: carrier.code }));
  await mustRun(enterCarriers, today.operator, { runId, carriers }, { at: ago(1.5)(1), replay: true });
  await register(catalogue, today, equipment("KT-N95", 3_000, 6), ago(1)(0));
  const uninspected = await register(catalogue, today, dragonFruit(900), ago(0.5)(0));
  const call = {
    lotId: uninspected.id,
    kind: "joint",
    organisation: "Kiểm dịch thực vật và thanh tra nước nhập khẩu (minh họa)",
    notified: "Văn phòng kiểm dịch, gọi điện (minh họa)",
    expectedAt: ago(-1)(0),
  };
  await mustRun(callInspector, today.storekeeper, call, { at: ago(0.45)(0), replay: true });
  await measure(today.storekeeper, catalogue.coldRooms.untreated, 5.1, ago(0.4)(0));
  await measure(today.storekeeper, catalogue.coldRooms.treated, 3.1, ago(0.4)(1));

  const releaser = await actorOf("REL01");
  const night = { personId: releaser.personId, startsAt: ago(2)(0), endsAt: ago(-22)(0) };
  await mustRun(assignOnCall, await actorOf("DIR01"), night, { at: ago(2)(0), replay: true });
}
