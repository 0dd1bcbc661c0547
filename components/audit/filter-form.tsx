import NextForm from "next/form";
import { Button, LinkButton } from "@/components/ui/button";
import { FilterBox, FilterSelect } from "@/components/ui/filter-fields";
import { getMessages } from "@/lib/i18n/server";

export type FilterValues = { command: string; person: string; from: string; to: string; lot: string };

type Props = {
  values: FilterValues;
  people: readonly { id: string; name: string }[];
  commands: readonly string[];
  isFiltered: boolean;
};

/** Narrows the trail by what, who, when and which lot; every filter is an address that can be passed on. */
export async function AuditFilterForm({ values, people, commands, isFiltered }: Props) {
  const m = await getMessages();
  const words = m.audit.filter;
  const day = { placeholder: m.ui.form.dayShape, inputMode: "numeric", maxLength: 10 } as const;
  return (
    <NextForm
      action="/audit"
      prefetch={false}
      role="search"
      aria-label={words.title}
      className="no-print grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1.1fr_1.1fr_1.2fr_auto]"
    >
      <FilterBox label={words.command}>
        <FilterSelect name="command" value={values.command} any={words.any}>
          {commands.map((command) => ({ value: command, label: m.audit.command(command) }))}
        </FilterSelect>
      </FilterBox>
      <FilterBox label={words.person}>
        <FilterSelect name="person" value={values.person} any={words.any}>
          {people.map((person) => ({ value: person.id, label: person.name }))}
        </FilterSelect>
      </FilterBox>
      <FilterBox label={words.from}>
        <input name="from" defaultValue={values.from} {...day} className="control" />
      </FilterBox>
      <FilterBox label={words.to}>
        <input name="to" defaultValue={values.to} {...day} className="control" />
      </FilterBox>
      <FilterBox label={words.lot}>
        <input name="lot" defaultValue={values.lot} maxLength={60} autoComplete="off" className="control" />
      </FilterBox>
      <div className="flex gap-2">
        <Button type="submit">{words.apply}</Button>
        {isFiltered && (
          <LinkButton href="/audit" tone="quiet">
            {words.clear}
          </LinkButton>
        )}
      </div>
    </NextForm>
  );
}
