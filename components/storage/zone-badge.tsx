import { StateBadge, type Tone } from "@/components/ui/badge";
import type { Zone } from "@/lib/storage/rules/zones";

const tones: Record<Zone, Tone> = { untreated: "draft", treated: "good", hold: "hold", dispatch: "process" };

/** The side of the barrier, the same everywhere it is named. */
export function ZoneBadge({ zone, words }: { zone: Zone; words: Record<Zone, string> }) {
  return <StateBadge tone={tones[zone]}>{words[zone]}</StateBadge>;
}
