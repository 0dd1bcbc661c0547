"use client";

import { useLocale, useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import type { CalibrationChoice } from "@/lib/dosimetry/queries/readings";
import {
  checkBackground,
  checkThickness,
  type InvalidReason,
  thicknessRange,
} from "@/lib/dosimetry/rules/validity";
import { sayInvalid } from "@/lib/i18n/validity";

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
  const locale = useLocale();
  const shown = { min: -10, max: 1_000, scale: 6, scan: true } as const;
  const { backgroundMax } = calibration.batch;
  const say = (reason: InvalidReason | null) => reason && words.wouldBeInvalid(sayInvalid(reason, locale));
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
          <NumberField name={at("absorbance")} label={words.absorbance} usual={{}} {...shown} />
          <NumberField
            name={at("background")}
            label={words.background}
            usual={backgroundMax === null ? {} : { max: backgroundMax }}
            warn={(value) => say(checkBackground(calibration, value))}
            {...shown}
          />
          {unit !== "none" && (
            <NumberField
              name={at("thickness")}
              label={words.thickness}
              unit={unit}
              min={0.000001}
              max={100_000}
              usual={thicknessRange(calibration)}
              warn={(value) => say(checkThickness(calibration, value))}
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
