"use client";

import { useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { sayLimits, sayOtherwise, titleIn } from "@/components/safety/say";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DateTimeField } from "@/components/ui/date-field";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Facts } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { correctCheckAction, recordCheckAction } from "@/lib/safety/actions";
import type { TemplateSheet } from "@/lib/safety/queries/checks";
import { isMeasured, isWithin, lateAfterH } from "@/lib/safety/rules/check";

export type FormTemplate = Omit<TemplateSheet, "id">;

export type FirstEntry = {
  id: string;
  performedAt: string;
  value: number | null;
  outcome: "pass" | "fail";
  lower: number | null;
  upper: number | null;
  limitSource: string | null;
  device: string | null;
  note: string | null;
};

type RecordFormProps = { templates: readonly FormTemplate[]; code: string | null };

/** One check, as it was just done. */
export function RecordForm({ templates, code }: RecordFormProps) {
  const messages = useMessages();
  const locale = useLocale();
  const words = messages.safety;
  const [chosen, setChosen] = useState(code ?? "");
  const template = templates.find((one) => one.code === chosen);
  return (
    <ActionForm
      action={recordCheckAction}
      hidden={{ unit: template?.unit ?? "" }}
      submit={words.form.submit}
      next="/safety/checks/{id}"
      floor
    >
      <SelectField
        name="templateCode"
        label={words.form.template}
        defaultValue={chosen}
        onChoose={setChosen}
        choices={templates.map((one) => ({
          value: one.code,
          label: `${words.frequencies[one.frequency]}: ${titleIn(one, locale)} (${one.code})`,
        }))}
      />
      {template && <CheckFields key={template.code} template={template} first={null} />}
    </ActionForm>
  );
}

/** The same boxes, filled with what was entered first. */
export function CorrectForm({ template, first }: { template: FormTemplate; first: FirstEntry }) {
  const words = useMessages().safety.form;
  return (
    <ActionForm
      action={correctCheckAction}
      hidden={{ checkId: first.id, unit: template.unit }}
      submit={words.submitCorrection}
      next="/safety/checks/{id}"
      floor
    >
      <CheckFields template={template} first={first} />
      <TextAreaField name="reason" label={words.reason} rows={2} maxLength={500} />
    </ActionForm>
  );
}

type FieldsProps = { template: FormTemplate; first: FirstEntry | null };

function CheckFields({ template, first }: FieldsProps) {
  const messages = useMessages();
  const locale = useLocale();
  const words = messages.safety;
  const text = (value: string | null | undefined) => (value ? { defaultValue: value } : {});
  return (
    <>
      <Facts
        columns={1}
        facts={[
          { label: words.sheet.criterion, value: <span lang="en">{template.criterion}</span> },
          ...(isMeasured(template)
            ? [{ label: words.form.catalogueLimits, value: sayLimits(template, messages, locale) }]
            : []),
          { label: words.sheet.status, value: words.statuses[template.status] },
        ]}
      />
      <DateTimeField
        name="performedAt"
        label={words.form.performedAt}
        offerNow
        {...text(first?.performedAt)}
      />
      {isMeasured(template) ? (
        <Measured template={template} first={first} />
      ) : (
        <RadioField
          name="verdict"
          label={words.form.verdict}
          {...text(first?.outcome)}
          choices={[
            { value: "pass", label: words.outcomes.pass, detail: words.form.passDetail },
            { value: "fail", label: words.outcomes.fail, detail: words.form.failDetail },
          ]}
        />
      )}
      <TextField
        name="device"
        label={words.form.device}
        hint={words.form.deviceHint}
        required={template.kind !== "BOOL"}
        maxLength={80}
        {...text(first?.device)}
      />
      <TextAreaField
        name="note"
        label={words.form.note}
        hint={words.form.noteHint}
        required={false}
        maxLength={1000}
        {...text(first?.note)}
      />
      {first === null && (
        <TextField
          name="lateReason"
          label={words.form.lateReason}
          hint={words.form.lateReasonHint(lateAfterH)}
          required={false}
          maxLength={300}
        />
      )}
    </>
  );
}

function Measured({ template, first }: FieldsProps) {
  const messages = useMessages();
  const locale = useLocale();
  const words = messages.safety.form;
  const { unit, upperStrict } = template;
  const alsoSaid = (value: number) => {
    const otherwise = sayOtherwise(value, unit, locale);
    return otherwise && words.alsoSaid(otherwise);
  };
  const beyond = (value: number) =>
    isWithin(value, template, upperStrict)
      ? null
      : [alsoSaid(value), words.beyond(sayLimits(template, messages, locale))].filter(Boolean).join(". ");
  const site = siteLimitsOf(template, first);
  return (
    <>
      <NumberField
        name="value"
        label={words.value}
        unit={unit}
        scale={6}
        remark={alsoSaid}
        warn={beyond}
        {...(first ? { defaultValue: first.value } : {})}
      />
      {template.siteSetpointRequired ? (
        <SiteLimits template={template} site={site} needed />
      ) : (
        <details open={site !== null}>
          <summary className="cursor-pointer py-2 text-ink-2">{words.siteLimitsTighter}</summary>
          <div className="pt-2">
            <SiteLimits template={template} site={site} needed={false} />
          </div>
        </details>
      )}
    </>
  );
}

type Site = { lower: number | null; upper: number | null; source: string };

/** What of the first entry's limits was the site's own rather than the catalogue's. */
function siteLimitsOf(template: FormTemplate, first: FirstEntry | null): Site | null {
  if (!first) return null;
  const lower = first.lower === template.lower ? null : first.lower;
  const upper = first.upper === template.upper ? null : first.upper;
  return lower === null && upper === null ? null : { lower, upper, source: first.limitSource ?? "" };
}

function SiteLimits({
  template,
  site,
  needed,
}: {
  template: FormTemplate;
  site: Site | null;
  needed: boolean;
}) {
  const words = useMessages().safety.form;
  return (
    <FieldGroup legend={words.siteLimits} columns={2} {...(needed ? { hint: words.siteLimitsNeeded } : {})}>
      <NumberField
        name="siteLower"
        label={words.siteLower}
        unit={template.unit}
        scale={6}
        required={false}
        defaultValue={site?.lower ?? null}
      />
      <NumberField
        name="siteUpper"
        label={words.siteUpper}
        unit={template.unit}
        scale={6}
        required={false}
        defaultValue={site?.upper ?? null}
      />
      <div className="sm:col-span-2">
        <TextField
          name="limitSource"
          label={words.limitSource}
          hint={words.limitSourceHint}
          required={needed}
          maxLength={200}
          {...(site ? { defaultValue: site.source } : {})}
        />
      </div>
    </FieldGroup>
  );
}
