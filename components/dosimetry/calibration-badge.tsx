import { StateBadge, type Tone } from "@/components/ui/badge";
import type { CalibrationStatus } from "@/lib/dosimetry/rules/calibration";

const tones: Record<CalibrationStatus, Tone> = { draft: "draft", approved: "good", withdrawn: "hold" };

type Props = { status: CalibrationStatus; words: Record<CalibrationStatus, string> };

export function CalibrationBadge({ status, words }: Props) {
  return <StateBadge tone={tones[status]}>{words[status]}</StateBadge>;
}
