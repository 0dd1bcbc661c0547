import { Link } from "@/components/ui/link";
import type { ChangeSheet } from "@/lib/audit/queries/event";
import { formatExactly } from "@/lib/core/dates";
import { writeRecordAddress } from "@/lib/audit/rules";
import { getMessages } from "@/lib/i18n/server";
import type { Messages } from "@/lib/i18n/messages";
import { sayTrailValue } from "@/lib/i18n/trail-values";

type Props = { changes: readonly ChangeSheet[]; people: Record<string, string> };

/** Every row an event touched, field by field, as the trail stored it. */
export async function ChangeList({ changes, people }: Props) {
  const messages = await getMessages();
  const words = messages.audit;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
      {changes.map((change, place) => (
        <article key={place} className="min-w-0">
          <h3 className="flex flex-wrap items-baseline gap-x-3">
            <span className="first-letter:uppercase">
              {words.operations[change.operation]} {words.table(change.table)} {change.name}
            </span>
            <Link
              href={`/audit?record=${encodeURIComponent(writeRecordAddress({ table: change.table, id: change.recordId }))}`}
              className="link text-sm font-normal"
            >
              {words.event.allOfRecord}
            </Link>
          </h3>
          <FieldTable change={change} people={people} messages={messages} />
          {change.unchanged > 0 && (
            <p className="mt-1 text-sm text-ink-2">{words.event.unchanged(change.unchanged)}</p>
          )}
        </article>
      ))}
    </div>
  );
}

type TableProps = { change: ChangeSheet; people: Record<string, string>; messages: Messages };

function FieldTable({ change, people, messages }: TableProps) {
  const words = messages.audit;
  const heading = `${words.operations[change.operation]} ${words.table(change.table)} ${change.name ?? ""}`;
  const hasBefore = change.operation !== "insert";
  const hasAfter = change.operation !== "delete";
  return (
    <section tabIndex={0} aria-label={heading} className="mt-1.5 overflow-x-auto">
      <table className="w-full min-w-[480px] table-fixed border-collapse">
        <caption className="sr-only">{heading}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left text-sm text-ink-2">
            <th scope="col" className="w-1/4 py-1.5 pr-3 font-medium">
              {words.event.field}
            </th>
            {hasBefore && (
              <th scope="col" className="py-1.5 pr-3 font-medium">
                {words.event.before}
              </th>
            )}
            {hasAfter && (
              <th scope="col" className="py-1.5 font-medium">
                {words.event.after}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {change.fields.map(({ field, before, after }) => {
            const say = (value: string) =>
              people[value] ?? sayTrailValue(messages, { table: change.table, column: field }, value);
            return (
              <tr key={field} className="border-b border-line align-top">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink-2">
                  {words.column(field)}
                </th>
                {hasBefore && (
                  <td className="py-1.5 pr-3">
                    <Value value={before} say={say} words={words} isOld={hasAfter} />
                  </td>
                )}
                {hasAfter && (
                  <td className="py-1.5">
                    <Value value={after} say={say} words={words} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type ValueProps = {
  value: unknown;
  /** The words of a stored text; null where it stands as it is. */
  say: (value: string) => string | null;
  words: Messages["audit"];
  isOld?: boolean;
};

/** A stored value said plainly; long ones are folded, none is cut. */
function Value({ value, say, words, isOld = false }: ValueProps) {
  const look = isOld ? "text-ink-2 line-through decoration-ink-3" : "";
  if (value === null || value === "") return <span className="text-ink-2">{words.event.empty}</span>;
  if (typeof value === "boolean")
    return <span className={look}>{value ? words.event.yes : words.event.no}</span>;
  if (typeof value === "object" && "sha256" in value && Object.keys(value).length === 1) {
    return <span className="text-ink-2">{words.event.hidden}</span>;
  }
  const said = sayAll(value, say);
  if (said !== null)
    return (
      <span
        title={typeof value === "string" ? value : undefined}
        className={`inline-block wrap-anywhere first-letter:uppercase ${look}`}
      >
        {said}
      </span>
    );
  const text = typeof value === "string" ? sayInstant(value) : JSON.stringify(value, null, 1);
  if (text.length <= 160) return <span className={`wrap-anywhere whitespace-pre-wrap ${look}`}>{text}</span>;
  return (
    <details>
      <summary className="max-w-[70ch] truncate text-ink-2">{text.slice(0, 120)}</summary>
      <p className={`mt-1 max-w-[90ch] text-sm break-all whitespace-pre-wrap ${look}`}>{text}</p>
    </details>
  );
}

/** One text or a list of them, when there are words for every one. */
function sayAll(value: unknown, say: ValueProps["say"]): string | null {
  const stored: unknown[] = Array.isArray(value) ? value : [value];
  const said = stored.map((one) => (typeof one === "string" ? say(one) : null));
  return stored.length > 0 && !said.includes(null) ? said.join(", ") : null;
}

/** The trail spells instants in UTC; people read them on the centre's clock. */
function sayInstant(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)$/.test(text)
    ? formatExactly(new Date(text))
    : text;
}
