import NextForm from "next/form";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";

type FilterFormProps = {
  path: string;
  /** What is narrowed; heard before the boxes. */
  label: string;
  apply: string;
  /** Words on the way back to the whole list; absent while nothing is narrowed. */
  clear?: string | undefined;
  /** How the boxes stand beside each other on a wide screen. */
  columns: string;
  children: ReactNode;
};

/** Narrows a list by several boxes at once; every answer is an address that can be passed on. */
export function FilterForm({ path, label, apply, clear, columns, children }: FilterFormProps) {
  return (
    <NextForm
      action={path}
      prefetch={false}
      role="search"
      aria-label={label}
      className={`no-print grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 ${columns}`}
    >
      {children}
      <div className="flex gap-2">
        <Button type="submit">{apply}</Button>
        {clear && (
          <LinkButton href={path} tone="quiet">
            {clear}
          </LinkButton>
        )}
      </div>
    </NextForm>
  );
}

export function FilterBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="grid min-w-0 gap-1.5">
      <span className="font-medium">{label}</span>
      {children}
    </label>
  );
}

type FilterSelectProps = {
  name: string;
  label: string;
  value: string;
  /** Words for not narrowing by this. */
  any: string;
  choices: readonly { value: string; label: string }[];
};

export function FilterSelect({ name, label, value, any, choices }: FilterSelectProps) {
  return (
    <FilterBox label={label}>
      <select key={value} name={name} defaultValue={value} className="control">
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FilterBox>
  );
}
