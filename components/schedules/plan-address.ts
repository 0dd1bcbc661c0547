import { addressOf } from "@/components/ui/address";
import { type LifeStage, lifeStages } from "@/lib/schedules/rules/pests";

type Asked = {
  destination: string;
  commodity: string;
  /** "2020-06-12" */
  day: string;
  pests: readonly { pestId: string; lifeStages: readonly LifeStage[] }[];
};

/** Where the look-up answers this question, its boxes named as its form names them. */
export function planAddress({ pests, ...asked }: Asked): string {
  const boxes = pests.flatMap(({ pestId, lifeStages: present }, place) => [
    [`pests.${place}.pestId`, pestId],
    ...present.map((stage) => [`pests.${place}.lifeStages.${lifeStages.indexOf(stage)}`, stage]),
  ]);
  return addressOf("/schedules/dose", { ...asked, ...Object.fromEntries(boxes) });
}
