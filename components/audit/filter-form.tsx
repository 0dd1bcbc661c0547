"use client";

import NextForm from "next/form";
import { useMessages } from "@/components/locale";
import { Button, LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/field";

export type FilterValues = { command: string; person: string; from: string; to: string; lot: string };

type Props = {
  values: FilterValues;
  people: readonly { id: string; name: string }[];
  commands: readonly string[];
  isFiltered: boolean;
};

/** Narrows the trail by what, who, when and which lot; every filter is an address that can be passed on. */
export function AuditFilterForm({ values, people, commands, isFiltered }: Props) {
  const words = useMessages().audit;
  return (
    <NextForm
      action="/audit"
      prefetch={false}
      role="search"
      aria-label={words.filter.title}
      className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1.4fr_1.4fr_1.4fr_auto]"
    >
      <SelectField
        name="command"
        label={words.filter.command}
        required={false}
        defaultValue={values.command}
        choices={commands.map((command) => ({ value: command, label: words.command(command) }))}
      />
      <SelectField
        name="person"
        label={words.filter.person}
        required={false}
        defaultValue={values.person}
        choices={people.map((person) => ({ value: person.id, label: person.name }))}
      />
      <DayField name="from" label={words.filter.from} required={false} defaultValue={values.from} />
      <DayField name="to" label={words.filter.to} required={false} defaultValue={values.to} />
      <TextField name="lot" label={words.filter.lot} required={false} defaultValue={values.lot} maxLength={60} />
      <div className="flex gap-2 lg:pt-7">
        <Button type="submit">{words.filter.apply}</Button>
        {isFiltered && (
          <LinkButton href="/audit" tone="quiet">
            {words.filter.clear}
          </LinkButton>
        )}
      </div>
    </NextForm>
  );
}
