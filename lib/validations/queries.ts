import "server-only";
import { readTogether } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { validationContent } from "@/lib/validations/signed";

/** Everything proved of one configuration besides its maps, newest first, with who wrote and who approved it. */
export function listValidations(_reader: Allowed<"configurations.read">, configurationId: string) {
  if (!isId(configurationId)) return Promise.resolve([]);
  return readTogether(async (tx) => {
    const found = await tx.configurationValidation.findMany({
      where: { configurationId },
      orderBy: [{ kind: "asc" }, { versionNo: "desc" }],
      take: 100,
      select: {
        id: true,
        kind: true,
        versionNo: true,
        status: true,
        measuredOn: true,
        effectiveFrom: true,
        document: true,
        note: true,
        doseGy: true,
        minCartons: true,
        draftedById: true,
        approvedById: true,
        approvalSignatureId: true,
        closedReason: true,
        positions: { orderBy: { id: "asc" }, select: { position: true, doseGy: true } },
      },
    });
    const people = await tx.person.findMany({
      where: { id: { in: found.flatMap((row) => [row.draftedById, row.approvedById ?? row.draftedById]) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const rows = [];
    for (const { doseGy, positions, approvedById, approvalSignatureId: signatureId, ...row } of found) {
      rows.push({
        ...row,
        doseGy: doseGy === null ? null : Number(doseGy),
        positions: positions.map((place) => ({ position: place.position, doseGy: Number(place.doseGy) })),
        draftedBy: nameOf.get(row.draftedById) ?? "",
        approvedBy: approvedById === null ? null : (nameOf.get(approvedById) ?? ""),
        signature:
          signatureId && (await readSignature(tx, validationContent, { recordId: row.id, signatureId })),
      });
    }
    return rows;
  });
}

export type ValidationRow = Awaited<ReturnType<typeof listValidations>>[number];
