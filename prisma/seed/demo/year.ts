import { mustRun } from "@/lib/core/command";
import { withdrawRelease } from "@/lib/release/commands";
import { handOverShift, takeOverShift } from "@/lib/runs/commands/shift";
import type { Catalogue } from "@/prisma/seed/demo/catalogue";
import { type Crew, crewOf } from "@/prisma/seed/demo/crew";
import { checkInstrument } from "@/prisma/seed/demo/instruments";
import { measure } from "@/prisma/seed/demo/stores";
import { sendBack } from "@/prisma/seed/demo/send-back";
import { type DayPlan, planYear } from "@/prisma/seed/demo/plan";
import {
  certifyAndDispatch,
  type Clock,
  decide,
  irradiate,
  type LotInHand,
  load,
  read,
  receive,
  unload,
} from "@/prisma/seed/demo/treat";

const minute = 60_000;

function clockFrom(day: string): Clock {
  const midnight = new Date(`${day}T00:00:00+07:00`).getTime();
  return (minutes) => new Date(midnight + minutes * minute);
}

const later =
  (clock: Clock, by: number): Clock =>
  (minutes) =>
    clock(by + minutes);

/** One working day from the gate to the lorry; times are minutes after midnight. */
async function replayDay(catalogue: Catalogue, plan: DayPlan, n: number): Promise<void> {
  const crew = await crewOf(n);
  const clock = clockFrom(plan.day);
  const lots: LotInHand[] = [];
  await checkInstrument(crew.dosimetrist, clock(415));
  for (const [k, lot] of plan.lots.entries())
    lots.push(await receive(catalogue, crew, lot, later(clock, 420 + k * 20)));
  const cold = lots.some((lot) => lot.massG !== undefined);
  if (cold) await measure(crew.storekeeper, catalogue.coldRooms.untreated, 5 + (n % 4) / 2, clock(490));
  for (const [k, lot] of lots.entries()) await load(crew, lot, later(clock, 490 + k * 8));

  const codes = lots.flatMap((lot) => lot.carriers.map((carrier) => carrier.code));
  const minutes = lots.some((lot) => lot.massG === undefined) ? 220 : 90;
  const timerSpecId = catalogue.specs.get(plan.lots[0]?.product ?? "") ?? "";
  const half = plan.secondRun ? Math.ceil(codes.length / 2) : codes.length;
  await irradiate(catalogue, crew, codes.slice(0, half), later(clock, 530), {
    timerSpecId,
    minutes,
    interrupted: plan.interrupted,
  });
  if (half < codes.length)
    await irradiate(catalogue, crew, codes.slice(half), later(clock, 630), { timerSpecId, minutes });
  await handOver(catalogue, crew, later(clock, 755));

  for (const [k, lot] of lots.entries()) await unload(crew, lot, later(clock, 770 + k * 10));
  if (cold) await measure(crew.storekeeper, catalogue.coldRooms.treated, 3 + (n % 5) / 5, clock(829));
  for (const [k, lot] of lots.entries()) await read(crew, lot, clock(830 + k * 15));
  for (const [k, lot] of lots.entries()) await decide(crew.releaser, lot, clock(890 + k * 10));
  for (const [k, lot] of lots.entries()) {
    if (lot.fate === "rejected") {
      const fromId = catalogue.coldRooms.treated;
      await sendBack(crew.storekeeper, lot, { fromId, clock: later(clock, 1_000) });
      continue;
    }
    await certifyAndDispatch(crew, lot, later(clock, 930 + k * 5));
    if (lot.fate === "withdrawn") await takeBack(crew, lot, clock(1_080));
  }
}

async function takeBack(crew: Crew, lot: LotInHand, at: Date): Promise<void> {
  const reason = "Khách hàng báo sai mã số vùng trồng trên chứng từ (minh họa)";
  await mustRun(withdrawRelease, crew.releaser, { lotId: lot.id, reason }, { at, replay: true });
}

async function handOver({ irradiatorId }: Catalogue, crew: Crew, clock: Clock): Promise<void> {
  const state = { sourceState: "down", carriersInRoom: 0 };
  const points = { irradiatorId, ...state, openPoints: "Chờ dỡ hàng và đọc liều kế" };
  const { id } = await mustRun(handOverShift, crew.operator, points, { at: clock(0), replay: true });
  await mustRun(takeOverShift, crew.relief, { handoverId: id, ...state }, { at: clock(5), replay: true });
}

/** The demo year, day by day in the order in which it would have happened. */
export async function seedYear(
  catalogue: Catalogue,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const days = planYear();
  for (const [n, plan] of days.entries()) {
    await replayDay(catalogue, plan, n);
    progress(n + 1, days.length);
  }
}

export function workingDays(): string[] {
  return planYear().map((plan) => plan.day);
}
