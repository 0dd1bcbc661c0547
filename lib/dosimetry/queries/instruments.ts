import "server-only";
import { database, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { loadReaderState } from "@/lib/dosimetry/facts/instruments";
import { remainingOf } from "@/lib/dosimetry/rules/instruments";
import { bandContent } from "@/lib/dosimetry/signed";

export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

export type BatchRow = {
  id: string;
  code: string;
  maker: string;
  typeName: string;
  received: number;
  issued: number;
  discarded: number;
  left: number;
  expiresOn: Date | null;
  synthetic: boolean;
};

/** Newest first, each with its stock counted from what came in and went out. */
export async function listBatches(
  _reader: Allowed<"dosimetry.read">,
  after: string | undefined,
): Promise<Page<BatchRow>> {
  const cursor = readCursor(after);
  const found = await database().dosimeterBatch.findMany({
    where: olderThan(cursor, (registeredAt) => ({ registeredAt })),
    orderBy: [{ registeredAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      maker: true,
      expiresOn: true,
      synthetic: true,
      registeredAt: true,
      type: { select: { name: true } },
    },
  });
  const moves = await database().dosimeterStockMove.groupBy({
    by: ["batchId", "kind"],
    where: { batchId: { in: found.map(({ id }) => id) } },
    _sum: { pieces: true },
  });
  const rows = found.map(({ type, ...row }) => {
    const own = moves
      .filter(({ batchId }) => batchId === row.id)
      .map(({ kind, _sum }) => ({ kind, pieces: _sum.pieces ?? 0 }));
    const of = (kind: string) => own.find((move) => move.kind === kind)?.pieces ?? 0;
    const counts = { received: of("received"), issued: of("issued"), discarded: of("discarded") };
    return { ...row, typeName: type.name, ...counts, left: remainingOf(own) };
  });
  return cutPage(rows, (row) => ({ at: row.registeredAt, id: row.id }));
}

/** Few, and all of them are shown. */
export async function listTypes(_reader: Allowed<"dosimetry.read">) {
  const rows = await database().dosimeterType.findMany({
    orderBy: { code: "asc" },
    take: 200,
    select: {
      id: true,
      code: true,
      name: true,
      principle: true,
      doseMinGy: true,
      doseMaxGy: true,
      synthetic: true,
    },
  });
  return rows.map((row) => ({ ...row, doseMinGy: Number(row.doseMinGy), doseMaxGy: Number(row.doseMaxGy) }));
}

export type TypeSheet = NonNullable<Awaited<ReturnType<typeof getTypeSheet>>>;

/** One type with its bands for replicates and who signed them. */
export async function getTypeSheet(_reader: Allowed<"dosimetry.read">, id: string) {
  if (!isId(id)) return null;
  const tx = database();
  const type = await tx.dosimeterType.findUnique({
    where: { id },
    include: { bands: { orderBy: [{ fromGy: "asc" }, { effectiveFrom: "desc" }] } },
  });
  if (!type) return null;
  const names = await namesOf(tx, [
    type.registeredById,
    ...type.bands.flatMap((band) => [band.proposedById, band.approvedById]),
  ]);
  const { bands, ...facts } = type;
  const signed = await Promise.all(
    bands.map(async (band) => ({
      id: band.id,
      fromGy: Number(band.fromGy),
      expectedPercent: Number(band.expectedPercent),
      acceptedPercent: Number(band.acceptedPercent),
      effectiveFrom: band.effectiveFrom,
      source: band.source,
      proposedById: band.proposedById,
      proposedBy: names.get(band.proposedById) ?? "",
      signature: band.approvalSignatureId
        ? await readSignature(tx, bandContent, { recordId: band.id, signatureId: band.approvalSignatureId })
        : null,
    })),
  );
  return {
    ...facts,
    doseMinGy: Number(type.doseMinGy),
    doseMaxGy: Number(type.doseMaxGy),
    registeredBy: names.get(type.registeredById) ?? "",
    bands: signed,
  };
}

/** Every reader as it stands at this moment. */
export async function listReaders(_reader: Allowed<"dosimetry.read">, at: Date) {
  const tx = database();
  const rows = await tx.doseReader.findMany({
    orderBy: { code: "asc" },
    take: 100,
    select: { id: true, code: true, name: true, checkEveryDays: true, synthetic: true },
  });
  return Promise.all(rows.map(async (row) => ({ ...row, state: await loadReaderState(tx, row.code, at) })));
}

/** One reader: its periods of service and its latest checks. */
export async function getReaderSheet(_reader: Allowed<"dosimetry.read">, id: string, at: Date) {
  if (!isId(id)) return null;
  const tx = database();
  const reader = await tx.doseReader.findUnique({
    where: { id },
    include: {
      services: { orderBy: [{ since: "desc" }, { id: "desc" }], take: 50 },
      checks: { orderBy: [{ checkedAt: "desc" }, { id: "desc" }], take: 60 },
    },
  });
  if (!reader) return null;
  const names = await namesOf(tx, [
    ...reader.services.map(({ recordedById }) => recordedById),
    ...reader.checks.map(({ checkedById }) => checkedById),
  ]);
  return {
    ...reader,
    state: await loadReaderState(tx, reader.code, at),
    services: reader.services.map((row) => ({ ...row, by: names.get(row.recordedById) ?? "" })),
    checks: reader.checks.map((row) => ({ ...row, by: names.get(row.checkedById) ?? "" })),
  };
}
