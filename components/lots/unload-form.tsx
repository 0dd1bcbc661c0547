"use client";

import { useRef } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { useTyped } from "@/components/ui/use-typed";
import { Button } from "@/components/ui/button";
import { CodeField, TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { CelsiusField } from "@/components/ui/celsius-field";
import { NumberField } from "@/components/ui/number-field";
import { formatNumber } from "@/lib/core/dates";
import { closeTreatmentAction, unloadCarrierAction } from "@/lib/lots/actions";

export type WaitingCarrier = { carrierCode: string; cartons: number };

function type(box: HTMLElement | null, name: string, text: string): void {
  const input = box?.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Scan or touch the carrier, then count what comes off it. */
export function UnloadForm({ lotId, waiting }: { lotId: string; waiting: WaitingCarrier[] }) {
  const words = useMessages().lots.unload;
  const box = useRef<HTMLDivElement>(null);
  return (
    <ActionForm
      action={unloadCarrierAction}
      hidden={{ lotId }}
      submit={words.submit}
      done={words.done}
      onDone={() => box.current?.querySelector<HTMLInputElement>("input[name=carrierCode]")?.focus()}
      floor
    >
      <div ref={box}>
        <CarrierFields waiting={waiting} />
      </div>
      <LateTime name="unloadedAt" paper />
    </ActionForm>
  );
}

function CarrierFields({ waiting }: { waiting: WaitingCarrier[] }) {
  const words = useMessages().lots.unload;
  const locale = useLocale();
  const { box, typed, onInput } = useTyped({});
  const chosen = waiting.find(({ carrierCode }) => carrierCode === typed.carrierCode?.trim().toUpperCase());
  return (
    <div ref={box} onInput={onInput} className="grid gap-5">
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium">{words.waiting}</legend>
        <div className="flex flex-wrap gap-2">
          {waiting.map(({ carrierCode, cartons }) => (
            <Button
              key={carrierCode}
              aria-pressed={chosen?.carrierCode === carrierCode}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => {
                type(box.current, "carrierCode", carrierCode);
                box.current?.querySelector<HTMLInputElement>("input[name=cartonsOut]")?.focus();
              }}
            >
              {carrierCode}
              <span className="text-sm text-ink-2">{formatNumber(cartons, locale)}</span>
            </Button>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <CodeField
          name="carrierCode"
          label={words.carrierCode}
          hint={chosen ? words.loaded(formatNumber(chosen.cartons, locale)) : undefined}
          maxLength={20}
          autoFocus
        />
        <NumberField
          name="cartonsOut"
          label={words.cartonsOut}
          min={0}
          max={chosen?.cartons ?? 100_000}
          scan
        />
        <NumberField
          name="damagedCartons"
          label={words.damagedCartons}
          min={0}
          max={chosen?.cartons ?? 100_000}
          defaultValue={0}
          scan
        />
      </div>
      <CelsiusField name="temperatureC" label={words.temperature} />
      <TextAreaField
        name="damageNote"
        label={words.damageNote}
        hint={words.damageNoteHint}
        required={false}
        maxLength={500}
        rows={2}
      />
    </div>
  );
}

/** For cartons that will never be treated: the lot goes on to its decision, where the count check holds it. */
export function CloseForm({ lotId }: { lotId: string }) {
  const words = useMessages().lots.unload;
  return (
    <ActionForm
      action={closeTreatmentAction}
      hidden={{ lotId }}
      submit={words.closeSubmit}
      next={`/lots/${lotId}`}
      tone="danger"
      floor
    >
      <TextAreaField name="reason" label={words.closeReason} maxLength={500} rows={2} />
    </ActionForm>
  );
}
