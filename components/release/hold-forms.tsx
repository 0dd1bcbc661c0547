"use client";

import { useMessages } from "@/components/locale";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { endHoldAction, holdLotAction } from "@/lib/release/actions";

export function HoldForm({ lotId, lotCode }: { lotId: string; lotCode: string }) {
  const words = useMessages().release.holds;
  return (
    <DialogButton label={words.hold} title={words.holdTitle(lotCode)}>
      {(close) => (
        <ActionForm action={holdLotAction} hidden={{ lotId }} submit={words.hold} onDone={close}>
          <TextAreaField name="reason" label={words.reasonToHold} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function EndHoldForm({ holdId, lotCode }: { holdId: string; lotCode: string }) {
  const { release } = useMessages();
  const words = release.holds;
  return (
    <DialogButton label={words.end} title={words.endTitle(lotCode)}>
      {(close) => (
        <ActionForm
          action={endHoldAction}
          hidden={{ holdId }}
          submit={words.end}
          signs={{ meaning: release.meanings["release.hold-ended"] }}
          onDone={close}
        >
          <TextAreaField name="reason" label={words.reasonToEnd} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
