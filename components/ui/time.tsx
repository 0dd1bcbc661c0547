import { formatDay, formatExactly, formatMoment } from "@/lib/core/dates";

type TimeProps = { at: Date; show?: "day" | "moment" | "exactly" };

/** A moment on the centre's clock; machines and tooltips get it to the second with its zone. */
export function Time({ at, show = "moment" }: TimeProps) {
  const text = { day: formatDay, moment: formatMoment, exactly: formatExactly }[show](at);
  return (
    <time dateTime={at.toISOString()} title={formatExactly(at)} className="whitespace-nowrap">
      {text}
    </time>
  );
}
