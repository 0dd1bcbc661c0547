import { useEffect, useRef } from "react";
import { sayCell, sayUnit, sayValue } from "@/components/reports/say-figure";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import type { ShownFigure } from "@/lib/reports/queries/sheets";
import { unitOf } from "@/lib/reports/rules/figures";

type Props = {
  shown: ShownFigure;
  year: number;
  messages: Messages;
  locale: Locale;
  onClose: () => void;
  onLeave: () => void;
};

/** The source of a figure, beside the slide: what it counts, which lots, which were left out and why. */
export function SourcePanel({ shown, year, messages: m, locale, onClose, onLeave }: Props) {
  const words = m.reports;
  const { figure, value, lots } = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className="stage-panel" aria-label={words.stage.panel}>
      <div className="grid gap-4">
        <Button onClick={onClose} className="w-fit">
          ← {words.stage.back}
        </Button>
        <h2 ref={heading} tabIndex={-1} className="text-[1.35em] font-semibold outline-none">
          {words.labels[figure]}
        </h2>
        <p className="text-[1.6em] font-semibold">
          {value === null ? m.ui.noData : `${sayValue(figure, value, locale)} ${sayUnit(figure, value, m)}`}
        </p>
        <p>{words.figure.counted[figure]}</p>
        <p>{words.figure.recognised[figure]}</p>
        <p>{words.figure.once}</p>
        <p>{words.figure.unit[unitOf(figure)]}</p>
        <p className="font-medium">{words.source(shown.countedLots, shown.leftOutLots)}</p>
        {shown.leftOut.length > 0 && (
          <ul className="list-disc pl-5">
            {shown.leftOut.map(({ reason, lots: count }) => (
              <li key={reason}>
                {words.figure.outside}: {words.figure.leftOutCount(count, words.leftOut[reason])}
              </li>
            ))}
          </ul>
        )}
        {lots.length > 0 && (
          <table className="w-full border-collapse">
            <caption className="sr-only">{words.figure.insideCaption}</caption>
            <thead>
              <tr className="border-b border-line-strong text-left text-ink-2">
                <th scope="col" className="py-1 pr-2 font-medium">
                  {words.figure.columns.lot}
                </th>
                <th scope="col" className="py-1 pr-2 font-medium">
                  {words.figure.columns.recognised[figure === "IRR-02" ? "IRR-02" : "ppe"]}
                </th>
                <th scope="col" className="py-1 text-right font-medium">
                  {figure === "PPE-01" ? words.figure.columns.round : sayUnit(figure, 2, m)}
                </th>
              </tr>
            </thead>
            <tbody>
              {lots.map((lot) => (
                <tr key={lot.lotId} className="border-b border-line">
                  <th scope="row" className="py-1 pr-2 text-left font-normal">
                    <Link href={`/lots/${lot.lotId}`} className="link" onClick={onLeave}>
                      {lot.code}
                    </Link>
                  </th>
                  <td className="py-1 pr-2">{formatDay(lot.recognisedAt)}</td>
                  <td className="py-1 text-right">
                    {figure === "PPE-01"
                      ? lot.roundName
                      : lot.amount === null
                        ? words.figure.unknownAmount
                        : sayCell(figure, lot.amount, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.moreLots && <p className="text-ink-2">{words.stage.andMore(lots.length)}</p>}
        <p>
          <Link href={`/reports/${year}/${figure}`} className="link" onClick={onLeave}>
            {words.stage.wholePage}
          </Link>
        </p>
      </div>
    </aside>
  );
}
