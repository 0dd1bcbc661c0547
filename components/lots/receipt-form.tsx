"use client";

import { ReceiptFields, type SavedReceipt } from "@/components/lots/receipt-fields";
import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { amendReceiptAction, receiveLotAction } from "@/lib/lots/actions";
import type { ReceiptChoices } from "@/lib/lots/queries/forms";

/** At the gate: count, then type. */
export function ReceiveForm({ choices, customerId }: { choices: ReceiptChoices; customerId: string }) {
  const messages = useMessages();
  return (
    <ActionForm
      action={receiveLotAction}
      submit={messages.lots.receipt.submit}
      next="/lots/{id}"
      floor
      aside={
        <LinkButton href="/lots" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <ReceiptFields choices={choices} customerId={customerId} />
    </ActionForm>
  );
}

export function AmendReceiptForm({ choices, saved }: { choices: ReceiptChoices; saved: SavedReceipt }) {
  const messages = useMessages();
  return (
    <ActionForm
      action={amendReceiptAction}
      hidden={{ lotId: saved.id }}
      version={saved.version}
      next="/lots/{id}"
      floor
      aside={
        <LinkButton href={`/lots/${saved.id}`} tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <ReceiptFields choices={choices} customerId={saved.customerId} saved={saved} />
      <TextAreaField name="reason" label={messages.lots.receipt.reason} maxLength={500} />
    </ActionForm>
  );
}
