"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import {
  approveCalibrationAction,
  draftCalibrationAction,
  recordComparisonAction,
  withdrawCalibrationAction,
} from "@/lib/dosimetry/actions";
import { type CurveForm, curveForms } from "@/lib/dosimetry/rules/curve";
import { budgetParts } from "@/lib/dosimetry/rules/uncertainty";
import { doseUnits, thicknessUnits } from "@/lib/dosimetry/rules/validity";

type Parts = {
  batches: { id: string; code: string; type: { name: string } }[];
  readers: { id: string; code: string; name: string }[];
};

/** Everything the calibration certificate says, once. */
export function CalibrationForm({ batches, readers }: Parts) {
  const words = useMessages().calibrations;
  const [form, setForm] = useState<CurveForm | null>(null);
  const printed = form === "direct_dose";
  return (
    <ActionForm action={draftCalibrationAction} submit={words.save} next="/dosimetry/calibrations/{id}">
      <CodeField name="code" label={words.code} maxLength={30} autoFocus />
      <FieldGroup legend={words.title} columns={2}>
        <SelectField
          name="batchId"
          label={words.batch}
          choices={batches.map(({ id, code, type }) => ({ value: id, label: `${code} · ${type.name}` }))}
        />
        <SelectField
          name="readerId"
          label={words.reader}
          choices={readers.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
        />
      </FieldGroup>
      <FieldGroup legend={words.curve} columns={2}>
        <SelectField
          name="form"
          label={words.form}
          choices={curveForms.map((value) => ({ value, label: words.forms[value] }))}
          onChoose={(value) => setForm(value as CurveForm)}
        />
        <TextField
          name="coefficients"
          label={words.coefficients}
          hint={words.coefficientsHint}
          maxLength={500}
          required={!printed}
        />
        <SelectField
          name="doseUnit"
          label={words.doseUnit}
          choices={doseUnits.map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="thicknessUnit"
          label={words.thicknessUnit}
          choices={thicknessUnits.map((value) => ({ value, label: words.thicknessUnits[value] }))}
        />
        <TextField name="doseMin" label={words.doseMin} maxLength={30} />
        <TextField name="doseMax" label={words.doseMax} maxLength={30} />
        {form === "dose_of_response" && (
          <>
            <TextField
              name="responseMin"
              label={words.responseMin}
              hint={words.responseHint}
              maxLength={30}
            />
            <TextField name="responseMax" label={words.responseMax} maxLength={30} />
          </>
        )}
        <NumberField
          name="calibratedC"
          label={words.calibratedC}
          unit="°C"
          min={-100}
          max={200}
          scale={1}
          required={false}
        />
        <TextField
          name="correctionFactor"
          label={words.correctionFactor}
          hint={words.correctionHint}
          defaultValue="1"
          maxLength={30}
        />
      </FieldGroup>
      <FieldGroup legend={words.valid} columns={2}>
        <DayField name="validFrom" label={words.validFrom} />
        <DayField name="validTo" label={words.validTo} />
      </FieldGroup>
      <FieldGroup legend={words.budget} hint={words.budgetLead} columns={2}>
        {budgetParts.map((part) => (
          <NumberField
            key={part}
            name={`budget.${part}`}
            label={words.parts[part]}
            unit="%"
            min={0.0001}
            max={100}
            scale={4}
            usual={{}}
            required={false}
          />
        ))}
      </FieldGroup>
      <FieldGroup legend={words.traceability} columns={2}>
        <TextField name="laboratory" label={words.laboratory} maxLength={200} />
        <TextField name="laboratoryCertificate" label={words.laboratoryCertificate} maxLength={120} />
      </FieldGroup>
      <TextAreaField name="note" label={words.note} required={false} maxLength={1000} />
    </ActionForm>
  );
}

/** The second person signs everything the calibration says. */
export function ApproveCalibration({ calibrationId, code }: { calibrationId: string; code: string }) {
  const words = useMessages().calibrations;
  return (
    <ActionForm
      action={approveCalibrationAction}
      hidden={{ calibrationId }}
      submit={words.approve}
      signs={{ meaning: words.meanings["calibrations.approved"], detail: words.approveDetail(code) }}
    />
  );
}

export function WithdrawCalibration({ calibrationId }: { calibrationId: string }) {
  const words = useMessages().calibrations;
  return (
    <DialogButton label={words.withdraw} title={words.withdraw} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.withdrawLead}</p>
          <ActionForm
            action={withdrawCalibrationAction}
            hidden={{ calibrationId }}
            submit={words.withdraw}
            tone="danger"
            onDone={close}
          >
            <TextAreaField name="reason" label={words.reason} maxLength={500} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}

export function RecordComparison({ calibrationId }: { calibrationId: string }) {
  const words = useMessages().calibrations;
  const dose = { unit: "Gy", min: 0.000001, max: 1_000_000, scale: 6 } as const;
  return (
    <DialogButton label={words.comparisons.record} title={words.comparisons.record}>
      {(close) => (
        <ActionForm
          action={recordComparisonAction}
          hidden={{ calibrationId }}
          submit={words.comparisons.save}
          onDone={close}
        >
          <TextField name="laboratory" label={words.laboratory} maxLength={200} />
          <TextField name="laboratoryCertificate" label={words.laboratoryCertificate} maxLength={120} />
          <DayField name="comparedOn" label={words.comparisons.comparedOn} />
          <NumberField name="siteGy" label={words.comparisons.siteGy} {...dose} />
          <NumberField name="siteUGy" label={words.comparisons.siteUGy} {...dose} />
          <NumberField name="referenceGy" label={words.comparisons.referenceGy} {...dose} />
          <NumberField name="referenceUGy" label={words.comparisons.referenceUGy} {...dose} />
          <TextAreaField name="note" label={words.note} required={false} maxLength={1000} rows={2} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
