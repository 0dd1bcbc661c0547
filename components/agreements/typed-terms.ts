import type { EarlierAgreement, Parties } from "@/lib/agreements/queries";
import { isoDayTyped } from "@/lib/core/typed-date";
import { readNumber } from "@/lib/core/typed-number";
import { type KnownPest, targetOf } from "@/lib/pests/rules";
import { lifeStages, type TargetPest } from "@/lib/schedules/rules/pests";
import type { SelectionRequest } from "@/lib/schedules/rules/selection";

type Typed = Record<string, string>;

/** The boxes that a new version begins with, by their names in the form. */
export function startingBoxes(earlier: EarlierAgreement | null): Typed {
  if (!earlier) return {};
  const { productId, purpose, destination, minDoseGy, maxDoseGy, pests } = earlier;
  const rows = pests.flatMap(({ pestId, lifeStages: present }, place) => [
    [`pests.${place}.pestId`, pestId],
    ...present.map((stage) => [`pests.${place}.lifeStages.${lifeStages.indexOf(stage)}`, stage]),
  ]);
  return {
    productId,
    purpose,
    destination: destination ?? "",
    minDoseGy: minDoseGy === null ? "" : String(minDoseGy).replace(".", ","),
    maxDoseGy: maxDoseGy === null ? "" : String(maxDoseGy).replace(".", ","),
    ...Object.fromEntries(rows),
  };
}

function pestsOf(typed: Typed, known: readonly KnownPest[]): TargetPest[] {
  return Object.keys(typed).flatMap((name) => {
    const place = /^pests\.(\d+)\.pestId$/.exec(name)?.[1];
    const pest = place && known.find(({ id }) => id === typed[name]);
    if (!pest) return [];
    const stages = lifeStages.filter((_, n) => typed[`pests.${place}.lifeStages.${n}`] !== undefined);
    return [targetOf(pest, stages)];
  });
}

function doseOf(text: string | undefined): number | null {
  const read = readNumber(text ?? "", { min: 0, scale: 3 });
  return read.ok ? read.value : null;
}

/** What the terms typed so far would ask of the schedules; null until goods and market are known, or where none is. */
export function requestOf(
  typed: Typed,
  { products, pests, today }: { products: Parties["products"]; pests: readonly KnownPest[]; today: string },
): SelectionRequest | null {
  const product = products.find(({ id }) => id === typed.productId);
  if (!product || product.kind !== "fruit" || !typed.destination || typed.purpose === "ppe") return null;
  return {
    origin: "VN",
    destination: typed.destination,
    commodity: product.commodity,
    pests: pestsOf(typed, pests),
    treatedOn: isoDayTyped(typed.inForceFrom ?? "") ?? today,
    customerMinDoseGy: doseOf(typed.minDoseGy),
    customerMaxDoseGy: doseOf(typed.maxDoseGy),
    productMaxDoseGy: product.maxDoseGy,
  };
}
