"use client";

import { useMessages } from "@/components/locale";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { recordPrintAction } from "@/lib/labels/actions";
import type { CartonRange, LabelKind } from "@/lib/labels/rules";

type PrintFormProps = {
  lotId: string;
  kind: LabelKind;
  range: CartonRange;
  shown: number;
  /** How many of them were printed before. */
  again: number;
};

/** Written down first, then printed; what was printed before says why it is printed again. */
export function PrintForm({ lotId, kind, range, shown, again }: PrintFormProps) {
  const words = useMessages().labels;
  const cartons = kind === "carton" ? { from: String(range.from), to: String(range.to) } : {};
  return (
    <ActionForm
      action={recordPrintAction}
      hidden={{ lotId, kind, shown: String(shown), ...cartons }}
      submit={words.print}
      onDone={() => window.print()}
    >
      {again > 0 && (
        <TextField name="reason" label={words.reason} hint={words.again(String(again))} maxLength={500} />
      )}
    </ActionForm>
  );
}
