"use client";

import { type ReactNode, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { formatNumber } from "@/lib/core/dates";
import { destroyGoodsAction, returnGoodsAction } from "@/lib/lots/actions";
import type { Witness } from "@/lib/lots/queries/departures";
import type { Standing } from "@/lib/storage/rules/zones";

type Goods = {
  lotId: string;
  cartonsHere: number;
  /** Where they can be taken from. */
  places: readonly Standing[];
};

const idOf = ({ place }: Standing) => place?.id ?? "";

/** How many, and from where; the place is asked for only where there are several. */
function Cartons({ cartonsHere, places }: Omit<Goods, "lotId">) {
  const words = useMessages().lots.departures;
  const locale = useLocale();
  const say = (value: number) => formatNumber(value, locale);
  const [fromId, setFromId] = useState(places[0] ? idOf(places[0]) : "");
  const most = places.find((stands) => idOf(stands) === fromId)?.cartons ?? cartonsHere;
  return (
    <>
      {places.length > 1 && (
        <RadioField
          name="fromId"
          label={words.from}
          columns={1}
          defaultValue={fromId}
          onChoose={setFromId}
          choices={places.map((stands) => ({
            value: idOf(stands),
            label: words.fromChoice(
              stands.place ? `${stands.place.code} · ${stands.place.name}` : words.fromUnknown,
              say(stands.cartons),
            ),
          }))}
        />
      )}
      <NumberField
        key={fromId}
        name="cartons"
        label={words.cartons}
        min={1}
        max={most}
        defaultValue={most}
        autoFocus
        remark={(cartons) => (cartons < cartonsHere ? words.rest(say(cartonsHere - cartons)) : null)}
        scan
      />
    </>
  );
}

type DepartureFormProps = Goods & {
  action: typeof returnGoodsAction | typeof destroyGoodsAction;
  submit: string;
  children: ReactNode;
};

function DepartureForm({ lotId, cartonsHere, places, action, submit, children }: DepartureFormProps) {
  const { lots } = useMessages();
  const [only] = places;
  return (
    <ActionForm
      action={action}
      hidden={{ lotId, ...(places.length === 1 && only ? { fromId: idOf(only) } : {}) }}
      submit={submit}
      next="/lots/{lotId}"
      floor
      aside={
        <LinkButton href={`/lots/${lotId}`} tone="quiet">
          {lots.backToLot}
        </LinkButton>
      }
    >
      <Cartons cartonsHere={cartonsHere} places={places} />
      {children}
    </ActionForm>
  );
}

export function ReturnForm(goods: Goods) {
  const { departures } = useMessages().lots;
  const words = departures.return;
  return (
    <DepartureForm {...goods} action={returnGoodsAction} submit={words.submit}>
      <TextField name="recipient" label={words.recipient} maxLength={200} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="takenOverBy" label={words.takenOverBy} maxLength={120} />
        <TextField name="vehicle" label={words.vehicle} maxLength={60} />
      </div>
      <TextField name="document" label={departures.document} hint={words.documentHint} maxLength={200} />
      <LateTime name="departedAt" label={words.departedAt} />
    </DepartureForm>
  );
}

export function DestroyForm({ witnesses, ...goods }: Goods & { witnesses: readonly Witness[] }) {
  const { departures } = useMessages().lots;
  const words = departures.destroy;
  return (
    <DepartureForm {...goods} action={destroyGoodsAction} submit={words.submit}>
      <TextAreaField name="method" label={words.method} maxLength={500} rows={3} />
      <SelectField
        name="witnessId"
        label={words.witness}
        hint={words.witnessHint}
        choices={witnesses.map(({ id, name, staffCode }) => ({ value: id, label: `${name} (${staffCode})` }))}
      />
      <TextField name="document" label={departures.document} hint={words.documentHint} maxLength={200} />
      <LateTime name="departedAt" label={words.departedAt} />
    </DepartureForm>
  );
}
