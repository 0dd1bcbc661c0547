import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { latestReadings } from "@/lib/dosimetry/rules";
import type { CvBand } from "@/lib/dosimetry/rules/replicates";
import type { InvalidReason } from "@/lib/dosimetry/rules/validity";
import type { ReadingCheck, ReadingProblem } from "@/lib/release/rules/calibration";
import type { ReplicateSet } from "@/lib/release/rules/replicates";
import type { Prisma } from "@/prisma/client/client";

const select = {
  carrierLoadId: true,
  position: true,
  dosimeterCode: true,
  carrierLoad: { select: { carrierCode: true } },
  readings: {
    select: {
      id: true,
      supersedesId: true,
      doseGy: true,
      readAt: true,
      invalidReasons: true,
      calibration: {
        select: {
          code: true,
          withdrawnAt: true,
          batch: {
            select: {
              type: {
                select: {
                  bands: {
                    where: { approvedById: { not: null } },
                    select: {
                      fromGy: true,
                      expectedPercent: true,
                      acceptedPercent: true,
                      effectiveFrom: true,
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.DosimeterPlacementSelect;

type Placed = Prisma.DosimeterPlacementGetPayload<{ select: typeof select }>;
type Reading = Placed["readings"][number];

function problemsOf({ calibration, invalidReasons }: Reading): ReadingProblem[] {
  if (calibration === null) return [{ code: "not-calibrated" }];
  const stored = (invalidReasons ?? []) as InvalidReason[];
  // Found wrong later: what was read under it before does not stand either (process 4.3).
  const since = calibration.withdrawnAt !== null && stored.every(({ code }) => code !== "withdrawn");
  return since ? [...stored, { code: "withdrawn" }] : stored;
}

function bandsOf({ calibration }: Reading): CvBand[] {
  return (calibration?.batch.type.bands ?? []).map((band) => ({
    fromGy: Number(band.fromGy),
    expectedPercent: Number(band.expectedPercent),
    acceptedPercent: Number(band.acceptedPercent),
    effectiveFrom: dayOf(band.effectiveFrom),
  }));
}

/** What the readings of a lot say about themselves and about each other. */
export async function loadDosimetryFacts(
  tx: Tx,
  lotId: string,
): Promise<{ readingChecks: ReadingCheck[]; replicates: ReplicateSet[] }> {
  const placed = await tx.dosimeterPlacement.findMany({
    where: { lotId },
    orderBy: [
      { carrierLoad: { pass: "asc" } },
      { carrierLoad: { ordinal: "asc" } },
      { dosimeterCode: "asc" },
    ],
    select,
  });
  const current = placed.flatMap(({ readings, ...dosimeter }) =>
    latestReadings(readings).map((reading) => ({ ...dosimeter, reading })),
  );
  const places = new Map<string, typeof current>();
  for (const dosimeter of current.filter(({ reading }) => reading.doseGy !== null)) {
    const place = `${dosimeter.carrierLoadId} ${dosimeter.position.trim().toLowerCase()}`;
    places.set(place, [...(places.get(place) ?? []), dosimeter]);
  }
  const sets = [...places.values()].filter((set) => set.length > 1);
  const findings = sets.length === 0 ? new Map<string, string>() : await loadFindings(tx, lotId);
  return {
    readingChecks: current.map(({ dosimeterCode, reading }) => ({
      readingId: reading.id,
      dosimeterCode,
      calibrationCode: reading.calibration?.code ?? null,
      reasons: problemsOf(reading),
    })),
    replicates: sets.flatMap((set) => {
      const [first] = set;
      if (!first) return [];
      const ids = set.map(({ reading }) => reading.id).toSorted();
      return [
        {
          carrierCode: first.carrierLoad.carrierCode,
          position: first.position,
          readings: set.map(({ dosimeterCode, reading }) => ({
            readingId: reading.id,
            dosimeterCode,
            doseGy: Number(reading.doseGy),
          })),
          readOn: centreDay(first.reading.readAt),
          bands: bandsOf(first.reading),
          finding: findings.get(ids.join(" ")) ?? null,
        },
      ];
    }),
  };
}

/** Findings by the readings they speak of. */
async function loadFindings(tx: Tx, lotId: string): Promise<Map<string, string>> {
  const rows = await tx.replicateInvestigation.findMany({
    where: { lotId },
    orderBy: { investigatedAt: "asc" },
    select: { readingIds: true, finding: true },
  });
  return new Map(rows.map(({ readingIds, finding }) => [readingIds.toSorted().join(" "), finding]));
}
