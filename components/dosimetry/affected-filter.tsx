import { FilterBox, FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { getMessages } from "@/lib/i18n/server";

export type DoubtBoxes = {
  calibration: string;
  batch: string;
  reader: string;
  from: string;
  to: string;
  with: string;
};

type AffectedFilterProps = {
  boxes: DoubtBoxes;
  calibrations: readonly { id: string; code: string; batchCode: string }[];
};

/** What is in doubt, and what to calculate with instead; an address that can be passed on. */
export async function AffectedFilter({ boxes, calibrations }: AffectedFilterProps) {
  const m = await getMessages();
  const words = m.affected;
  const choices = calibrations.map(({ id, code, batchCode }) => ({
    value: id,
    label: `${code} · ${batchCode}`,
  }));
  const moment = { placeholder: m.ui.form.minuteShape, inputMode: "numeric", maxLength: 16 } as const;
  return (
    <FilterForm path="/dosimetry/affected" label={words.title} apply={words.apply} columns="lg:grid-cols-3">
      <FilterSelect
        name="calibration"
        label={words.calibration}
        value={boxes.calibration}
        any={words.any}
        choices={choices}
      />
      <FilterBox label={words.batch}>
        <input name="batch" defaultValue={boxes.batch} maxLength={40} className="control uppercase" />
      </FilterBox>
      <FilterBox label={words.reader}>
        <input name="reader" defaultValue={boxes.reader} maxLength={40} className="control uppercase" />
      </FilterBox>
      <FilterBox label={words.from}>
        <input name="from" defaultValue={boxes.from} {...moment} className="control" />
      </FilterBox>
      <FilterBox label={words.to}>
        <input name="to" defaultValue={boxes.to} {...moment} className="control" />
      </FilterBox>
      <FilterSelect
        name="with"
        label={words.replacement}
        value={boxes.with}
        any={words.none}
        choices={choices}
      />
    </FilterForm>
  );
}
