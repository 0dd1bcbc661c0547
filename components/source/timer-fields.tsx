"use client";

import { useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { TextAreaField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";
import { formatNumber } from "@/lib/core/dates";
import type { TimerChoices } from "@/lib/source/queries/timers";
import { isTimerWithin, toleranceS } from "@/lib/source/rules/cycle";

export type TimerSetting = Pick<TimerChoices, "stepS" | "choices" | "fromSheet">;

/** What the timer is set for and to; set apart from what decay asks for, it wants a reason. */
export function TimerFields({ stepS, choices, fromSheet }: TimerSetting) {
  const messages = useMessages();
  const words = messages.source.timer;
  const locale = useLocale();
  const [chosenId, setChosenId] = useState("");
  const chosen = choices.find(({ specId }) => specId === chosenId);
  const say = (seconds: number) => formatNumber(seconds, locale);
  const expectedS = chosen?.expectedS ?? null;
  const isApart = (value: number) => expectedS !== null && !isTimerWithin(value, expectedS, stepS);
  return (
    <>
      <SelectField
        name="timerSpecId"
        label={words.spec}
        hint={fromSheet ? words.fromSheet : words.noSheet}
        required={false}
        onChoose={setChosenId}
        choices={choices.map((choice) => {
          const product = locale === "vi" ? choice.nameVi : choice.nameEn;
          const name = `${messages.configurations.name(choice.code, choice.versionNo)}, ${product}`;
          return {
            value: choice.specId,
            label:
              choice.problem === null
                ? words.choice(name, say(choice.expectedS))
                : words.choiceUnknown(name, messages.source.cycleProblems[choice.problem]),
          };
        })}
      />
      <NumberField
        name="cycleTimeS"
        label={messages.runs.start.cycleTime}
        hint={expectedS === null ? words.missingHint : `${words.needed(say(expectedS))} ${words.missingHint}`}
        unit="s"
        min={0.1}
        max={1_000_000}
        scale={1}
        required={false}
        usual={{}}
        remark={(value) => (expectedS === null || isApart(value) ? null : words.within)}
        warn={(value) =>
          expectedS !== null && isApart(value)
            ? words.outside(say(expectedS), say(toleranceS(expectedS, stepS)))
            : null
        }
      />
      <TextAreaField
        name="timerReason"
        label={words.reason}
        hint={words.reasonHint}
        required={false}
        maxLength={500}
        rows={2}
      />
    </>
  );
}
