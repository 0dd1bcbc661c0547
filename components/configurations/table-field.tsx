"use client";

import { useId, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { FieldFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { readMapTable, type TextRefusal } from "@/lib/configurations/rules/text";
import { sayRefusal } from "@/lib/i18n/refusals";

/** Pasted, typed or taken from a file; every cell that cannot be read is named before pressing. */
export function TableField({ monitorPosition }: { monitorPosition: string }) {
  const messages = useMessages();
  const words = messages.configurations.maps;
  const field = useField("table", words.table, true);
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(field.entered ?? "");
  const [fileFailed, setFileFailed] = useState(false);
  const fileId = useId();
  const read = text.trim() === "" ? null : readMapTable(text, monitorPosition);

  async function take(file: File | undefined) {
    if (!file || !area.current) return;
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true });
      area.current.value = decoder.decode(await file.arrayBuffer());
      setText(area.current.value);
      setFileFailed(false);
    } catch {
      setFileFailed(true);
    }
  }

  return (
    <div className="grid gap-3">
      <FieldFrame field={field} label={words.table} hint={words.tableHint(monitorPosition)} required>
        <textarea
          {...field.aria}
          ref={area}
          rows={12}
          required
          spellCheck={false}
          defaultValue={field.entered ?? ""}
          onInput={(event) => setText(event.currentTarget.value)}
          className="control py-2 font-mono text-sm"
        />
      </FieldFrame>
      <div className="grid gap-1.5">
        <label htmlFor={fileId} className="font-medium">
          {words.file}
        </label>
        <input
          id={fileId}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
          className="control py-2"
        />
        {fileFailed && <p className="text-sm text-bad">{words.fileBad}</p>}
      </div>
      <div aria-live="polite">
        {read?.ok && (
          <p className="text-ink-2">
            {words.checked(read.value.length, new Set(read.value.map((point) => point.replicate)).size)}
          </p>
        )}
        {read && !read.ok && <WrongCells refusals={read.error} />}
      </div>
    </div>
  );
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
