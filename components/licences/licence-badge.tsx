import { StateBadge, type Tone } from "@/components/ui/badge";
import type { Standing } from "@/lib/licences/rules";

const tones: Record<Standing, Tone> = {
  proposed: "draft",
  withdrawn: "draft",
  upcoming: "process",
  "in-force": "good",
  "ends-soon": "hold",
  expired: "bad",
  revoked: "bad",
};

type LicenceBadgeProps = { standing: Standing; words: Record<Standing, string> };

export function LicenceBadge({ standing, words }: LicenceBadgeProps) {
  return <StateBadge tone={tones[standing]}>{words[standing]}</StateBadge>;
}
