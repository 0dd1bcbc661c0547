import { StateBadge } from "@/components/ui/badge";
import { centreDay } from "@/lib/core/dates";
import { isCheckDue, type ReaderState } from "@/lib/dosimetry/rules/validity";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";

/** Whether a reading on this instrument would count today. */
export async function ReaderStateBadge({ state, at }: { state: ReaderState | null; at: Date }) {
  const words = (await getMessages()).instruments.readers;
  if (!state?.inService) return <StateBadge tone="draft">{words.outOfService}</StateBadge>;
  if (isCheckDue(state, centreDay(at))) return <StateBadge tone="hold">{words.checkDue}</StateBadge>;
  return state.lastCheck?.passed ? (
    <StateBadge tone="good">{words.checked(sayDay(state.lastCheck.day))}</StateBadge>
  ) : (
    <StateBadge tone="bad">{words.checkFailed}</StateBadge>
  );
}
