import { StateBadge, type Tone } from "@/components/ui/badge";
import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";

const tones: Record<ConfigurationStatus, Tone> = { draft: "draft", approved: "good", retired: "hold" };

type Props = { status: ConfigurationStatus; words: Record<ConfigurationStatus, string> };

export function ConfigurationBadge({ status, words }: Props) {
  return <StateBadge tone={tones[status]}>{words[status]}</StateBadge>;
}
