import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import { loadMapAgeLimits } from "@/lib/configurations/facts";
import type { Tx } from "@/lib/core/db";
import { cartonMassOf } from "@/lib/lots/rules/receipt";
import type { ConfigFacts } from "@/lib/release/rules/config";
import type { SourceHoldFacts } from "@/lib/release/rules/source-hold";
import type { TimerFacts } from "@/lib/release/rules/timer";
import { cycleOf, cycleSelect, loadHolds } from "@/lib/source/facts/cycle";
import { loadStates } from "@/lib/source/facts/states";
import type { Prisma } from "@/prisma/client/client";

const specSelect = {
  ...cycleSelect,
  code: true,
  versionNo: true,
  status: true,
  doseMap: {
    select: {
      performedOn: true,
      configuration: {
        select: {
          code: true,
          versionNo: true,
          status: true,
          closedAt: true,
          cartonLengthMm: true,
          cartonWidthMm: true,
          cartonHeightMm: true,
          densityMinKgM3: true,
          densityMaxKgM3: true,
        },
      },
    },
  },
} satisfies Prisma.SpecificationSelect;

type FoundSpec = Prisma.SpecificationGetPayload<{ select: typeof specSelect }>;

function mapOf({ doseMap }: FoundSpec): ConfigFacts["map"] {
  if (!doseMap) return null;
  const { code, versionNo, status, closedAt, ...mapped } = doseMap.configuration;
  return {
    performedOn: dayOf(doseMap.performedOn),
    configuration: {
      code,
      versionNo,
      status,
      retiredOn: closedAt && centreDay(closedAt),
      carton: {
        lengthMm: mapped.cartonLengthMm,
        widthMm: mapped.cartonWidthMm,
        heightMm: mapped.cartonHeightMm,
      },
      densityMinKgM3: Number(mapped.densityMinKgM3),
      densityMaxKgM3: Number(mapped.densityMaxKgM3),
    },
  };
}

const runSelect = {
  code: true,
  irradiatorId: true,
  startedAt: true,
  finishedAt: true,
  cycleTimeS: true,
  irradiator: { select: { timerStepS: true } },
  timerReview: { select: { reason: true, reviewedById: true } },
} satisfies Prisma.RunSelect;

type FoundRun = Prisma.RunGetPayload<{ select: typeof runSelect }>;

/** A run of several days counts by the middle of them (process 3.2). */
function middleOf({ startedAt, finishedAt }: FoundRun): Date {
  return finishedAt === null ? startedAt : new Date((startedAt.getTime() + finishedAt.getTime()) / 2);
}

async function reviewersOf(tx: Tx, runs: readonly FoundRun[]): Promise<Map<string, string>> {
  const ids = runs.flatMap(({ timerReview }) => timerReview?.reviewedById ?? []);
  if (ids.length === 0) return new Map();
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

type ProcessFacts = { config: ConfigFacts; timer: TimerFacts; sourceHolds: SourceHoldFacts };

/** What the validated process of a lot was, and which source each of its runs was made with. */
export async function loadProcessFacts(tx: Tx, lotId: string): Promise<ProcessFacts> {
  const lot = await tx.lot.findUniqueOrThrow({
    where: { id: lotId },
    select: {
      cartonMassG: true,
      massG: true,
      receivedCartons: true,
      rejectedCartons: true,
      spec: { select: specSelect },
    },
  });
  const runs = await tx.run.findMany({
    where: { carriers: { some: { carrierLoad: { lotId } } } },
    orderBy: { startedAt: "asc" },
    select: runSelect,
  });
  const irradiatorIds = [...new Set(runs.map(({ irradiatorId }) => irradiatorId))];
  const states = await loadStates(tx, irradiatorIds);
  const sourceHolds = runs[0] ? await loadHolds(tx, irradiatorIds, runs[0].startedAt) : [];
  const names = await reviewersOf(tx, runs);
  const statesOf = (irradiatorId: string) => states.filter((state) => state.irradiatorId === irradiatorId);
  return {
    sourceHolds,
    timer: {
      validated: cycleOf(lot.spec),
      runs: runs.map((run) => ({
        code: run.code,
        day: centreDay(middleOf(run)),
        programmedS: run.cycleTimeS === null ? null : Number(run.cycleTimeS),
        stepS: Number(run.irradiator.timerStepS),
        states: statesOf(run.irradiatorId),
        review: run.timerReview && {
          reason: run.timerReview.reason,
          reviewerName: names.get(run.timerReview.reviewedById) ?? "",
        },
      })),
    },
    config: {
      specification: { code: lot.spec.code, versionNo: lot.spec.versionNo, status: lot.spec.status },
      map: mapOf(lot.spec),
      cartonMassG: cartonMassOf(lot),
      mapAgeLimits: await loadMapAgeLimits(tx),
      runs: runs.map(({ code, irradiatorId, finishedAt }) => ({
        code,
        treatedOn: finishedAt && centreDay(finishedAt),
        states: statesOf(irradiatorId),
      })),
    },
  };
}
