import { ProposalMark } from "@/components/safety/marks";
import { titleIn } from "@/components/safety/say";
import { WeekKeys } from "@/components/safety/week-keys";
import { ToneShape } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/core/dates";
import { writeCursor } from "@/lib/core/keyset";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { isEveryDay } from "@/lib/safety/rules/catalogue";
import type { SafetyWeek } from "@/lib/safety/queries/week";

type Row = SafetyWeek["rows"][number];
type Cell = Row["cells"][number];

export const signOffId = "sign-off";

/** Checks down, days across. A cell says passed, failed or not recorded in words, and opens what it counts. */
export async function WeekGrid({ week, mayRecord }: { week: SafetyWeek; mayRecord: boolean }) {
  const m = await getMessages();
  const words = m.safety.week;
  const [first] = week.rows;
  return (
    <WeekKeys label={words.grid} signOffId={signOffId}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{words.grid}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-2">
            <th scope="col" className="py-2 pr-3 font-medium">
              {words.check}
            </th>
            {first?.cells.map((cell, day) => (
              <th key={cell.day.toISOString()} scope="col" className="px-1.5 py-2 font-medium">
                <abbr title={words.dayNames[day]} className="block no-underline">
                  {words.days[day]}
                </abbr>
                <span className="font-normal">{formatDay(cell.day).slice(0, 5)}</span>
              </th>
            ))}
            <th scope="col" className="px-2 py-2 font-medium">
              {words.wholeWeek}
            </th>
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row, position) => (
            <CheckRow
              key={row.code}
              row={row}
              above={week.rows[position - 1]}
              position={position}
              mayRecord={mayRecord}
            />
          ))}
        </tbody>
      </table>
    </WeekKeys>
  );
}

type CheckRowProps = { row: Row; above: Row | undefined; position: number; mayRecord: boolean };

async function CheckRow({ row, above, position, mayRecord }: CheckRowProps) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const title = titleIn(row, locale);
  return (
    <>
      {row.frequency !== above?.frequency && (
        <tr>
          <th scope="rowgroup" colSpan={9} className="pt-5 pb-1 text-left text-ink-2">
            {m.safety.frequencies[row.frequency]}
          </th>
        </tr>
      )}
      <tr className="border-b border-line hover:bg-hover">
        <th
          scope="row"
          className="min-w-44 py-1.5 pr-3 text-left align-top font-normal"
          data-row={position}
          data-column={0}
        >
          {mayRecord ? (
            <Link href={`/safety/checks/new?code=${row.code}`} className="hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}{" "}
          <span className="text-xs whitespace-nowrap text-ink-2">{row.code}</span>{" "}
          {row.proposal && <ProposalMark />}
        </th>
        {row.cells.map((cell, day) => (
          <td
            key={cell.day.toISOString()}
            className="px-1.5 py-1.5 align-top"
            data-row={position}
            data-column={day + 1}
          >
            <CellWords code={row.code} cell={cell} />
          </td>
        ))}
        <td className="px-2 py-1.5 align-top whitespace-nowrap">
          {row.passed + row.failed > 0 ? (
            <Counts passed={row.passed} failed={row.failed} />
          ) : (
            <span className="text-ink-2">{isEveryDay(row.frequency) ? "–" : m.safety.notRecorded}</span>
          )}
        </td>
      </tr>
    </>
  );
}

async function CellWords({ code, cell }: { code: string; cell: Cell }) {
  const words = (await getMessages()).safety;
  const [only] = cell.checkIds;
  if (!only) {
    return cell.silent ? null : <span className="whitespace-nowrap text-ink-2">{words.notRecorded}</span>;
  }
  // A day of several opens the list from the end of that day.
  const endOfDay = {
    at: new Date(cell.day.getTime() + 86_400_000),
    id: "00000000-0000-0000-0000-000000000000",
  };
  const day = new URLSearchParams({ code, after: writeCursor(endOfDay) });
  const href = cell.checkIds.length === 1 ? `/safety/checks/${only}` : `/safety/checks?${day}`;
  return (
    <Link
      href={href}
      className="hover:underline"
      {...(cell.corrected ? { title: words.week.corrected } : {})}
    >
      <Counts passed={cell.passed} failed={cell.failed} />
    </Link>
  );
}

async function Counts({ passed, failed }: { passed: number; failed: number }) {
  const words = (await getMessages()).safety;
  return (
    <span className="inline-grid">
      {failed > 0 && (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-bad">
          <ToneShape tone="bad" />
          {words.outcomes.fail}
          {failed > 1 && ` ${words.week.times(failed)}`}
        </span>
      )}
      {passed > 0 && (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-good">
          <ToneShape tone="good" />
          {words.outcomes.pass}
          {passed > 1 && ` ${words.week.times(passed)}`}
        </span>
      )}
    </span>
  );
}
