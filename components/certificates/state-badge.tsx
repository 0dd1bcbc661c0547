import { StateBadge, type Tone } from "@/components/ui/badge";
import type { CertificateState } from "@/lib/certificates/rules/state";
import { getMessages } from "@/lib/i18n/server";

const tones: Record<CertificateState, Tone> = {
  valid: "good",
  under_review: "hold",
  superseded: "draft",
  revoked: "bad",
};

export async function CertificateStateBadge({ state }: { state: CertificateState }) {
  const { states } = (await getMessages()).certificates;
  return <StateBadge tone={tones[state]}>{states[state]}</StateBadge>;
}
