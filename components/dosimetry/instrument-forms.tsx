"use client";

import { useMessages } from "@/components/locale";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DateTimeField, DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import {
  checkReaderAction,
  moveStockAction,
  registerBatchAction,
  registerReaderAction,
  registerTypeAction,
  setReaderServiceAction,
} from "@/lib/dosimetry/actions";

const dose = { unit: "Gy", min: 0.001, max: 10_000_000, scale: 3 } as const;

export function RegisterType() {
  const { instruments } = useMessages();
  const words = instruments.types;
  const minutes = { unit: words.minutes, min: 0, max: 1_000_000, required: false } as const;
  return (
    <DialogButton label={words.register} title={words.register} tone="primary">
      {(close) => (
        <ActionForm action={registerTypeAction} submit={words.save} onDone={close}>
          <CodeField name="code" label={instruments.code} maxLength={30} />
          <TextField name="name" label={instruments.name} maxLength={120} />
          <TextField name="principle" label={words.principle} maxLength={200} />
          <NumberField name="doseMinGy" label={words.doseMin} {...dose} />
          <NumberField name="doseMaxGy" label={words.doseMax} {...dose} />
          <SelectField
            name="temperatureKind"
            label={words.temperatureKind}
            required={false}
            choices={(["additive", "relative"] as const).map((value) => ({
              value,
              label: words.kinds[value],
            }))}
          />
          <NumberField
            name="temperatureCoefficient"
            label={words.coefficient}
            hint={words.coefficientHint}
            min={-1_000}
            max={1_000}
            scale={8}
            required={false}
          />
          <NumberField name="readFromMin" label={words.readFrom} {...minutes} />
          <NumberField name="readToMin" label={words.readTo} {...minutes} />
          <TextField name="source" label={words.source} hint={words.sourceHint} maxLength={300} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function RegisterBatch({ types }: { types: { id: string; name: string }[] }) {
  const { instruments } = useMessages();
  const words = instruments.batches;
  const thickness = { unit: "mm", min: 0.0001, max: 1_000, scale: 4, required: false } as const;
  return (
    <DialogButton label={words.register} title={words.register} tone="primary">
      {(close) => (
        <ActionForm action={registerBatchAction} submit={words.save} onDone={close}>
          <CodeField name="code" label={instruments.code} hint={words.codeHint} maxLength={40} />
          <SelectField
            name="typeId"
            label={words.type}
            choices={types.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="maker" label={words.maker} maxLength={120} />
          <NumberField name="pieces" label={words.pieces} min={1} max={1_000_000} />
          <NumberField name="thicknessMinMm" label={words.thicknessMin} {...thickness} />
          <NumberField name="thicknessMaxMm" label={words.thicknessMax} {...thickness} />
          <NumberField
            name="backgroundMax"
            label={words.background}
            min={0}
            max={1_000}
            scale={4}
            required={false}
          />
          <DayField name="expiresOn" label={words.expiresOn} required={false} />
          <TextAreaField name="note" label={instruments.note} required={false} maxLength={500} rows={2} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function MoveStock({ batchId, code }: { batchId: string; code: string }) {
  const { instruments } = useMessages();
  const words = instruments.batches;
  return (
    <DialogButton label={words.move} title={words.moveTitle(code)} tone="quiet">
      {(close) => (
        <ActionForm action={moveStockAction} hidden={{ batchId }} submit={words.moveSave} onDone={close}>
          <RadioField
            name="kind"
            label={words.kind}
            columns={3}
            choices={(["issued", "received", "discarded"] as const).map((value) => ({
              value,
              label: words.kinds[value],
            }))}
          />
          <NumberField name="pieces" label={words.pieces} min={1} max={1_000_000} />
          <TextField name="note" label={instruments.note} required={false} maxLength={300} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function RegisterReader({ now }: { now: string }) {
  const { instruments } = useMessages();
  const words = instruments.readers;
  return (
    <DialogButton label={words.register} title={words.register} tone="primary">
      {(close) => (
        <ActionForm action={registerReaderAction} submit={words.save} onDone={close}>
          <CodeField name="code" label={instruments.code} hint={words.codeHint} maxLength={40} />
          <TextField name="name" label={instruments.name} maxLength={120} />
          <NumberField
            name="checkEveryDays"
            label={words.every}
            hint={words.everyHint}
            unit={words.days}
            min={1}
            max={31}
            defaultValue={1}
          />
          <DateTimeField name="inServiceSince" label={words.inServiceSince} defaultValue={now} />
          <TextField name="note" label={instruments.note} required={false} maxLength={500} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

type ReaderInHand = { readerId: string; code: string; now: string };

export function SetService({ readerId, code, now, inService }: ReaderInHand & { inService: boolean }) {
  const words = useMessages().instruments.readers;
  return (
    <DialogButton label={words.setService} title={words.setServiceTitle(code)} tone="plain">
      {(close) => (
        <ActionForm
          action={setReaderServiceAction}
          hidden={{ readerId }}
          submit={words.setService}
          onDone={close}
        >
          <RadioField
            name="inService"
            label={words.state}
            columns={2}
            defaultValue={inService ? "no" : "yes"}
            choices={[
              { value: "yes", label: words.inService },
              { value: "no", label: words.outOfService },
            ]}
          />
          <DateTimeField name="since" label={words.since} defaultValue={now} offerNow />
          <TextField name="reason" label={words.reason} maxLength={300} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

type LastCheck = { referenceCode: string; expected: number; tolerance: number } | null;

/** The reference of the last check is offered again; what the reader shows is typed every time. */
export function CheckReader({ readerId, code, now, last }: ReaderInHand & { last: LastCheck }) {
  const words = useMessages().instruments.readers;
  const shown = { min: -1_000_000, max: 1_000_000, scale: 6 } as const;
  return (
    <DialogButton label={words.check} title={words.checkTitle(code)} tone="primary">
      {(close) => (
        <ActionForm
          action={checkReaderAction}
          hidden={{ readerId }}
          submit={words.checkSave}
          onDone={close}
          floor
        >
          <TextField
            name="referenceCode"
            label={words.reference}
            defaultValue={last?.referenceCode ?? ""}
            maxLength={60}
          />
          <FieldGroup legend={words.checks} columns={3}>
            <NumberField
              name="expected"
              label={words.expected}
              {...shown}
              {...(last ? { defaultValue: last.expected } : {})}
            />
            <NumberField
              name="tolerance"
              label={words.tolerance}
              min={0}
              max={1_000_000}
              scale={6}
              {...(last ? { defaultValue: last.tolerance } : {})}
            />
            <NumberField name="measured" label={words.measured} {...shown} />
          </FieldGroup>
          <DateTimeField name="checkedAt" label={words.checkedAt} defaultValue={now} offerNow />
        </ActionForm>
      )}
    </DialogButton>
  );
}
