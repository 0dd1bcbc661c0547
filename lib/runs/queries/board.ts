import "server-only";
import { readTogether, type Tx } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { standing } from "@/lib/lots/facts";
import type { SourceDirection } from "@/lib/runs/rules/room";

export type BoardCarrier = {
  id: string;
  carrierCode: string;
  cartons: number;
  lotId: string;
  lotCode: string;
  customerName: string;
  productVi: string;
  productEn: string;
};

export type OpenRun = {
  id: string;
  code: string;
  startedAt: Date;
  startedBy: string;
  cycleTimeS: number | null;
  interruption: { startedAt: Date; cause: string } | null;
  inside: (BoardCarrier & { sequence: number; enteredAt: Date })[];
  /** Latest out first. */
  left: (BoardCarrier & { sequence: number; leftAt: Date })[];
};

export type PendingHandover = {
  id: string;
  handedOverAt: Date;
  handedOverById: string;
  handedOverBy: string;
  openPoints: string;
};

export type IrradiatorBoard = {
  id: string;
  code: string;
  name: string;
  synthetic: boolean;
  /** As recorded; null before the first movement. */
  source: { direction: SourceDirection; since: Date } | null;
  openRun: OpenRun | null;
  pendingHandover: PendingHandover | null;
};

export type RunBoard = { irradiators: IrradiatorBoard[]; waiting: (BoardCarrier & { loadedAt: Date })[] };

const onCarrier = {
  carrierCode: true,
  cartons: true,
  lot: {
    select: {
      id: true,
      code: true,
      customer: { select: { name: true } },
      product: { select: { nameVi: true, nameEn: true } },
    },
  },
} as const;

type Load = {
  carrierCode: string;
  cartons: number;
  lot: { id: string; code: string; customer: { name: string }; product: { nameVi: string; nameEn: string } };
};

function boardCarrier(id: string, { carrierCode, cartons, lot }: Load): BoardCarrier {
  const { customer, product } = lot;
  return {
    id,
    carrierCode,
    cartons,
    lotId: lot.id,
    lotCode: lot.code,
    customerName: customer.name,
    productVi: product.nameVi,
    productEn: product.nameEn,
  };
}

async function readOpenRuns(tx: Tx) {
  return tx.run.findMany({
    where: { state: "open" },
    select: {
      id: true,
      code: true,
      irradiatorId: true,
      startedAt: true,
      startedById: true,
      cycleTimeS: true,
      interruptions: { where: { end: null }, select: { startedAt: true, cause: true } },
      carriers: {
        orderBy: { sequence: "asc" },
        select: {
          id: true,
          sequence: true,
          enteredAt: true,
          exit: { select: { leftAt: true } },
          carrierLoad: { select: onCarrier },
        },
      },
    },
  });
}

/** One by one, because a limit inside a relation is kept by the client, after every row has come. */
async function readLatest(tx: Tx, irradiatorIds: readonly string[]) {
  const latest = new Map<string, Awaited<ReturnType<typeof readLatestOf>>>();
  for (const id of irradiatorIds) latest.set(id, await readLatestOf(tx, id));
  return latest;
}

async function readLatestOf(tx: Tx, irradiatorId: string) {
  const movement = await tx.sourceMovement.findFirst({
    where: { irradiatorId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { direction: true, at: true },
  });
  const handover = await tx.shiftHandover.findFirst({
    where: { irradiatorId },
    orderBy: [{ handedOverAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      handedOverAt: true,
      handedOverById: true,
      openPoints: true,
      confirmation: { select: { id: true } },
    },
  });
  return { movement, handover };
}

type FoundRun = Awaited<ReturnType<typeof readOpenRuns>>[number];

function openRun(run: FoundRun, nameOf: Map<string, string>): OpenRun {
  const { id, code, startedAt, startedById, cycleTimeS, interruptions, carriers } = run;
  return {
    id,
    code,
    startedAt,
    startedBy: nameOf.get(startedById) ?? "",
    cycleTimeS: cycleTimeS === null ? null : Number(cycleTimeS),
    interruption: interruptions[0] ?? null,
    inside: carriers
      .filter(({ exit }) => exit === null)
      .map((carrier) => ({
        ...boardCarrier(carrier.id, carrier.carrierLoad),
        sequence: carrier.sequence,
        enteredAt: carrier.enteredAt,
      })),
    left: carriers
      .flatMap((carrier) =>
        carrier.exit
          ? [
              {
                ...boardCarrier(carrier.id, carrier.carrierLoad),
                sequence: carrier.sequence,
                leftAt: carrier.exit.leftAt,
              },
            ]
          : [],
      )
      .toSorted((one, other) => other.leftAt.getTime() - one.leftAt.getTime()),
  };
}

/** The hall at a glance: source as recorded, the open run, what waits, what is inside, what has left. */
export function getRunBoard(_reader: Allowed<"runs.read">): Promise<RunBoard> {
  return readTogether(async (tx) => {
    const irradiators = await tx.irradiator.findMany({
      orderBy: { code: "asc" },
      select: { id: true, code: true, name: true, synthetic: true },
    });
    const latest = await readLatest(
      tx,
      irradiators.map(({ id }) => id),
    );
    const runs = await readOpenRuns(tx);
    const waiting = await tx.carrierLoad.findMany({
      where: { ...standing, runCarrier: null, lot: { stage: { in: ["loading", "in_process"] } } },
      orderBy: [{ loadedAt: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, loadedAt: true, ...onCarrier },
    });
    const named = [
      ...runs.map(({ startedById }) => startedById),
      ...[...latest.values()].flatMap(({ handover }) => handover?.handedOverById ?? []),
    ];
    const people = await tx.person.findMany({
      where: { id: { in: named } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return {
      irradiators: irradiators.map((irradiator) => {
        const { movement = null, handover = null } = latest.get(irradiator.id) ?? {};
        const run = runs.find(({ irradiatorId }) => irradiatorId === irradiator.id);
        return {
          ...irradiator,
          source: movement ? { direction: movement.direction, since: movement.at } : null,
          openRun: run ? openRun(run, nameOf) : null,
          pendingHandover: handover && handover.confirmation === null ? pending(handover, nameOf) : null,
        };
      }),
      waiting: waiting.map(({ id, loadedAt, ...load }) => ({ ...boardCarrier(id, load), loadedAt })),
    };
  });
}

function pending(
  handover: Omit<PendingHandover, "handedOverBy">,
  nameOf: Map<string, string>,
): PendingHandover {
  const { id, handedOverAt, handedOverById, openPoints } = handover;
  return { id, handedOverAt, handedOverById, openPoints, handedOverBy: nameOf.get(handedOverById) ?? "" };
}
