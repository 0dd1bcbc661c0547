"use client";

import { useMessages } from "@/components/locale";
import { PastedTableField } from "@/components/ui/pasted-table-field";
import { readMapTable, type TextRefusal } from "@/lib/configurations/rules/text";
import { sayRefusal } from "@/lib/i18n/refusals";

/** The points of a dose map; every cell that cannot be read is named before pressing. */
export function TableField({ monitorPosition }: { monitorPosition: string }) {
  const words = useMessages().configurations.maps;
  return (
    <PastedTableField
      name="table"
      label={words.table}
      hint={words.tableHint(monitorPosition)}
      rows={12}
      fileLabel={words.file}
      fileBad={words.fileBad}
    >
      {(text) => <Read text={text} monitorPosition={monitorPosition} />}
    </PastedTableField>
  );
}

function Read({ text, monitorPosition }: { text: string; monitorPosition: string }) {
  const words = useMessages().configurations.maps;
  const read = readMapTable(text, monitorPosition);
  if (!read.ok) return <WrongCells refusals={read.error} />;
  const replicates = new Set(read.value.map((point) => point.replicate)).size;
  return <p className="text-ink-2">{words.checked(read.value.length, replicates)}</p>;
}

const SHOWN = 50;

function WrongCells({ refusals }: { refusals: TextRefusal[] }) {
  const messages = useMessages();
  const words = messages.configurations.maps;
  const head = "border-b border-line-strong py-1.5 pr-4 text-left font-medium";
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-left font-medium text-bad">
        {words.wrongCells} ({refusals.length})
      </caption>
      <thead>
        <tr>
          <th className={head}>{words.line}</th>
          <th className={head}>{words.cell}</th>
          <th className={head}>{words.written}</th>
          <th className={head}>{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.slice(0, SHOWN).map((refusal, position) => (
          <tr key={position} className="border-b border-line">
            <td className="py-1.5 pr-4">{"row" in refusal ? refusal.row : "–"}</td>
            <td className="py-1.5 pr-4">
              {"column" in refusal ? messages.configurations.columns[refusal.column] : "–"}
            </td>
            <td className="py-1.5 pr-4 break-all">{"text" in refusal ? refusal.text || "–" : "–"}</td>
            <td className="py-1.5">{sayRefusal(messages, refusal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
