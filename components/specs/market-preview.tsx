"use client";

import { useLocale, useMessages } from "@/components/locale";
import { MarketAnswer } from "@/components/specs/market-answer";
import { readNumber } from "@/lib/core/typed-number";
import { joinTargets, type TargetPest } from "@/lib/schedules/rules/pests";
import { planDose } from "@/lib/schedules/rules/plan";
import type { Day, ScheduleRow } from "@/lib/schedules/rules/rows";
import type { DraftableProduct } from "@/lib/specs/queries";

export type MarketKnowledge = {
  doseRows: readonly ScheduleRow[];
  /** What agreements in force today are to stop, by product and market. */
  targets: readonly { productId: string; destination: string | null; pests: readonly TargetPest[] }[];
  today: Day;
};

type MarketPreviewProps = MarketKnowledge & {
  products: readonly DraftableProduct[];
  /** What stands in the boxes of the form. */
  typed: Record<string, string>;
};

function doseOf(text: string | undefined): number | null {
  const read = readNumber(text ?? "", { min: 0, scale: 3 });
  return read.ok ? read.value : null;
}

/** While a specification is written: what the schedules ask of its goods today, and whether its limits keep to it. */
export function MarketPreview({ doseRows, targets, today, products, typed }: MarketPreviewProps) {
  const m = useMessages();
  const locale = useLocale();
  const { productId, destination, purpose, minDoseGy, maxDoseGy } = typed;
  const product = products.find(({ id }) => id === productId);
  if (!product || product.kind !== "fruit" || !destination || purpose === "ppe") return null;
  const agreed = targets.filter((one) => one.productId === productId && one.destination === destination);
  const request = {
    origin: "VN",
    destination,
    commodity: product.commodity,
    pests: joinTargets(agreed.flatMap(({ pests }) => pests)),
    treatedOn: today,
    customerMinDoseGy: null,
    customerMaxDoseGy: null,
    productMaxDoseGy: product.maxDoseGy,
  };
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <h2 className="font-semibold">{m.specs.market.title}</h2>
      <MarketAnswer
        plan={planDose(request, doseRows)}
        minDoseGy={doseOf(minDoseGy)}
        maxDoseGy={doseOf(maxDoseGy)}
        m={m}
        locale={locale}
      />
    </section>
  );
}
