import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { kCiFromBq } from "@/lib/core/units";
import { draftSheet, lineOf, lineSelect } from "@/lib/source/facts/sheet";
import { activityOn } from "@/lib/source/rules/decay";
import type { SheetLine } from "@/lib/source/rules/sheet";
import { morningSheetContent } from "@/lib/source/signed";
import type { Prisma } from "@/prisma/client/client";

const specSelect = {
  id: true,
  code: true,
  versionNo: true,
  monitorPosition: true,
  product: { select: { nameVi: true, nameEn: true } },
  doseMap: { select: { configuration: { select: { code: true, versionNo: true } } } },
} satisfies Prisma.SpecificationSelect;

type FoundSpec = Prisma.SpecificationGetPayload<{ select: typeof specSelect }>;

export type NamedLine = SheetLine & { spec: FoundSpec };

const sheetSelect = {
  id: true,
  irradiatorId: true,
  day: true,
  revision: true,
  activityBq: true,
  synthetic: true,
  preparedById: true,
  preparedAt: true,
  countersignedAt: true,
  signatureId: true,
  irradiator: { select: { code: true, name: true } },
  loadingState: { select: { stateNo: true, certificateSet: true } },
  lines: { select: { ...lineSelect, specification: { select: specSelect } } },
} satisfies Prisma.MorningSheetSelect;

type FoundSheet = Prisma.MorningSheetGetPayload<{ select: typeof sheetSelect }>;

async function describe({ lines, preparedById, signatureId, ...sheet }: FoundSheet) {
  const tx = database();
  const maker = await tx.person.findUniqueOrThrow({ where: { id: preparedById }, select: { name: true } });
  const signature =
    signatureId && (await readSignature(tx, morningSheetContent, { recordId: sheet.id, signatureId }));
  return {
    ...sheet,
    day: dayOf(sheet.day),
    activityKCi: kCiFromBq(Number(sheet.activityBq)),
    preparedById,
    preparedByName: maker.name,
    signature: signature || null,
    lines: lines
      .map(({ specification, ...line }) => ({ ...lineOf(line), spec: specification }))
      .toSorted((one, other) => one.spec.code.localeCompare(other.spec.code)),
  };
}

export type MorningSheet = Awaited<ReturnType<typeof describe>>;

/** One sheet as it was written; null when there is none. */
export async function getMorningSheet(
  _reader: Allowed<"source.read">,
  id: string,
): Promise<MorningSheet | null> {
  if (!isId(id)) return null;
  const sheet = await database().morningSheet.findUnique({ where: { id }, select: sheetSelect });
  return sheet && describe(sheet);
}

/** This morning per irradiator: what a sheet would say now, and the newest one written. */
export async function listMornings(_reader: Allowed<"source.read">, at: Date) {
  const tx = database();
  const today = centreDay(at);
  const irradiators = await tx.irradiator.findMany({
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
  const specs = await tx.specification.findMany({ where: { status: "approved" }, select: specSelect });
  const specOf = new Map(specs.map((spec) => [spec.id, spec]));
  return Promise.all(
    irradiators.map(async (irradiator) => {
      const [draft, newest] = await Promise.all([
        draftSheet(tx, irradiator.id, today, null),
        tx.morningSheet.findFirst({
          where: { irradiatorId: irradiator.id, day: new Date(today) },
          orderBy: { revision: "desc" },
          select: sheetSelect,
        }),
      ]);
      const lines: NamedLine[] = (draft?.lines ?? []).flatMap((line) => {
        const spec = specOf.get(line.specId);
        return spec ? [{ ...line, spec }] : [];
      });
      return {
        irradiator,
        today,
        activityKCi: draft?.loaded ? activityOn(draft.loaded, today).activityKCi : null,
        lines,
        newest: newest && (await describe(newest)),
      };
    }),
  );
}

export type Morning = Awaited<ReturnType<typeof listMornings>>[number];

/** For the desk of whoever runs the irradiator: the sheet of today that two people stand for, or none. */
export async function listSheetsOfToday(
  _reader: Allowed<"source.prepare-sheet">,
  at: Date,
): Promise<{ irradiator: { id: string; name: string }; sheet: MorningSheet | null }[]> {
  const tx = database();
  const irradiators = await tx.irradiator.findMany({
    orderBy: { code: "asc" },
    select: { id: true, name: true },
  });
  return Promise.all(
    irradiators.map(async (irradiator) => {
      const signed = await tx.morningSheet.findFirst({
        where: {
          irradiatorId: irradiator.id,
          day: new Date(centreDay(at)),
          countersignedAt: { not: null },
        },
        orderBy: { revision: "desc" },
        select: sheetSelect,
      });
      return { irradiator, sheet: signed && (await describe(signed)) };
    }),
  );
}
