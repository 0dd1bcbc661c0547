"use client";

import { useLocale, useMessages } from "@/components/locale";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { sayDose } from "@/lib/i18n/say";
import { reviewInterruptionAction } from "@/lib/interruptions/actions";
import type { StoodCarrier } from "@/lib/interruptions/rules";

type Stood = StoodCarrier & { lotCode: string };

export function ReviewButton({
  interruptionId,
  carriers,
  again,
}: {
  interruptionId: string;
  carriers: Stood[];
  again: boolean;
}) {
  const words = useMessages().interruptions;
  const unplaced = Object.fromEntries(
    carriers.map((carrier, index) => [
      `carriers.${index}.interruptionCarrierId`,
      carrier.interruptionCarrierId,
    ]),
  );
  return (
    <DialogButton label={again ? words.again : words.review} title={words.title}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.lead}</p>
          <ActionForm
            action={reviewInterruptionAction}
            hidden={{ interruptionId, ...unplaced }}
            submit={words.submit}
            onDone={close}
            signs={{ meaning: words.meanings["interruptions.reviewed"] }}
          >
            <TextAreaField name="cause" label={words.cause} maxLength={1000} rows={2} />
            <TextAreaField name="effect" label={words.effect} maxLength={1000} rows={2} />
            {carriers.map((carrier, index) => (
              <Place
                key={carrier.interruptionCarrierId}
                carrier={carrier}
                name={`carriers.${index}.position`}
              />
            ))}
            <RadioField
              name="decision"
              label={words.decision}
              columns={1}
              choices={[
                { value: "goes_on", label: words.decisions.goes_on, detail: words.goesOnDetail },
                { value: "hold", label: words.decisions.hold, detail: words.holdDetail },
              ]}
            />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}

/** Where the carrier stood decides what was added; a place nobody can tell counts as the worst one. */
function Place({ carrier, name }: { carrier: Stood; name: string }) {
  const words = useMessages().interruptions;
  const locale = useLocale();
  const { transit, carrierCode, lotCode } = carrier;
  if (transit === null) return <Notice tone="hold">{words.unknownDose(carrierCode, lotCode)}</Notice>;
  return (
    <SelectField
      name={name}
      label={words.placeOf(carrierCode, lotCode)}
      hint={words.notSaid(sayDose(transit.doseGy, locale))}
      required={false}
      choices={transit.positions.map(({ position, doseGy }) => ({
        value: position,
        label: words.place(position, sayDose(doseGy, locale)),
      }))}
    />
  );
}
