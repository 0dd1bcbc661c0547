import { FilterBox, FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { getMessages } from "@/lib/i18n/server";

export type FilterValues = { command: string; person: string; from: string; to: string; lot: string };

type Props = {
  values: FilterValues;
  people: readonly { id: string; name: string }[];
  commands: readonly string[];
  isFiltered: boolean;
};

/** Narrows the trail by what, who, when and which lot. */
export async function AuditFilterForm({ values, people, commands, isFiltered }: Props) {
  const m = await getMessages();
  const words = m.audit.filter;
  const day = { placeholder: m.ui.form.dayShape, inputMode: "numeric", maxLength: 10 } as const;
  return (
    <FilterForm
      path="/audit"
      label={words.title}
      apply={words.apply}
      clear={isFiltered ? words.clear : undefined}
      columns="lg:grid-cols-[2fr_2fr_1.1fr_1.1fr_1.2fr_auto]"
    >
      <FilterSelect
        name="command"
        label={words.command}
        value={values.command}
        any={words.any}
        choices={commands.map((command) => ({ value: command, label: m.audit.command(command) }))}
      />
      <FilterSelect
        name="person"
        label={words.person}
        value={values.person}
        any={words.any}
        choices={people.map((person) => ({ value: person.id, label: person.name }))}
      />
      <FilterBox label={words.from}>
        <input name="from" defaultValue={values.from} {...day} className="control" />
      </FilterBox>
      <FilterBox label={words.to}>
        <input name="to" defaultValue={values.to} {...day} className="control" />
      </FilterBox>
      <FilterBox label={words.lot}>
        <input name="lot" defaultValue={values.lot} maxLength={60} autoComplete="off" className="control" />
      </FilterBox>
    </FilterForm>
  );
}
