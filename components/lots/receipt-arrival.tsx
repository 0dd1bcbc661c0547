"use client";

import { useMessages } from "@/components/locale";
import type { SavedReceipt } from "@/components/lots/receipt-fields";
import { CelsiusField } from "@/components/ui/celsius-field";
import { SelectField } from "@/components/ui/choice-field";
import { DateTimeField, DayField } from "@/components/ui/date-field";
import { CodeField, FieldGroup, TextField } from "@/components/ui/field";
import { centreMinute, dayOf, formatDay } from "@/lib/core/dates";
import type { ReceiptChoices } from "@/lib/lots/queries/forms";
import { packagingConditions } from "@/lib/lots/rules/receipt";

type ArrivalProps = { rounds: ReceiptChoices["rounds"]; saved?: SavedReceipt };

/** How the goods came, in what state, and until when they keep. */
export function ArrivalFields({ rounds, saved }: ArrivalProps) {
  const { lots } = useMessages();
  const words = lots.receipt;
  return (
    <>
      <FieldGroup legend={words.state} columns={3} required={false}>
        <CelsiusField
          name="productTemperatureC"
          label={words.productTemperature}
          defaultValue={saved?.productTemperatureC ?? ""}
        />
        <SelectField
          name="packagingCondition"
          label={words.packagingCondition}
          required={false}
          defaultValue={saved?.packagingCondition ?? ""}
          choices={packagingConditions.map((value) => ({ value, label: lots.packagingConditions[value] }))}
        />
        <DayField
          name="durableUntil"
          label={words.durableUntil}
          hint={words.durableUntilHint}
          required={false}
          {...(saved?.durableUntil ? { defaultValue: dayOf(saved.durableUntil) } : {})}
        />
      </FieldGroup>
      <FieldGroup legend={words.arrival} columns={2}>
        <TextField
          name="vehicle"
          label={words.vehicle}
          required={false}
          maxLength={60}
          defaultValue={saved?.vehicle ?? ""}
        />
        <CodeField
          name="sealCode"
          label={words.sealCode}
          required={false}
          maxLength={40}
          defaultValue={saved?.sealCode ?? ""}
        />
        <DateTimeField
          name="arrivedAt"
          label={words.arrivedAt}
          hint={saved ? undefined : lots.late.hint}
          required={saved !== undefined}
          offerNow
          {...(saved ? { defaultValue: centreMinute(saved.arrivedAt) } : {})}
        />
        <DateTimeField
          name="promisedAt"
          label={words.promisedAt}
          required={false}
          {...(saved?.promisedAt ? { defaultValue: centreMinute(saved.promisedAt) } : {})}
        />
        {rounds.length > 0 && (
          <SelectField
            name="freeRoundId"
            label={words.freeRound}
            required={false}
            defaultValue={saved?.freeRoundId ?? ""}
            choices={rounds.map(({ id, code, name, openedOn }) => ({
              value: id,
              label: `${code} · ${name} · ${formatDay(openedOn)}`,
            }))}
          />
        )}
      </FieldGroup>
    </>
  );
}
