import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { kgFromGrams } from "@/lib/core/units";
import { acceptedCartons } from "@/lib/lots/rules/receipt";
import { activityOn } from "@/lib/source/rules/decay";
import { stateOn } from "@/lib/source/rules/states";
import {
  type DosedMass,
  massRateKgPerH,
  type MeasuredRun,
  utilisationOf,
} from "@/lib/source/rules/throughput";

const latestRuns = 20;

type Moved = { direction: "up" | "down"; at: Date };

/** Hours between each up and the down that followed it. */
function hoursUp(movements: readonly Moved[]): number {
  return movements.reduce((sum, { direction, at }, index) => {
    const before = movements[index - 1];
    const fell = direction === "down" && before?.direction === "up";
    return fell ? sum + (at.getTime() - before.at.getTime()) / 3_600_000 : sum;
  }, 0);
}

/** What an irradiator has lately made of its power, and what that comes to with today's activity; for planning. */
export async function getThroughput(_reader: Allowed<"source.read">, irradiatorId: string, at: Date) {
  const tx = database();
  const [runs, confirmed] = await Promise.all([
    tx.run.findMany({
      where: { irradiatorId, finishedAt: { not: null } },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: latestRuns,
      select: {
        startedAt: true,
        movements: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { direction: true, at: true } },
        carriers: {
          select: {
            carrierLoad: {
              select: {
                cartons: true,
                lot: {
                  select: {
                    massG: true,
                    receivedCartons: true,
                    rejectedCartons: true,
                    decisions: {
                      where: { outcome: "released", withdrawal: null },
                      take: 1,
                      select: { minDoseGy: true, maxDoseGy: true },
                    },
                  },
                },
              },
            },
          },
        },
      },
    }),
    tx.loadingState.findMany({ where: { irradiatorId, confirmedAt: { not: null }, withdrawnAt: null } }),
  ]);
  const states = confirmed.map((state) => ({
    ...state,
    activityBq: Number(state.activityBq),
    referenceOn: dayOf(state.referenceOn),
    effectiveFrom: dayOf(state.effectiveFrom),
  }));
  const powerOn = (when: Date) => {
    const day = centreDay(when);
    const inForce = stateOn(states, day);
    return inForce ? activityOn(inForce, day).powerKW * 1000 : null;
  };
  const measured = runs.map(
    ({ startedAt, movements, carriers }): MeasuredRun => ({
      goods: carriers.map(({ carrierLoad: { cartons, lot } }): DosedMass | null => {
        const [decision] = lot.decisions;
        if (lot.massG === null || !decision?.minDoseGy || !decision.maxDoseGy) return null;
        return {
          massKg: (kgFromGrams(Number(lot.massG)) * cartons) / acceptedCartons(lot),
          // Half-way between the lot's extremes, which is good enough to plan with (process 3.11).
          doseGy: (Number(decision.minDoseGy) + Number(decision.maxDoseGy)) / 2,
        };
      }),
      hoursUp: hoursUp(movements),
      powerAtStartW: powerOn(startedAt),
    }),
  );
  const utilisation = utilisationOf(measured);
  const powerW = powerOn(at);
  return (
    utilisation && {
      ...utilisation,
      of: runs.length,
      rateKgPerH: powerW === null ? null : massRateKgPerH({ powerW, ...utilisation }),
    }
  );
}

export type Throughput = Awaited<ReturnType<typeof getThroughput>>;
