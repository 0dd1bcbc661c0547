import "server-only";
import { readTogether, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readWritingTimes, type Writing } from "@/lib/lots/queries/decided";
import { isLate } from "@/lib/lots/rules/late";
import { asNeighbour, neighbourSelect } from "@/lib/runs/facts";
import { type Mixed, type MixedWhy, mixedNeighbours } from "@/lib/runs/rules/neighbours";
import type { Prisma } from "@/prisma/client/client";
import type { SourceDirection } from "@/lib/runs/rules/room";

export type MovementLine = {
  id: string;
  at: Date;
  direction: SourceDirection;
  cause: "start" | "finish" | "interruption" | "resume";
  recordedBy: string;
  /** When it was typed, where that was late, and from which sheet of paper. */
  late: Writing | null;
};

export type InterruptionLine = {
  id: string;
  startedAt: Date;
  cause: string;
  recordedBy: string;
  end: { endedAt: Date; resumedHow: string; positionKnown: boolean; recordedBy: string } | null;
  carrierCodes: string[];
};

export type PassageLine = {
  id: string;
  sequence: number;
  carrierCode: string;
  cartons: number;
  lotId: string;
  lotCode: string;
  enteredAt: Date;
  enteredBy: string;
  leftAt: Date | null;
  interrupted: boolean;
  kind: "fruit" | "ppe";
  densityKgM3: number | null;
  /** Those beside it that it was not mapped beside. */
  mixed: { carrierCode: string; lotCode: string; why: MixedWhy }[];
};

export type RunSheet = {
  id: string;
  code: string;
  state: "open" | "finished";
  irradiatorCode: string;
  irradiatorName: string;
  synthetic: boolean;
  cycleTimeS: number | null;
  startedAt: Date;
  startedBy: string;
  finishedAt: Date | null;
  finishedBy: string | null;
  chamberTemperatureC: number | null;
  alarms: string | null;
  note: string | null;
  movements: MovementLine[];
  interruptions: InterruptionLine[];
  passages: PassageLine[];
  /** Every lot that passed, with its neighbours' products: density beside a carrier changes its dose. */
  lots: { id: string; code: string; productVi: string; productEn: string; carriers: number }[];
};

const passageLoad = {
  select: {
    carrierCode: true,
    cartons: true,
    lot: {
      select: {
        ...neighbourSelect.carrierLoad.select.lot.select,
        product: { select: { kind: true, nameVi: true, nameEn: true } },
      },
    },
  },
} satisfies Prisma.RunCarrierSelect["carrierLoad"];

function readRun(tx: Tx, id: string) {
  return tx.run.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      state: true,
      cycleTimeS: true,
      startedAt: true,
      startedById: true,
      finishedAt: true,
      finishedById: true,
      chamberTemperatureC: true,
      alarms: true,
      note: true,
      irradiator: { select: { code: true, name: true, synthetic: true } },
      movements: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { id: true, at: true, direction: true, cause: true, recordedById: true },
      },
      interruptions: {
        orderBy: [{ startedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          startedAt: true,
          cause: true,
          recordedById: true,
          end: { select: { endedAt: true, resumedHow: true, positionKnown: true, recordedById: true } },
          carriers: { select: { runCarrierId: true } },
        },
      },
      carriers: {
        orderBy: { sequence: "asc" },
        select: { ...neighbourSelect, enteredById: true, carrierLoad: passageLoad },
      },
    },
  });
}

type FoundRun = NonNullable<Awaited<ReturnType<typeof readRun>>>;

function peopleOf({ startedById, finishedById, movements, interruptions, carriers }: FoundRun): string[] {
  return [
    startedById,
    ...(finishedById ? [finishedById] : []),
    ...movements.map(({ recordedById }) => recordedById),
    ...interruptions.flatMap(({ recordedById, end }) => [recordedById, ...(end ? [end.recordedById] : [])]),
    ...carriers.map(({ enteredById }) => enteredById),
  ];
}

function lotsOf({ carriers }: FoundRun): RunSheet["lots"] {
  const lots = new Map<string, RunSheet["lots"][number]>();
  for (const { carrierLoad } of carriers) {
    const { id, code, product } = carrierLoad.lot;
    const seen = lots.get(id) ?? {
      id,
      code,
      productVi: product.nameVi,
      productEn: product.nameEn,
      carriers: 0,
    };
    lots.set(id, { ...seen, carriers: seen.carriers + 1 });
  }
  return [...lots.values()];
}

function lateWriting(
  { id, at }: { id: string; at: Date },
  written: ReadonlyMap<string, Writing>,
): Writing | null {
  const writing = written.get(id);
  return writing && (writing.sheet !== null || isLate(at, writing.at)) ? writing : null;
}

type Marks = { touched: ReadonlySet<string>; mixed: ReadonlyMap<string, Mixed[]> };

function passageLine(
  passage: Omit<FoundRun["carriers"][number], "enteredById">,
  enteredBy: string,
  { touched, mixed }: Marks,
): PassageLine {
  const { id, sequence, enteredAt, exit, carrierLoad } = passage;
  const { standing } = asNeighbour(passage);
  return {
    id,
    sequence,
    carrierCode: carrierLoad.carrierCode,
    cartons: carrierLoad.cartons,
    lotId: carrierLoad.lot.id,
    lotCode: carrierLoad.lot.code,
    enteredAt,
    enteredBy,
    leftAt: exit?.leftAt ?? null,
    interrupted: touched.has(id),
    kind: standing.kind,
    densityKgM3: standing.densityKgM3,
    mixed: (mixed.get(id) ?? []).map(({ neighbour: { carrierCode, lotCode }, why }) => ({
      carrierCode,
      lotCode,
      why,
    })),
  };
}

/** One run: movements of the source, interruptions with the carriers they touched, and every passage. */
export function getRunSheet(_reader: Allowed<"runs.read">, runId: string): Promise<RunSheet | null> {
  if (!isId(runId)) return Promise.resolve(null);
  return readTogether(async (tx) => {
    const run = await readRun(tx, runId);
    if (!run) return null;
    const people = await tx.person.findMany({
      where: { id: { in: peopleOf(run) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const name = (id: string) => nameOf.get(id) ?? "";
    const codeOf = new Map(run.carriers.map(({ id, carrierLoad }) => [id, carrierLoad.carrierCode]));
    const touched = new Set(
      run.interruptions.flatMap(({ carriers }) => carriers.map(({ runCarrierId }) => runCarrierId)),
    );
    const written = await readWritingTimes(
      tx,
      run.movements.map((movement) => movement.id),
    );
    const mixed = mixedNeighbours(run.carriers.map(asNeighbour));
    const { irradiator, startedById, finishedById, cycleTimeS, movements, interruptions, carriers, ...rest } =
      run;
    const { chamberTemperatureC } = run;
    return {
      ...rest,
      chamberTemperatureC: chamberTemperatureC === null ? null : Number(chamberTemperatureC),
      irradiatorCode: irradiator.code,
      irradiatorName: irradiator.name,
      synthetic: irradiator.synthetic,
      cycleTimeS: cycleTimeS === null ? null : Number(cycleTimeS),
      startedBy: name(startedById),
      finishedBy: finishedById ? name(finishedById) : null,
      movements: movements.map(({ recordedById, ...movement }) => ({
        ...movement,
        late: lateWriting(movement, written),
        recordedBy: name(recordedById),
      })),
      interruptions: interruptions.map(({ recordedById, end, carriers: inside, ...interruption }) => ({
        ...interruption,
        recordedBy: name(recordedById),
        end: end && {
          endedAt: end.endedAt,
          resumedHow: end.resumedHow,
          positionKnown: end.positionKnown,
          recordedBy: name(end.recordedById),
        },
        carrierCodes: inside.map(({ runCarrierId }) => codeOf.get(runCarrierId) ?? ""),
      })),
      passages: carriers.map(({ enteredById, ...passage }) =>
        passageLine(passage, name(enteredById), { touched, mixed }),
      ),
      lots: lotsOf(run),
    };
  });
}
