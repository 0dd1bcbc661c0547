import { StateBadge, type Tone } from "@/components/ui/badge";
import type { SpecStatus } from "@/lib/specs/rules";

const tones: Record<SpecStatus, Tone> = {
  draft: "draft",
  approved: "good",
  withdrawn: "hold",
  retired: "hold",
};

export function SpecificationBadge({
  status,
  words,
}: {
  status: SpecStatus;
  words: Record<SpecStatus, string>;
}) {
  return <StateBadge tone={tones[status]}>{words[status]}</StateBadge>;
}
