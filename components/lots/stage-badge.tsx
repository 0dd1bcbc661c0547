import { StateBadge, type Tone } from "@/components/ui/badge";
import { SyntheticMark } from "@/components/ui/page";
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

type LotStateProps = { lot: { stage: LotStage; awaitsInspector: boolean; synthetic: boolean } };

/** The state of a lot in a list; whom it waits for stands below, so that the column stays narrow. */
export async function LotState({ lot }: LotStateProps) {
  const { badge } = (await getMessages()).lots.officers.call;
  return (
    <span className="grid justify-items-start gap-1">
      <span className="inline-flex flex-wrap items-center gap-2">
        <StageBadge stage={lot.stage} />
        {lot.synthetic && <SyntheticMark />}
      </span>
      {lot.awaitsInspector && <StateBadge tone="hold">{badge}</StateBadge>}
    </span>
  );
}
