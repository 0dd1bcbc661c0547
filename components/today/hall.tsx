import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { SourceState } from "@/components/runs/source-state";
import { StateBadge } from "@/components/ui/badge";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { RunBoard } from "@/lib/runs/queries/board";

type HallProps = { board: RunBoard; personId: string; mayTakeOver: boolean };

/** The irradiation room in one line each: source as recorded, open run, carriers, and who waits to be relieved. */
export async function Hall({ board, personId, mayTakeOver }: HallProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.today;
  const waiting = formatNumber(board.waiting.length, locale);
  return (
    <Section title={words.hall} actions={<LinkButton href="/runs">{words.openBoard}</LinkButton>}>
      <ul className="grid gap-4">
        {board.irradiators.map(({ id, code, source, openRun, pendingHandover }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-8 gap-y-3">
            <SourceState source={source} />
            <span className="grid">
              <span className="font-medium">
                {openRun ? words.run(code, openRun.code) : words.noRun(code)}
              </span>
              <span className="text-ink-2">
                {words.counts({ waiting, inside: formatNumber(openRun?.inside.length ?? 0, locale) })}
              </span>
            </span>
            {openRun?.interruption && <StateBadge tone="hold">{m.runs.interrupted}</StateBadge>}
            {pendingHandover && mayTakeOver && pendingHandover.handedOverById !== personId && (
              <span className="flex flex-wrap items-center gap-3">
                {words.handover(pendingHandover.handedOverBy)}
                <LinkButton href="/runs/shift">{words.takeOver}</LinkButton>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
