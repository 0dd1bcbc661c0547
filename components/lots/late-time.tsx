"use client";

import { ChevronRight } from "lucide-react";
import { useContext, useState } from "react";
import { useMessages } from "@/components/locale";
import { useTyped } from "@/components/ui/use-typed";
import { DateTimeField } from "@/components/ui/date-field";
import { TextAreaField, TextField } from "@/components/ui/field";
import { FormTalkContext } from "@/components/ui/form-context";
import { fromCentreMinute } from "@/lib/core/dates";
import { isoMinuteTyped } from "@/lib/core/typed-date";
import { isLate } from "@/lib/lots/rules/late";

type LateTimeProps = {
  name: string;
  label?: string;
  /** Floor work: what happened long ago comes from a sheet of paper, which is asked for here. */
  paper?: true;
};

/** Floor work happens now; the box for another time opens only for late typing, or when its time was refused. */
export function LateTime({ name, label, paper }: LateTimeProps) {
  const words = useMessages().lots.late;
  const { reasonsFor } = useContext(FormTalkContext);
  const [opened, setOpened] = useState(false);
  const open = opened || [name, "lateReason", "paperSheet"].some((field) => reasonsFor(field).length > 0);
  return (
    <details open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="inline-flex min-h-(--control) list-none items-center gap-2 text-ink-2 hover:text-ink">
        <ChevronRight size={18} aria-hidden="true" className={open ? "rotate-90" : ""} />
        {words.open}
      </summary>
      <div className="pt-1">
        {paper ? (
          <PaperTime name={name} label={label ?? words.label} />
        ) : (
          <DateTimeField
            name={name}
            label={label ?? words.label}
            hint={words.hint}
            required={false}
            offerNow
          />
        )}
      </div>
    </details>
  );
}

function PaperTime({ name, label }: { name: string; label: string }) {
  const words = useMessages().lots.late;
  const { reasonsFor } = useContext(FormTalkContext);
  const { box, typed, onInput } = useTyped({});
  const happenedAt = fromCentreMinute(isoMinuteTyped(typed[name] ?? "") ?? "");
  const late = happenedAt !== null && isLate(happenedAt, new Date());
  const asked = late || ["lateReason", "paperSheet"].some((field) => reasonsFor(field).length > 0);
  return (
    <div ref={box} onInput={onInput} className="grid gap-4">
      <DateTimeField name={name} label={label} hint={words.hint} required={false} offerNow />
      {asked && (
        <>
          <p className="text-hold">{words.why}</p>
          <TextAreaField name="lateReason" label={words.reason} maxLength={500} rows={2} />
          <TextField name="paperSheet" label={words.sheet} maxLength={60} />
        </>
      )}
    </div>
  );
}
