"use client";

import { type ReactNode, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { commonName } from "@/components/pests/pest-words";
import { CheckField } from "@/components/ui/field";
import { Repeat } from "@/components/ui/repeat";
import { SearchChoice } from "@/components/ui/search-choice";
import { type KnownPest, targetOf } from "@/lib/pests/rules";
import { type LifeStage, lifeStages, type TargetPest } from "@/lib/schedules/rules/pests";

export type SavedPest = { pestId: string; lifeStages: readonly LifeStage[] };

type PestFieldsProps = {
  pests: readonly KnownPest[];
  saved: readonly SavedPest[];
  hint?: ReactNode;
  /** Said under a row as soon as a pest is chosen: which row of the tables covers it. */
  remark?: (pest: TargetPest) => ReactNode;
};

/** As many target pests as there are, each with the stages that may be present. */
export function PestFields({ pests, saved, hint, remark }: PestFieldsProps) {
  const words = useMessages().pests;
  return (
    <Repeat
      name="pests"
      legend={words.target}
      hint={hint ?? words.targetHint}
      addLabel={words.add}
      initial={saved.length}
      min={0}
      max={20}
      row={(at, _position, id) => <PestRow at={at} pests={pests} saved={saved[id]} remark={remark} />}
    />
  );
}

type PestRowProps = {
  at: (field: string) => string;
  pests: readonly KnownPest[];
  saved: SavedPest | undefined;
  remark: ((pest: TargetPest) => ReactNode) | undefined;
};

function PestRow({ at, pests, saved, remark }: PestRowProps) {
  const words = useMessages().pests;
  const locale = useLocale();
  const [pestId, setPestId] = useState(saved?.pestId ?? "");
  const [stages, setStages] = useState<readonly LifeStage[]>(saved?.lifeStages ?? []);
  const pest = pests.find(({ id }) => id === pestId);
  const choices = pests.map((one) => ({
    value: one.id,
    label: one.scientificName,
    detail: [commonName(one, locale), one.family].filter((part) => part !== null).join(" · "),
    also: [one.commonNameVi, one.commonNameEn, one.orderName].filter((part) => part !== null).join(" "),
  }));
  function tick(stage: LifeStage, isTicked: boolean) {
    setStages((current) => lifeStages.filter((one) => (one === stage ? isTicked : current.includes(one))));
  }
  return (
    <div className="grid gap-2">
      <SearchChoice
        name={at("pestId")}
        label={words.pest}
        hint={words.pestHint}
        choices={choices}
        defaultValue={saved?.pestId ?? ""}
        onChoose={setPestId}
      />
      <fieldset
        className="flex min-w-0 flex-wrap items-center gap-x-5"
        onChange={({ target }) => {
          const stage = target instanceof HTMLInputElement && lifeStages.find((one) => one === target.value);
          if (stage) tick(stage, target.checked);
        }}
      >
        <legend className="float-left mr-5 py-2 text-ink-2">{words.stagesPresent}</legend>
        {lifeStages.map((stage, place) => (
          <CheckField
            key={stage}
            name={at(`lifeStages.${place}`)}
            value={stage}
            label={words.stages[stage]}
            defaultChecked={saved?.lifeStages.includes(stage) ?? false}
          />
        ))}
        {stages.length === 0 && <span className="text-sm text-ink-2">({words.stagesUnknown})</span>}
      </fieldset>
      {pest && remark && remark(targetOf(pest, stages))}
    </div>
  );
}
