"use client";

import { useRef } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { countOf, useTyped } from "@/components/ui/use-typed";
import { CodeField, FieldGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { Repeat } from "@/components/ui/repeat";
import { formatNumber } from "@/lib/core/dates";
import { loadCarrierAction } from "@/lib/lots/actions";
import { cartonsLeft, isDosimeterDue } from "@/lib/lots/rules/loading";

export type LoadFormFacts = {
  lotId: string;
  cartonsToTreat: number;
  cartonsPerCarrier: number;
  monitorPosition: string;
  everyNCarriers: number;
  /** The carriers of this pass so far, in order. */
  loads: { cartons: number; dosimeters: number }[];
  /** The batch the last dosimeter came from: usually the next one's too. */
  lastBatchCode: string;
};

/** One carrier at a time, scanner first: totals and the dosimeter rule keep up with the hand. */
export function LoadForm(facts: LoadFormFacts) {
  const words = useMessages().lots.load;
  const box = useRef<HTMLDivElement>(null);
  return (
    <ActionForm
      action={loadCarrierAction}
      hidden={{ lotId: facts.lotId }}
      submit={words.submit}
      done={words.done}
      onDone={() => box.current?.querySelector<HTMLInputElement>("input[name=carrierCode]")?.focus()}
      floor
    >
      <div ref={box}>
        <CarrierFields {...facts} />
      </div>
      <LateTime name="loadedAt" paper />
    </ActionForm>
  );
}

function CarrierFields({
  cartonsToTreat,
  cartonsPerCarrier,
  monitorPosition,
  everyNCarriers,
  loads,
  lastBatchCode,
}: LoadFormFacts) {
  const words = useMessages().lots.load;
  const locale = useLocale();
  const left = cartonsLeft(cartonsToTreat, loads);
  const usual = Math.min(cartonsPerCarrier, left);
  const { box, typed, onInput } = useTyped({});
  const cartons = countOf(typed.cartons) ?? usual;
  const due = isDosimeterDue(loads, { cartonsToTreat, cartons, everyNCarriers });
  return (
    <div ref={box} onInput={onInput} className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <CodeField name="carrierCode" label={words.carrierCode} maxLength={20} autoFocus />
        <NumberField
          name="cartons"
          label={words.cartons}
          min={1}
          max={usual}
          defaultValue={usual}
          remark={(count) => (count < left ? words.afterThis(formatNumber(left - count, locale)) : null)}
          scan
        />
      </div>
      {cartons < cartonsPerCarrier && <FillerFields missing={cartonsPerCarrier - cartons} />}
      <Notice tone={due ? "hold" : "draft"} title={due ? words.due : words.notDue}>
        {words.dueWhy(everyNCarriers)}
      </Notice>
      <Repeat
        name="dosimeters"
        legend={words.dosimeters}
        addLabel={words.addDosimeter}
        initial={due ? 1 : 0}
        min={0}
        row={(at) => (
          <div className="grid gap-4 sm:grid-cols-3">
            <CodeField name={at("dosimeterCode")} label={words.dosimeterCode} maxLength={40} />
            <CodeField
              name={at("batchCode")}
              label={words.batchCode}
              maxLength={40}
              defaultValue={lastBatchCode}
            />
            <TextField
              name={at("position")}
              label={words.position}
              maxLength={60}
              defaultValue={monitorPosition}
              required={false}
            />
          </div>
        )}
      />
    </div>
  );
}

/** Shown as soon as the carrier is not full: what stands beside a carton changes its dose. */
function FillerFields({ missing }: { missing: number }) {
  const words = useMessages().lots.load;
  const locale = useLocale();
  return (
    <FieldGroup legend={words.fillerTitle(formatNumber(missing, locale))} hint={words.fillerWhy} columns={2}>
      <NumberField
        name="fillerCartons"
        label={words.fillerCartons}
        min={1}
        max={missing}
        required={false}
        scan
      />
      <NumberField
        name="fillerDensityKgM3"
        label={words.fillerDensity}
        unit="kg/m³"
        min={0.1}
        max={5_000}
        scale={3}
        required={false}
      />
    </FieldGroup>
  );
}
