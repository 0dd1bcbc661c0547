import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** Every term, the target pests, both names on the paper and both persons here; a later end is not under it. */
export const agreementContent: SignedContent = {
  recordType: "agreement",
  async read(tx, id) {
    const { cartonLengthMm, cartonWidthMm, cartonHeightMm, cartonMassG, ...others } =
      await tx.agreement.findUniqueOrThrow({
        where: { id },
        omit: { status: true, endedOn: true, closedById: true, closedAt: true, closedReason: true },
      });
    const carton = Object.entries({ cartonLengthMm, cartonWidthMm, cartonHeightMm, cartonMassG });
    const terms = { ...others, ...Object.fromEntries(carton.filter(([, value]) => value !== null)) };
    const pests = await tx.agreementPest.findMany({
      where: { agreementId: id },
      orderBy: { ordinal: "asc" },
      select: {
        lifeStages: true,
        pest: { select: { id: true, scientificName: true, family: true, orderName: true, className: true } },
      },
    });
    // Agreements from before pests were rows, or the carton was agreed, were signed without them.
    return pests.length === 0 ? terms : { ...terms, pests };
  },
};
