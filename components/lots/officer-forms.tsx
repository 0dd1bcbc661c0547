"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-field";
import { DateTimeField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CheckField, CodeField, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import type { BookedInspector } from "@/components/lots/waiting-notice";
import { callInspectorAction, endCallAction, sealLotAction } from "@/lib/lots/actions";
import { callKinds } from "@/lib/lots/rules/inspector";

/** From now on the lot waits for somebody. */
export function CallButton({ lotId, booked }: { lotId: string; booked: BookedInspector }) {
  const { lots, quarantine } = useMessages();
  const words = lots.officers.call;
  return (
    <DialogButton label={words.open} title={words.open}>
      {(close) => (
        <ActionForm
          action={callInspectorAction}
          hidden={{ lotId }}
          submit={words.submit}
          onDone={close}
          floor
        >
          <RadioField
            name="kind"
            label={words.section}
            columns={1}
            choices={callKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextField name="organisation" label={words.organisation} maxLength={160} />
          <TextField
            name="notified"
            label={words.notified}
            hint={booked ? quarantine.booked(booked.inspectorName, booked.code) : words.notifiedHint}
            defaultValue={booked?.inspectorName ?? ""}
            maxLength={200}
          />
          <TextField name="reference" label={words.reference} required={false} maxLength={120} />
          <DateTimeField name="expectedAt" label={words.expectedAt} required={false} />
          <LateTime name="calledAt" label={words.calledAt} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

/** Nobody came, or nobody is needed: why is written down, and whether the lot goes on waiting. */
export function EndCallButton({ lotId }: { lotId: string }) {
  const words = useMessages().lots.officers.call;
  const [outcome, setOutcome] = useState("could_not_come");
  return (
    <DialogButton label={words.end} title={words.end} tone="plain">
      {(close) => (
        <ActionForm action={endCallAction} hidden={{ lotId }} submit={words.endSubmit} onDone={close} floor>
          <p className="text-ink-2">{words.endLead}</p>
          <RadioField
            name="outcome"
            label={words.outcome}
            columns={1}
            defaultValue={outcome}
            onChoose={setOutcome}
            choices={[
              { value: "could_not_come", label: words.outcomes.could_not_come },
              { value: "called_off", label: words.outcomes.called_off },
            ]}
          />
          <TextAreaField name="cause" label={words.cause} maxLength={500} rows={3} />
          {outcome === "could_not_come" && (
            <>
              <CheckField name="waitsOn" label={words.waitsOn} hint={words.waitsOnHint} defaultChecked />
              <DateTimeField name="expectedAt" label={words.nextExpectedAt} required={false} />
            </>
          )}
          <LateTime name="endedAt" label={words.endedAt} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

type Standing = {
  id: string;
  officerName: string;
  organisation: string;
  firstCode: string;
  lastCode: string | null;
  cartons: number;
};

type SealFormProps = { lotId: string; cartonsLeft: number; corrects?: Standing; onDone?: () => void };

/** What the officer sealed, as it stands on the cartons. */
export function SealForm({ lotId, cartonsLeft, corrects, onDone }: SealFormProps) {
  const { lots } = useMessages();
  const words = lots.officers.seal;
  return (
    <ActionForm
      action={sealLotAction}
      hidden={{ lotId, ...(corrects ? { supersedesId: corrects.id } : {}) }}
      submit={words.submit}
      {...(onDone ? { onDone } : { next: "/lots/{lotId}" })}
      aside={
        onDone ? null : (
          <LinkButton href={`/lots/${lotId}`} tone="quiet">
            {lots.backToLot}
          </LinkButton>
        )
      }
      floor
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="officerName"
          label={words.officerName}
          maxLength={120}
          defaultValue={corrects?.officerName ?? ""}
          autoFocus
        />
        <TextField
          name="organisation"
          label={words.organisation}
          maxLength={160}
          defaultValue={corrects?.organisation ?? ""}
        />
        <CodeField
          name="firstCode"
          label={words.firstCode}
          maxLength={40}
          defaultValue={corrects?.firstCode ?? ""}
        />
        <CodeField
          name="lastCode"
          label={words.lastCode}
          hint={words.lastCodeHint}
          required={false}
          maxLength={40}
          defaultValue={corrects?.lastCode ?? ""}
        />
      </div>
      <NumberField
        name="cartons"
        label={words.cartons}
        min={1}
        max={Math.max(1, cartonsLeft + (corrects?.cartons ?? 0))}
        defaultValue={corrects?.cartons ?? cartonsLeft}
        scan
      />
      <TextAreaField name="note" label={words.note} required={false} maxLength={500} rows={2} />
      {corrects && <TextAreaField name="reason" label={words.reason} maxLength={500} rows={2} />}
      <LateTime name="sealedAt" label={words.sealedAt} />
    </ActionForm>
  );
}

export function CorrectSealButton({ lotId, cartonsLeft, seal }: SealFormProps & { seal: Standing }) {
  const words = useMessages().lots.officers.seal;
  return (
    <DialogButton label={words.correct} title={words.correctTitle} small>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.correctLead}</p>
          <SealForm lotId={lotId} cartonsLeft={cartonsLeft} corrects={seal} onDone={close} />
        </div>
      )}
    </DialogButton>
  );
}
