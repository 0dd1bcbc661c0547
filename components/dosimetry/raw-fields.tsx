"use client";

import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import type { CalibrationChoice } from "@/lib/dosimetry/queries/readings";

type ChooserProps = {
  calibrations: readonly CalibrationChoice[];
  chosen: CalibrationChoice | null;
  onChoose: (calibration: CalibrationChoice | null) => void;
};

/** Which calibration is read under; says at once when its reader is not ready. */
export function CalibrationField({ calibrations, chosen, onChoose }: ChooserProps) {
  const words = useMessages().dosimetry.form;
  return (
    <>
      <SelectField
        name="calibrationId"
        label={words.calibration}
        hint={words.calibrationHint}
        defaultValue={chosen?.calibrationId ?? ""}
        onChoose={(id) => onChoose(calibrations.find(({ calibrationId }) => calibrationId === id) ?? null)}
        choices={calibrations.map(({ calibrationId, code, batch, readerCode }) => ({
          value: calibrationId,
          label: words.choice(code, batch.code, readerCode),
        }))}
      />
      {chosen && !chosen.ready && <Notice tone="hold">{words.notReady(chosen.readerCode)}</Notice>}
    </>
  );
}

/** What this calibration asks to be written down; the dose is made of it by the server. */
export function RawFields({
  at,
  calibration,
}: {
  at: (name: string) => string;
  calibration: CalibrationChoice;
}) {
  const words = useMessages().dosimetry.form;
  const shown = { min: -10, max: 1_000, scale: 6, scan: true } as const;
  const unit = calibration.thicknessUnit === "um" ? "µm" : calibration.thicknessUnit;
  return (
    <>
      {calibration.curve.form === "direct_dose" ? (
        <NumberField
          name={at("printedGy")}
          label={words.printed}
          unit="Gy"
          min={0.001}
          max={10_000_000}
          scale={3}
          scan
        />
      ) : (
        <>
          <NumberField name={at("absorbance")} label={words.absorbance} {...shown} />
          <NumberField name={at("background")} label={words.background} {...shown} />
          {unit !== "none" && (
            <NumberField
              name={at("thickness")}
              label={words.thickness}
              unit={unit}
              min={0.000001}
              max={100_000}
              scale={6}
              scan
            />
          )}
        </>
      )}
      {calibration.effect && (
        <NumberField
          name={at("irradiatedC")}
          label={words.temperature}
          unit="°C"
          min={-200}
          max={200}
          scale={1}
          required={false}
        />
      )}
    </>
  );
}
