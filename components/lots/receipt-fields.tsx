"use client";

import { useLocale, useMessages } from "@/components/locale";
import { AgreedLines } from "@/components/agreements/agreed-lines";
import { ArrivalFields } from "@/components/lots/receipt-arrival";
import { CountFields, MassFields } from "@/components/lots/receipt-counts";
import { useTyped } from "@/components/ui/use-typed";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { CodeField, FieldGroup, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { AgreedSummary } from "@/lib/agreements/queries/on-day";
import type { ReceiptChoices } from "@/lib/lots/queries/forms";
import type { LotSheet } from "@/lib/lots/queries/sheet";

export type SavedReceipt = Pick<
  LotSheet,
  | "id"
  | "version"
  | "customerId"
  | "productId"
  | "specId"
  | "destination"
  | "customerLotCode"
  | "growerCode"
  | "packhouseCode"
  | "declaredCartons"
  | "receivedCartons"
  | "rejectedCartons"
  | "items"
  | "massBasis"
  | "massKg"
  | "cartonMassKg"
  | "discrepancyNote"
  | "discrepancyAcceptedBy"
  | "previouslyIrradiated"
  | "vehicle"
  | "sealCode"
  | "productTemperatureC"
  | "packagingCondition"
  | "durableUntil"
  | "arrivedAt"
  | "promisedAt"
  | "freeRoundId"
>;

type FieldsProps = {
  choices: ReceiptChoices;
  /** What is agreed with whom about what on the day of arrival; null for whoever may not read it. */
  agreed: readonly AgreedSummary[] | null;
  customerId: string;
  saved?: SavedReceipt;
};

export function ReceiptFields({ choices, agreed, customerId, saved }: FieldsProps) {
  const m = useMessages();
  const locale = useLocale();
  const { lots } = m;
  const words = lots.receipt;
  const { box, typed, onInput } = useTyped(startingBoxes(saved), ["productId"]);
  const product = choices.products.find(({ id }) => id === typed.productId);
  const spec = choices.specs.find(({ id }) => id === typed.specId);
  const ofGoods = agreed?.filter(
    (one) =>
      one.customerId === (typed.customerId ?? customerId) &&
      one.productId === typed.productId &&
      one.destination === spec?.destination,
  );
  return (
    <div ref={box} onInput={onInput} className="grid gap-7">
      <GoodsFields choices={choices} customerId={customerId} saved={saved} productId={product?.id ?? ""} />
      <input type="hidden" name="destination" value={spec?.destination ?? ""} readOnly />
      {spec && ofGoods && (typed.customerId ?? customerId) !== "" && (
        <section>
          <h2 className="font-semibold">{m.agreements.onDayTitle}</h2>
          <AgreedLines agreed={ofGoods} m={m} locale={locale} />
        </section>
      )}
      <FieldGroup legend={words.codes} columns={3} required={false}>
        <TextField
          name="customerLotCode"
          label={words.customerLotCode}
          required={false}
          maxLength={60}
          defaultValue={saved?.customerLotCode ?? ""}
        />
        <CodeField
          name="growerCode"
          label={words.growerCode}
          required={false}
          maxLength={40}
          defaultValue={saved?.growerCode ?? ""}
        />
        <CodeField
          name="packhouseCode"
          label={words.packhouseCode}
          required={false}
          maxLength={40}
          defaultValue={saved?.packhouseCode ?? ""}
        />
      </FieldGroup>
      <CountFields typed={typed} countingUnit={product?.countingUnit ?? null} {...(saved ? { saved } : {})} />
      <MassFields typed={typed} optional={product?.kind === "ppe"} {...(saved ? { saved } : {})} />
      <RadioField
        name="previouslyIrradiated"
        label={words.previously}
        hint={words.previouslyHint}
        columns={3}
        defaultValue={saved?.previouslyIrradiated ?? ""}
        choices={(["no", "yes", "unknown"] as const).map((value) => ({
          value,
          label: lots.previousIrradiation[value],
        }))}
      />
      <ArrivalFields rounds={choices.rounds} {...(saved ? { saved } : {})} />
    </div>
  );
}

type GoodsProps = {
  choices: ReceiptChoices;
  customerId: string;
  saved: SavedReceipt | undefined;
  productId: string;
};

function GoodsFields({ choices, customerId, saved, productId }: GoodsProps) {
  const { lots, schedules, specs: specWords } = useMessages();
  const words = lots.receipt;
  const locale = useLocale();
  const specs = choices.specs.filter((spec) => spec.productId === productId);
  const say = (destination: string | null) =>
    destination ? schedules.destination(destination) : lots.notExported;
  return (
    <FieldGroup legend={words.goods}>
      <SelectField
        name="customerId"
        label={words.customer}
        defaultValue={customerId}
        choices={choices.customers.map(({ id, code, name }) => ({ value: id, label: `${name} · ${code}` }))}
      />
      <SelectField
        name="productId"
        label={words.product}
        defaultValue={saved?.productId ?? ""}
        choices={choices.products.map(({ id, code, nameVi, nameEn }) => ({
          value: id,
          label: `${locale === "vi" ? nameVi : nameEn} · ${code}`,
        }))}
      />
      {productId !== "" && specs.length === 0 ? (
        <Notice tone="hold">{words.noSpec}</Notice>
      ) : (
        <SelectField
          name="specId"
          label={words.spec}
          hint={words.specHint}
          defaultValue={saved?.specId ?? ""}
          choices={specs.map(({ id, code, versionNo, destination }) => ({
            value: id,
            label: `${specWords.name(code, versionNo)} · ${say(destination)}`,
          }))}
        />
      )}
    </FieldGroup>
  );
}

function startingBoxes(saved: SavedReceipt | undefined): Record<string, string> {
  if (!saved) return {};
  const { productId, specId, declaredCartons, receivedCartons, rejectedCartons, massBasis, cartonMassKg } =
    saved;
  return {
    productId,
    specId,
    declaredCartons: String(declaredCartons),
    receivedCartons: String(receivedCartons),
    rejectedCartons: String(rejectedCartons),
    massBasis: massBasis ?? "",
    cartonMassKg: cartonMassKg === null ? "" : String(cartonMassKg),
  };
}
