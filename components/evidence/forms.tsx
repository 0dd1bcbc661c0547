"use client";

import { FileField } from "@/components/ui/file-field";
import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { ActionState, FormAction } from "@/lib/core/action-state";
import { strikeFileAction } from "@/lib/evidence/actions";
import type { EvidenceSubject } from "@/lib/evidence/rules";

/** Files are too big for an action: they go to an endpoint, which answers what an action would. */
const send: FormAction<{ id: string }> = async (_previous, form) => {
  const answer = await fetch("/api/evidence", { method: "POST", body: form });
  return (await answer.json()) as ActionState<{ id: string }>;
};

export function AttachButton({
  choices,
}: {
  choices: readonly { subject: EvidenceSubject; id: string; name: string }[];
}) {
  const words = useMessages().evidence;
  const [first] = choices;
  return (
    <DialogButton label={words.attach} title={words.attach}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.attachLead}</p>
          <ActionForm action={send} submit={words.submit} onDone={close} floor>
            <SelectField
              name="of"
              label={words.subject}
              defaultValue={first ? `${first.subject} ${first.id}` : ""}
              choices={choices.map(({ subject, id, name }) => ({
                value: `${subject} ${id}`,
                label: words.of[subject](name),
              }))}
            />
            <TextField name="caption" label={words.caption} maxLength={200} />
            <FileField name="file" label={words.file} accept="image/jpeg,image/png,application/pdf" />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}

export function StrikeButton({ evidenceId }: { evidenceId: string }) {
  const words = useMessages().evidence;
  return (
    <DialogButton label={words.strike} title={words.strike} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.strikeLead}</p>
          <ActionForm
            action={strikeFileAction}
            hidden={{ evidenceId }}
            submit={words.strike}
            tone="danger"
            onDone={close}
          >
            <TextAreaField name="reason" label={words.reason} maxLength={500} rows={2} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}
