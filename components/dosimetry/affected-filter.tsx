import NextForm from "next/form";
import { Button } from "@/components/ui/button";
import { FilterBox, FilterSelect } from "@/components/ui/filter-fields";
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
    <NextForm
      action="/dosimetry/affected"
      prefetch={false}
      role="search"
      aria-label={words.title}
      className="no-print grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3"
    >
      <FilterBox label={words.calibration}>
        <FilterSelect name="calibration" value={boxes.calibration} any={words.any}>
          {choices}
        </FilterSelect>
      </FilterBox>
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
      <FilterBox label={words.replacement}>
        <FilterSelect name="with" value={boxes.with} any={words.none}>
          {choices}
        </FilterSelect>
      </FilterBox>
      <div>
        <Button type="submit" tone="primary">
          {words.apply}
        </Button>
      </div>
    </NextForm>
  );
}
