"use client";

import { AgreedDose } from "@/components/agreements/agreed-dose";
import { GoodsFields, TargetFields } from "@/components/agreements/goods-fields";
import { requestOf, startingBoxes } from "@/components/agreements/typed-terms";
import { useLocale, useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Facts } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { useTyped } from "@/components/ui/use-typed";
import { draftAgreementAction } from "@/lib/agreements/actions";
import type { EarlierAgreement, Parties } from "@/lib/agreements/queries";
import type { KnownPest } from "@/lib/pests/rules";
import { planDose } from "@/lib/schedules/rules/plan";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";

type AgreementFormProps = {
  parties: Parties;
  destinations: readonly string[];
  pests: readonly KnownPest[];
  /** Every row of the schedules: the form says while somebody types which dose would apply. */
  doseRows: readonly ScheduleRow[];
  today: string;
  /** The version this one begins from; code, customer and product stay. */
  earlier: EarlierAgreement | null;
};

export function AgreementForm(props: AgreementFormProps) {
  const messages = useMessages();
  const { earlier } = props;
  const kept = earlier && {
    code: earlier.code,
    customerId: earlier.customerId,
    productId: earlier.productId,
  };
  return (
    <ActionForm
      action={draftAgreementAction}
      submit={messages.agreements.saveDraft}
      next="/agreements/{id}"
      hidden={kept ?? {}}
      aside={
        <LinkButton href="/agreements" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <Terms {...props} />
    </ActionForm>
  );
}

function Terms({ parties, destinations, earlier, pests, doseRows, today }: AgreementFormProps) {
  const m = useMessages();
  const locale = useLocale();
  const words = m.agreements;
  const { box, typed, onInput } = useTyped(startingBoxes(earlier));
  const request = requestOf(typed, { products: parties.products, pests, today });
  const market = request && { destination: request.destination, day: request.treatedOn };
  return (
    <div ref={box} onInput={onInput} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Subject parties={parties} destinations={destinations} earlier={earlier} />
      <TargetFields saved={earlier} pests={pests} doseRows={doseRows} market={market} />
      <GoodsFields saved={earlier} />
      <Duties saved={earlier} />
      <FieldGroup legend={words.termTitle} columns={2}>
        <DayField name="inForceFrom" label={words.inForceFrom} />
        <DayField name="inForceTo" label={words.inForceTo} hint={words.inForceToHint} required={false} />
      </FieldGroup>
      <section className="grid gap-3 border-t border-line pt-4">
        <h2 className="font-semibold">{words.doseTitle}</h2>
        {request ? (
          <>
            <p className="text-sm text-ink-2">
              {words.doseLead(m.schedules.destination(request.destination), request.treatedOn)}
            </p>
            <AgreedDose plan={planDose(request, doseRows)} isDraft m={m} locale={locale} />
          </>
        ) : (
          <p className="text-ink-2">{words.doseWaits}</p>
        )}
      </section>
      <TextAreaField
        name="note"
        label={words.note}
        required={false}
        maxLength={1000}
        defaultValue={earlier?.note ?? ""}
      />
    </div>
  );
}

function Subject({
  parties,
  destinations,
  earlier,
}: Pick<AgreementFormProps, "parties" | "destinations" | "earlier">) {
  const messages = useMessages();
  const words = messages.agreements;
  const locale = useLocale();
  const products = parties.products.map((product) => ({
    value: product.id,
    label: `${locale === "vi" ? product.nameVi : product.nameEn} (${product.code})`,
  }));
  const customers = parties.customers.map(({ id, code, name }) => ({
    value: id,
    label: `${name} (${code})`,
  }));
  const labelOf = (choices: typeof products, id: string) => choices.find(({ value }) => value === id)?.label;
  return (
    <>
      {earlier ? (
        <Facts
          columns={1}
          facts={[
            { label: words.code, value: earlier.code },
            { label: words.customer, value: labelOf(customers, earlier.customerId) },
            { label: words.product, value: labelOf(products, earlier.productId) },
          ]}
        />
      ) : (
        <>
          <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={30} autoFocus />
          <SelectField name="customerId" label={words.customer} choices={customers} />
          <SelectField name="productId" label={words.product} choices={products} />
        </>
      )}
      <RadioField
        name="purpose"
        label={words.purpose}
        choices={(["phyto_export", "ppe"] as const).map((value) => ({ value, label: words.purposes[value] }))}
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

type Part = { saved: EarlierAgreement | null };

function Duties({ saved }: Part) {
  const words = useMessages().agreements;
  return (
    <FieldGroup legend={words.responsibilities}>
      <RadioField
        name="doseMapSuppliedBy"
        label={words.doseMapSuppliedBy}
        choices={(["centre", "customer"] as const).map((value) => ({ value, label: words.suppliers[value] }))}
        {...(saved ? { defaultValue: saved.doseMapSuppliedBy } : {})}
      />
      <TextAreaField
        name="nonconformingHandling"
        label={words.nonconforming}
        maxLength={1000}
        defaultValue={saved?.nonconformingHandling ?? ""}
      />
      <TextField
        name="mayRelease"
        label={words.mayRelease}
        maxLength={300}
        defaultValue={saved?.mayRelease ?? ""}
      />
      <NumberField
        name="pricePerKgDong"
        label={words.price}
        hint={words.priceHint}
        unit={words.priceUnit}
        scale={0}
        required={false}
        defaultValue={saved?.pricePerKgDong ?? ""}
      />
    </FieldGroup>
  );
}
