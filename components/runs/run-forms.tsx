"use client";

import { useLocale, useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { TimerFields, type TimerSetting } from "@/components/source/timer-fields";
import { ScanList } from "@/components/runs/scan-list";
import { RadioField } from "@/components/ui/choice-field";
import { CelsiusField } from "@/components/ui/celsius-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formatNumber } from "@/lib/core/dates";
import {
  enterCarriersAction,
  finishRunAction,
  interruptAction,
  leaveCarriersAction,
  resumeAction,
  startRunAction,
} from "@/lib/runs/actions";

type OfRun = { runId: string; runCode: string };
export type OfferedCarrier = { code: string; detail: string };

export function StartRunButton({
  irradiatorId,
  irradiatorName,
  timer,
}: {
  irradiatorId: string;
  irradiatorName: string;
  timer: TimerSetting;
}) {
  const words = useMessages().runs.start;
  return (
    <DialogButton label={words.open} title={words.title(irradiatorName)} tone="primary">
      {(close) => (
        <ActionForm
          action={startRunAction}
          hidden={{ irradiatorId }}
          submit={words.submit}
          onDone={close}
          floor
        >
          <TimerFields {...timer} />
          <TextAreaField name="note" label={words.note} required={false} maxLength={500} rows={2} />
          <LateTime name="startedAt" paper />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function EnterForm({ runId, offered }: { runId: string; offered: OfferedCarrier[] }) {
  const words = useMessages().runs.enter;
  return (
    <ActionForm action={enterCarriersAction} hidden={{ runId }} submit={words.submit} floor>
      <ScanList name="carriers" field="carrierCode" label={words.scan} hint={words.hint} offered={offered} />
      <LateTime name="enteredAt" paper />
    </ActionForm>
  );
}

export function LeaveForm({ runId, offered }: { runId: string; offered: OfferedCarrier[] }) {
  const words = useMessages().runs.leave;
  return (
    <ActionForm action={leaveCarriersAction} hidden={{ runId }} submit={words.submit} tone="plain" floor>
      <ScanList name="carriers" field="carrierCode" label={words.scan} hint={words.hint} offered={offered} />
      <LateTime name="leftAt" paper />
    </ActionForm>
  );
}

export function InterruptButton({ runId, runCode, inside }: OfRun & { inside: number }) {
  const words = useMessages().runs.interrupt;
  const locale = useLocale();
  return (
    <DialogButton label={words.open} title={words.title(runCode)} tone="danger">
      {(close) => (
        <ActionForm
          action={interruptAction}
          hidden={{ runId }}
          submit={words.submit}
          onDone={close}
          tone="danger"
          floor
        >
          <p>{words.lead(formatNumber(inside, locale))}</p>
          <TextAreaField name="cause" label={words.cause} maxLength={500} rows={2} />
          <LateTime name="startedAt" paper />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function ResumeButton({ runId, runCode }: OfRun) {
  const words = useMessages().runs.resume;
  return (
    <DialogButton label={words.open} title={words.title(runCode)} tone="primary">
      {(close) => (
        <ActionForm action={resumeAction} hidden={{ runId }} submit={words.submit} onDone={close} floor>
          <TextAreaField name="resumedHow" label={words.how} maxLength={500} rows={2} />
          <RadioField
            name="positionKnown"
            label={words.positionKnown}
            columns={1}
            choices={[
              { value: "yes", label: words.known, detail: words.knownDetail },
              { value: "no", label: words.unknown, detail: words.unknownDetail },
            ]}
          />
          <LateTime name="endedAt" paper />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function FinishButton({ runId, runCode }: OfRun) {
  const words = useMessages().runs.finish;
  return (
    <DialogButton label={words.open} title={words.title(runCode)}>
      {(close) => (
        <ActionForm action={finishRunAction} hidden={{ runId }} submit={words.submit} onDone={close} floor>
          <CelsiusField name="chamberTemperatureC" label={words.chamberTemperature} max={100} />
          <TextAreaField
            name="alarms"
            label={words.alarms}
            hint={words.alarmsHint}
            required={false}
            maxLength={500}
            rows={2}
          />
          <TextAreaField name="note" label={words.note} required={false} maxLength={500} rows={2} />
          <LateTime name="finishedAt" paper />
        </ActionForm>
      )}
    </DialogButton>
  );
}
