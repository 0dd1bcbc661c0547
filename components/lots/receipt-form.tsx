"use client";

import { ReceiptFields, type SavedReceipt } from "@/components/lots/receipt-fields";
import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { AgreedSummary } from "@/lib/agreements/queries/on-day";
import { amendReceiptAction, receiveLotAction } from "@/lib/lots/actions";
import type { ReceiptChoices } from "@/lib/lots/queries/forms";

type KnownProps = { choices: ReceiptChoices; agreed: readonly AgreedSummary[] | null };

/** At the gate: count, then type. */
export function ReceiveForm({ choices, agreed, customerId }: KnownProps & { customerId: string }) {
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
      <ReceiptFields choices={choices} agreed={agreed} customerId={customerId} />
    </ActionForm>
  );
}

export function AmendReceiptForm({ choices, agreed, saved }: KnownProps & { saved: SavedReceipt }) {
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
      <ReceiptFields choices={choices} agreed={agreed} customerId={saved.customerId} saved={saved} />
      <TextAreaField name="reason" label={messages.lots.receipt.reason} maxLength={500} />
    </ActionForm>
  );
}
