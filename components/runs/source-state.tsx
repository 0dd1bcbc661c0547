import { ArrowDownToLine, ArrowUpFromLine, CircleHelp } from "lucide-react";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { IrradiatorBoard } from "@/lib/runs/queries/board";

/** Where the record has the source. It never says "safe": only instruments and a survey can. */
export async function SourceState({ source }: { source: IrradiatorBoard["source"] }) {
  const words = (await getMessages()).runs;
  if (!source) {
    return (
      <p className="flex items-center gap-3 text-ink-2">
        <CircleHelp size={28} aria-hidden="true" />
        {words.sourceUnknown}
      </p>
    );
  }
  const Arrow = source.direction === "up" ? ArrowUpFromLine : ArrowDownToLine;
  return (
    <p className="flex items-center gap-3">
      <Arrow
        size={32}
        aria-hidden="true"
        className={source.direction === "up" ? "text-hold" : "text-ink-2"}
      />
      <span className="grid">
        <span
          className={`text-2xl leading-tight font-semibold ${source.direction === "up" ? "text-hold" : ""}`}
        >
          {words.sourceWords[source.direction]}
        </span>
        <span className="text-sm text-ink-2">{words.asRecorded(formatMoment(source.since))}</span>
      </span>
    </p>
  );
}
