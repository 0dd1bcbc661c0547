"use client";

import { NumberField } from "@/components/ui/number-field";
import { useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { type Configuration, ConfigurationFields } from "@/components/specs/configuration-fields";
import { type Cycle, CycleFields } from "@/components/specs/cycle-fields";
import { BudgetFields, type SavedBudget } from "@/components/specs/budget-fields";
import { GuardFields, type SavedGuard } from "@/components/specs/guard-fields";
import { MapChoice } from "@/components/specs/map-choice";
import { FigureFields } from "@/components/specs/figure-fields";
import { type MarketKnowledge, MarketPreview } from "@/components/specs/market-preview";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { CodeField, TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Facts, Notice } from "@/components/ui/notice";
import { useTyped } from "@/components/ui/use-typed";
import type { BindableMap } from "@/lib/configurations/queries";
import { sayDose } from "@/lib/i18n/say";
import { draftSpecificationAction } from "@/lib/specs/actions";
import type { DraftableProduct } from "@/lib/specs/queries";
import type { LendableBudget } from "@/lib/specs/queries/budgets";
import type { SpecPurpose, WindowFacts } from "@/lib/specs/rules";

export type EarlierVersion = { maxInterruptions: number | null } & Configuration &
  Cycle &
  SavedBudget &
  SavedGuard &
  WindowFacts & {
    code: string;
    productId: string;
    purpose: SpecPurpose;
    destination: string | null;
    ratioSource: string;
    note: string | null;
  };

type DraftFormProps = {
  products: readonly DraftableProduct[];
  destinations: readonly string[];
  maps: readonly BindableMap[];
  lendable: readonly LendableBudget[];
  /** The version this one begins from; code and product stay. */
  earlier: EarlierVersion | null;
  /** Chosen on the product's own page. */
  productId: string | null;
  market: MarketKnowledge;
};

export function DraftForm({
  products,
  destinations,
  maps,
  lendable,
  earlier,
  productId,
  market,
}: DraftFormProps) {
  const messages = useMessages();
  const words = messages.specs;
  const { box, typed, onInput } = useTyped({
    productId: earlier?.productId ?? productId ?? "",
    destination: earlier?.destination ?? "",
    ...(earlier ? { minDoseGy: boxOf(earlier.minDoseGy), maxDoseGy: boxOf(earlier.maxDoseGy) } : {}),
  });
  return (
    <ActionForm
      action={draftSpecificationAction}
      submit={words.saveDraft}
      next="/specs/{id}"
      hidden={earlier ? { code: earlier.code, productId: earlier.productId } : {}}
      aside={
        <LinkButton href="/specs" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <div ref={box} onInput={onInput} className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Subject products={products} destinations={destinations} earlier={earlier} productId={productId} />
        <MapChoice maps={maps} />
        <ConfigurationFields saved={earlier} />
        <FigureFields saved={earlier} />
        <MarketPreview {...market} products={products} typed={typed} />
        <BudgetFields lendable={lendable} saved={earlier} />
        <GuardFields saved={earlier} />
        <CycleFields saved={earlier} />
        <NumberField
          name="maxInterruptions"
          label={words.maxInterruptions}
          hint={words.maxInterruptionsHint}
          scale={0}
          required={false}
          defaultValue={earlier?.maxInterruptions ?? ""}
        />
        <TextAreaField
          name="note"
          label={words.note}
          required={false}
          maxLength={1000}
          defaultValue={earlier?.note ?? ""}
        />
      </div>
    </ActionForm>
  );
}

/** A saved number as its box shows it. */
const boxOf = (value: number) => String(value).replace(".", ",");

/** What is treated, what for, and for which market. */
function Subject({
  products,
  destinations,
  earlier,
  productId,
}: Omit<DraftFormProps, "maps" | "lendable" | "market">) {
  const messages = useMessages();
  const words = messages.specs;
  const locale = useLocale();
  const [chosenId, setChosenId] = useState(earlier?.productId ?? productId ?? "");
  const chosen = products.find(({ id }) => id === chosenId);
  const nameOf = (product: DraftableProduct) => (locale === "vi" ? product.nameVi : product.nameEn);
  // Of equipment whose limit nobody knows no specification is taken: said before twenty boxes are filled.
  const lacksLimit = chosen?.kind === "ppe" && chosen.maxDoseGy === null;
  const limit =
    chosen &&
    (chosen.maxDoseGy === null
      ? words.productLimitUnknown
      : words.productLimit(sayDose(chosen.maxDoseGy, locale)));
  const purposes = (["phyto_export", "ppe"] as const).map((value) => ({
    value,
    label: words.purposes[value],
    disabled: chosen !== undefined && (value === "ppe") !== (chosen.kind === "ppe"),
  }));
  return (
    <>
      {earlier ? (
        <Facts
          columns={1}
          facts={[
            { label: words.code, value: earlier.code },
            { label: words.product, value: chosen && nameOf(chosen) },
          ]}
        />
      ) : (
        <>
          <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={30} autoFocus />
          <SelectField
            name="productId"
            label={words.product}
            hint={lacksLimit ? undefined : limit}
            choices={products.map((product) => ({
              value: product.id,
              label: `${nameOf(product)} (${product.code})`,
            }))}
            defaultValue={productId ?? ""}
            onChoose={setChosenId}
          />
          {lacksLimit && (
            <Notice tone="hold">
              {words.refusals["specs.product-maximum-unknown"]()}{" "}
              <Link href={`/products/${chosenId}`} className="link">
                {words.openProduct}
              </Link>
            </Notice>
          )}
        </>
      )}
      <RadioField
        name="purpose"
        label={words.purpose}
        choices={purposes}
        {...(earlier ? { defaultValue: earlier.purpose } : {})}
      />
      <SelectField
        name="destination"
        label={words.destination}
        hint={words.destinationHint}
        required={false}
        choices={destinations.map((code) => ({
          value: code,
          label: `${messages.schedules.destination(code)} (${code})`,
        }))}
        defaultValue={earlier?.destination ?? ""}
      />
    </>
  );
}
