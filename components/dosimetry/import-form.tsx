"use client";

import { useState } from "react";
import { CalibrationField } from "@/components/dosimetry/raw-fields";
import { useLocale, useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { CodeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PastedTableField } from "@/components/ui/pasted-table-field";
import { importReadingsAction } from "@/lib/dosimetry/actions";
import type { CalibrationChoice } from "@/lib/dosimetry/queries/readings";
import { readReaderTable, type TableRow } from "@/lib/dosimetry/rules/table";
import { measureRaw } from "@/lib/dosimetry/rules/validity";
import { sayRefusal } from "@/lib/i18n/refusals";
import { sayDose } from "@/lib/i18n/say";
import { sayInvalid } from "@/lib/i18n/validity";

type ImportFormProps = { lotId: string; now: string; calibrations: readonly CalibrationChoice[] };

/** A reader's file, tried out line by line before anything is written. */
export function ImportForm({ lotId, now, calibrations }: ImportFormProps) {
  const words = useMessages().dosimetry;
  const [chosen, setChosen] = useState<CalibrationChoice | null>(calibrations[0] ?? null);
  if (calibrations.length === 0) return <Notice tone="hold">{words.form.noCalibrations}</Notice>;
  return (
    <ActionForm
      action={importReadingsAction}
      hidden={{ lotId }}
      submit={words.imports.submit}
      next={`/lots/${lotId}#readings`}
    >
      <CalibrationField calibrations={calibrations} chosen={chosen} onChoose={setChosen} />
      <div className="grid gap-4 sm:grid-cols-2">
        <CodeField name="instrumentCode" label={words.form.instrument} hint={words.form.instrumentHint} />
        <DateTimeField name="readAt" label={words.form.readAt} defaultValue={now} offerNow />
      </div>
      <ReaderTable calibration={chosen} />
    </ActionForm>
  );
}

function ReaderTable({ calibration }: { calibration: CalibrationChoice | null }) {
  const words = useMessages().dosimetry.imports;
  return (
    <PastedTableField
      name="table"
      label={words.table}
      hint={words.tableHint}
      rows={8}
      fileLabel={words.file}
      fileBad={words.fileBad}
    >
      {(text) => <Read text={text} calibration={calibration} />}
    </PastedTableField>
  );
}

function Read({ text, calibration }: { text: string; calibration: CalibrationChoice | null }) {
  const messages = useMessages();
  const read = readReaderTable(text, calibration?.thicknessUnit ?? null);
  if (read.ok) return <Preview rows={read.value} calibration={calibration} />;
  return (
    <ul className="grid gap-1 text-bad">
      {read.error.map((refusal, position) => (
        <li key={position}>{sayRefusal(messages, refusal)}</li>
      ))}
    </ul>
  );
}

function Preview({ rows, calibration }: { rows: TableRow[]; calibration: CalibrationChoice | null }) {
  const { imports: words } = useMessages().dosimetry;
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  const head = "border-b border-line-strong py-1.5 pr-4 text-left font-medium";
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className={`pb-1 text-left ${bad > 0 ? "text-bad" : "text-ink-2"}`}>
          {words.counts(rows.length - bad, bad)}
        </caption>
        <thead>
          <tr>
            <th className={head}>{words.line}</th>
            <th className={head}>{words.columns.dosimeter}</th>
            <th className={head}>{words.result}</th>
            <th className={head}>{words.drop}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className="border-b border-line">
              <td className="py-1.5 pr-4">{row.row}</td>
              <td className="py-1.5 pr-4">{row.dosimeterCode || "–"}</td>
              <td className="py-1.5 pr-4">
                <Outcome row={row} calibration={calibration} />
              </td>
              <td className="py-1.5">
                <input type="checkbox" name={`drop.r${row.row}`} aria-label={words.dropLine(row.row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ row, calibration }: { row: TableRow; calibration: CalibrationChoice | null }) {
  const { imports: words } = useMessages().dosimetry;
  const locale = useLocale();
  if (row.problems.length > 0)
    return (
      <ul className="text-bad">
        {row.problems.map(({ column, text, problem }, position) => (
          <li key={position}>{words.cell(words.columns[column], text, words.problems[problem])}</li>
        ))}
      </ul>
    );
  if (calibration === null) return words.chooseFirst;
  const measured = measureRaw(calibration, row.raw);
  return "reasons" in measured ? (
    <span className="text-bad">
      {measured.reasons.map((reason) => sayInvalid(reason, locale)).join("; ")}
    </span>
  ) : (
    sayDose(Math.round(measured.doseGy * 1000) / 1000, locale)
  );
}
