import type { ReactNode } from "react";

/** A box of a form that only asks: its value becomes part of the address. */
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
  value: string;
  any: string;
  children: readonly { value: string; label: string }[];
};

export function FilterSelect({ name, value, any, children }: FilterSelectProps) {
  return (
    <select key={value} name={name} defaultValue={value} className="control">
      <option value="">{any}</option>
      {children.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
