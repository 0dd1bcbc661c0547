import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done } from "@/lib/core/result";
import { checkAmendment, checkRegistration } from "@/lib/products/rules";
import { amendProductInput, registerProductInput } from "@/lib/products/schema";

export const registerProduct = defineCommand({
  name: "products.register-product",
  permission: "products.write",
  input: registerProductInput,
  async run({ tx, at }, { code, ...details }) {
    const sameCode = await tx.product.findUnique({ where: { code }, select: { nameVi: true } });
    const verdict = checkRegistration(details, sameCode);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.product.create({
      data: { id, code, ...verdict.value, synthetic: await isDemo(tx), createdAt: at },
    });
    return done({ id });
  },
});

export const amendProduct = defineCommand({
  name: "products.amend-product",
  permission: "products.write",
  input: amendProductInput,
  async run({ tx }, { productId, version, ...details }) {
    const stored = await tx.product.findUnique({
      where: { id: productId },
      select: {
        version: true,
        nameVi: true,
        nameEn: true,
        kind: true,
        commodity: true,
        countingUnit: true,
        maxDoseGy: true,
        maxDoseSource: true,
        requiresAcknowledgement: true,
        specs: { take: 1, select: { id: true } },
        lots: { take: 1, select: { id: true } },
      },
    });
    const saved = stored && {
      ...stored,
      maxDoseGy: stored.maxDoseGy === null ? null : Number(stored.maxDoseGy),
    };
    const isUsed = stored !== null && stored.specs.length + stored.lots.length > 0;
    const verdict = checkAmendment(version, saved, details, isUsed);
    if (!verdict.ok) return verdict;
    await tx.product.update({
      where: { id: productId },
      data: { ...verdict.value, version: { increment: 1 } },
    });
    return done({ id: productId });
  },
});
