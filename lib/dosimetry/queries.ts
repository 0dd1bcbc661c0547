import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { loadDosimetryFacts } from "@/lib/dosimetry/facts/lot";
import { judgeReplicates, type SpreadProblem } from "@/lib/release/rules/replicates";
import { latestReadings } from "@/lib/dosimetry/rules";
import type { InvalidReason } from "@/lib/dosimetry/rules/validity";

export type ReadingLine = {
  id: string;
  /** Null for a reading that does not count, with its reasons. */
  doseGy: number | null;
  reasons: InvalidReason[];
  calibration: { id: string; code: string } | null;
  readAt: Date;
  readBy: string;
  instrumentCode: string;
  reason: string | null;
  /** False for a reading that a later one supersedes. */
  current: boolean;
};

export type DosimeterLine = {
  placementId: string;
  dosimeterCode: string;
  batchCode: string;
  position: string;
  carrierCode: string;
  pass: number;
  readings: ReadingLine[];
};

export type DosimetrySheet = {
  lotId: string;
  dosimeters: DosimeterLine[];
  /** Dosimeters at one place that spread too far, and nobody has found out why. */
  spreads: SpreadProblem[];
};

/** Every dosimeter placed in a lot with all its readings, first ones included. */
export async function getDosimetrySheet(
  _reader: Allowed<"dosimetry.read">,
  lotId: string,
): Promise<DosimetrySheet> {
  const rows = await database().dosimeterPlacement.findMany({
    where: { lotId },
    orderBy: [
      { carrierLoad: { pass: "asc" } },
      { carrierLoad: { ordinal: "asc" } },
      { dosimeterCode: "asc" },
    ],
    select: {
      id: true,
      dosimeterCode: true,
      batchCode: true,
      position: true,
      carrierLoad: { select: { carrierCode: true, pass: true } },
      readings: {
        orderBy: { readAt: "asc" },
        select: {
          id: true,
          doseGy: true,
          invalidReasons: true,
          calibration: { select: { id: true, code: true } },
          readAt: true,
          readById: true,
          instrumentCode: true,
          supersedesId: true,
          reason: true,
        },
      },
    },
  });
  const readerIds = [...new Set(rows.flatMap((row) => row.readings.map((reading) => reading.readById)))];
  const people = await database().person.findMany({
    where: { id: { in: readerIds } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const spread = judgeReplicates(await loadDosimetryFacts(database(), lotId));
  return {
    lotId,
    spreads: "wide" in spread.facts ? spread.facts.wide : [],
    dosimeters: rows.map((row) => {
      const current = new Set(latestReadings(row.readings).map((reading) => reading.id));
      return {
        placementId: row.id,
        dosimeterCode: row.dosimeterCode,
        batchCode: row.batchCode,
        position: row.position,
        carrierCode: row.carrierLoad.carrierCode,
        pass: row.carrierLoad.pass,
        readings: row.readings.map((reading) => ({
          id: reading.id,
          doseGy: reading.doseGy && Number(reading.doseGy),
          reasons: (reading.invalidReasons ?? []) as InvalidReason[],
          calibration: reading.calibration,
          readAt: reading.readAt,
          readBy: nameOf.get(reading.readById) ?? "",
          instrumentCode: reading.instrumentCode,
          reason: reading.reason,
          current: current.has(reading.id),
        })),
      };
    }),
  };
}

export type WaitingLot = {
  lotId: string;
  code: string;
  productVi: string;
  productEn: string;
  unread: number;
  placed: number;
};

/** Treated lots with dosimeters nobody has read, oldest first: the dosimetrist's desk. */
export async function listLotsToRead(_reader: Allowed<"dosimetry.read">): Promise<WaitingLot[]> {
  const lots = await database().lot.findMany({
    where: {
      stage: "processed",
      carrierLoads: { some: { placements: { some: { readings: { none: {} } } } } },
    },
    orderBy: [{ arrivedAt: "asc" }, { id: "asc" }],
    take: 50,
    select: {
      id: true,
      code: true,
      product: { select: { nameVi: true, nameEn: true } },
      carrierLoads: { select: { placements: { select: { readings: { select: { id: true } } } } } },
    },
  });
  return lots.map((lot) => {
    const placements = lot.carrierLoads.flatMap((load) => load.placements);
    return {
      lotId: lot.id,
      code: lot.code,
      productVi: lot.product.nameVi,
      productEn: lot.product.nameEn,
      placed: placements.length,
      unread: placements.filter((placement) => placement.readings.length === 0).length,
    };
  });
}
