"use client";

import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { registerPestAction } from "@/lib/pests/actions";
import type { KnownPest } from "@/lib/pests/rules";

/** A new pest, or the corrected row of one; what nobody is sure of stays empty. */
export function PestForm({ corrected }: { corrected: KnownPest | null }) {
  const messages = useMessages();
  const words = messages.pests;
  return (
    <ActionForm
      action={registerPestAction}
      submit={words.save}
      next="/pests/{id}"
      hidden={corrected ? { correctsId: corrected.id } : {}}
      aside={
        <LinkButton href={corrected ? `/pests/${corrected.id}` : "/pests"} tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <TextField
        name="scientificName"
        label={words.scientificName}
        hint={words.scientificHint}
        maxLength={120}
        defaultValue={corrected?.scientificName ?? ""}
        autoFocus
      />
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        <TextField
          name="commonNameVi"
          label={words.commonNameVi}
          required={false}
          maxLength={120}
          defaultValue={corrected?.commonNameVi ?? ""}
        />
        <TextField
          name="commonNameEn"
          label={words.commonNameEn}
          required={false}
          maxLength={120}
          defaultValue={corrected?.commonNameEn ?? ""}
        />
      </div>
      <FieldGroup legend={words.taxonomy} columns={3}>
        <TextField
          name="family"
          label={words.family}
          hint={words.familyHint}
          required={false}
          maxLength={60}
          defaultValue={corrected?.family ?? ""}
        />
        <TextField
          name="orderName"
          label={words.order}
          hint={words.orderHint}
          required={false}
          maxLength={60}
          defaultValue={corrected?.orderName ?? ""}
        />
        <TextField
          name="className"
          label={words.className}
          hint={words.classHint}
          required={false}
          maxLength={60}
          defaultValue={corrected?.className ?? ""}
        />
      </FieldGroup>
      <TextAreaField
        name="source"
        label={words.source}
        hint={words.sourceHint}
        maxLength={300}
        defaultValue={corrected?.source ?? ""}
      />
    </ActionForm>
  );
}
