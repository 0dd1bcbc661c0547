import { StateBadge, type Tone } from "@/components/ui/badge";
import type { BookingState } from "@/lib/bookings/rules/booking";

const tones: Record<BookingState, Tone> = {
  requested: "process",
  accepted: "good",
  declined: "bad",
  cancelled: "hold",
};

export function BookingBadge({ state, words }: { state: BookingState; words: Record<BookingState, string> }) {
  return <StateBadge tone={tones[state]}>{words[state]}</StateBadge>;
}
