"use client";

import { ChevronRight } from "lucide-react";
import { useContext, useState } from "react";
import { useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { FormTalkContext } from "@/components/ui/form-context";

/** Floor work happens now; the box for another time opens only for late typing, or when its time was refused. */
export function LateTime({ name, label }: { name: string; label?: string }) {
  const words = useMessages().lots.late;
  const { reasonsFor } = useContext(FormTalkContext);
  const [opened, setOpened] = useState(false);
  const open = opened || reasonsFor(name).length > 0;
  return (
    <details open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="inline-flex min-h-(--control) list-none items-center gap-2 text-ink-2 hover:text-ink">
        <ChevronRight size={18} aria-hidden="true" className={open ? "rotate-90" : ""} />
        {words.open}
      </summary>
      <div className="pt-1">
        <DateTimeField name={name} label={label ?? words.label} hint={words.hint} required={false} offerNow />
      </div>
    </details>
  );
}
