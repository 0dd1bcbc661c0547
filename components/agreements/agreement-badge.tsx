import { StateBadge, type Tone } from "@/components/ui/badge";
import type { AgreementStatus } from "@/lib/agreements/rules";

const tones: Record<AgreementStatus, Tone> = {
  draft: "draft",
  in_force: "good",
  ended: "hold",
  withdrawn: "hold",
};

type AgreementBadgeProps = { status: AgreementStatus; words: Record<AgreementStatus, string> };

export function AgreementBadge({ status, words }: AgreementBadgeProps) {
  return <StateBadge tone={tones[status]}>{words[status]}</StateBadge>;
}
