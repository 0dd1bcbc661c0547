"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-field";
import { DateTimeField, DayField } from "@/components/ui/date-field";
import { CheckField, CodeField, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { CelsiusField } from "@/components/ui/celsius-field";
import { NumberField } from "@/components/ui/number-field";
import { DialogButton } from "@/components/ui/dialog";
import {
  dispatchLotAction,
  openRoundAction,
  recordAcknowledgementAction,
  recordInspectionAction,
} from "@/lib/lots/actions";
import { inspectionKinds, packagingFindings } from "@/lib/lots/rules/inspection";
import type { ConditionCode } from "@/lib/markets/rules";

function BackToLot({ lotId }: { lotId: string }) {
  return (
    <LinkButton href={`/lots/${lotId}`} tone="quiet">
      {useMessages().lots.backToLot}
    </LinkButton>
  );
}

type InspectionFormProps = {
  lotId: string;
  acceptedCartons: number;
  asksPackaging: boolean;
  /** Whom the lot waits for: most probably it is they who inspected. */
  call: { kind: string; organisation: string } | null;
};

export function InspectionForm({ lotId, acceptedCartons, asksPackaging, call }: InspectionFormProps) {
  const { inspection: words, officers } = useMessages().lots;
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = chosen ?? call?.kind;
  return (
    <ActionForm
      action={recordInspectionAction}
      hidden={{ lotId }}
      submit={words.submit}
      next="/lots/{lotId}"
      floor
      aside={<BackToLot lotId={lotId} />}
    >
      <RadioField
        name="kind"
        label={officers.kind}
        columns={1}
        choices={inspectionKinds.map((value) => ({ value, label: officers.kinds[value] }))}
        {...(call ? { defaultValue: call.kind } : {})}
        onChoose={setChosen}
      />
      <TextField name="inspectorName" label={words.inspectorName} maxLength={120} />
      <TextField
        name="organisation"
        label={words.organisation}
        maxLength={160}
        defaultValue={call?.organisation ?? ""}
      />
      <TextField name="officerCode" label={officers.officerCode} required={false} maxLength={60} />
      {kind === "joint" && (
        <TextField name="partner" label={officers.partner} hint={officers.partnerHint} maxLength={160} />
      )}
      <NumberField name="sampleCartons" label={words.sampleCartons} min={1} max={acceptedCartons} scan />
      <NumberField
        name="livePests"
        label={officers.livePests}
        hint={officers.livePestsHint}
        required={false}
        min={0}
        max={100_000}
      />
      <RadioField
        name="packaging"
        label={officers.packaging}
        hint={asksPackaging ? officers.packagingAsked : undefined}
        required={asksPackaging}
        choices={[
          ...packagingFindings.map((value) => ({ value, label: officers.packagings[value] })),
          ...(asksPackaging ? [] : [{ value: "", label: officers.notChecked }]),
        ]}
      />
      <RadioField
        name="result"
        label={words.result}
        choices={[
          { value: "pass", label: words.pass },
          { value: "fail", label: words.fail },
        ]}
      />
      <TextAreaField
        name="findings"
        label={words.findings}
        hint={words.findingsHint}
        required={false}
        maxLength={1000}
      />
      <LateTime name="inspectedAt" label={words.inspectedAt} />
    </ActionForm>
  );
}

export function AcknowledgementForm({ lotId }: { lotId: string }) {
  const messages = useMessages();
  const words = messages.lots.acknowledgement;
  return (
    <ActionForm
      action={recordAcknowledgementAction}
      hidden={{ lotId }}
      submit={words.submit}
      next="/lots/{lotId}"
      floor
      aside={<BackToLot lotId={lotId} />}
    >
      <TextField name="customerSignatory" label={words.customerSignatory} maxLength={120} autoFocus />
      <TextField name="document" label={words.document} maxLength={200} />
      <DateTimeField
        name="acknowledgedAt"
        label={words.acknowledgedAt}
        hint={messages.lots.late.hint}
        required={false}
        offerNow
      />
    </ActionForm>
  );
}

type Sealed = { cartons: number | null; requiredBy: string | null };

function SealNotice({ seal: { cartons, requiredBy }, cartonsOut }: { seal: Sealed; cartonsOut: number }) {
  const words = useMessages().quarantine;
  if (cartons !== null)
    return (
      <Notice tone={cartons < cartonsOut ? "hold" : "good"}>{words.sealedOf(cartons, cartonsOut)}</Notice>
    );
  return requiredBy === null ? (
    <Notice>{words.unsealed}</Notice>
  ) : (
    <Notice tone="hold">{words.unsealedAgainst(requiredBy)}</Notice>
  );
}

export function DispatchForm({
  lotId,
  cartonsOut,
  shown,
  limits,
  seal,
}: {
  lotId: string;
  cartonsOut: number;
  shown: string;
  /** What plant quarantine has sealed of export fruit, and by which document the centre wants it; null for other goods. */
  seal: Sealed | null;
  /** Where in the market the goods may not go. */
  limits: readonly ConditionCode[];
}) {
  const messages = useMessages();
  const words = messages.lots.dispatch;
  return (
    <ActionForm
      action={dispatchLotAction}
      hidden={{ lotId }}
      submit={words.submit}
      next="/lots/{lotId}"
      floor
      aside={<BackToLot lotId={lotId} />}
    >
      {limits.length > 0 && (
        <Notice tone="hold" title={messages.markets.beforeDispatch}>
          <ul className="mb-2 grid gap-1">
            {limits.map((code) => (
              <li key={code}>{messages.markets.conditions[code]}</li>
            ))}
          </ul>
          <CheckField name="limitsAcknowledged" label={messages.markets.acknowledge} />
        </Notice>
      )}
      {seal && <SealNotice seal={seal} cartonsOut={cartonsOut} />}
      <NumberField
        name="cartons"
        label={words.cartons}
        min={1}
        max={Math.max(1, Math.min(cartonsOut, seal?.cartons ?? cartonsOut))}
        warn={(cartons) => (cartons < cartonsOut ? words.fewer(shown) : null)}
        autoFocus
        scan
      />
      <TextField name="vehicle" label={words.vehicle} maxLength={60} />
      <CodeField name="sealCode" label={words.sealCode} required={false} maxLength={40} />
      <CelsiusField name="temperatureC" label={words.temperature} />
      <TextField name="consignee" label={words.consignee} maxLength={200} />
      <TextField
        name="phytosanitaryCertificate"
        label={words.phytosanitary}
        hint={words.phytosanitaryHint}
        required={false}
        maxLength={80}
      />
      <TextField name="transportDocument" label={words.transportDocument} required={false} maxLength={80} />
      <TextAreaField name="note" label={words.note} required={false} maxLength={500} />
      <LateTime name="dispatchedAt" label={words.dispatchedAt} />
    </ActionForm>
  );
}

export function OpenRoundButton() {
  const words = useMessages().lots.roundsPage;
  return (
    <DialogButton label={words.open} title={words.open} tone="primary">
      {(close) => (
        <ActionForm action={openRoundAction} submit={words.submit} onDone={close}>
          <CodeField name="code" label={words.code} maxLength={20} />
          <TextField name="name" label={words.name} maxLength={200} />
          <TextField name="beneficiary" label={words.beneficiary} maxLength={300} />
          <TextAreaField
            name="beneficiaryNote"
            label={words.beneficiaryNote}
            required={false}
            maxLength={500}
          />
          <DayField name="openedOn" label={words.openedOn} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
