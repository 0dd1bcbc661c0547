import { StateBadge, type Tone } from "@/components/ui/badge";
import { getMessages } from "@/lib/i18n/server";
import type { LotStage } from "@/lib/release/rules/facts";

const tones: Record<LotStage, Tone> = {
  received: "draft",
  loading: "process",
  in_process: "process",
  processed: "hold",
  released: "good",
  rejected: "bad",
  certified: "good",
  dispatched: "good",
};

/** The state of a lot, the same everywhere it is named. */
export async function StageBadge({ stage }: { stage: LotStage }) {
  const words = (await getMessages()).lots.stages;
  return <StateBadge tone={tones[stage]}>{words[stage]}</StateBadge>;
}
