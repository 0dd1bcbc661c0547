"use client";

import { useMessages } from "@/components/locale";
import { ClosingButton } from "@/components/ui/closing-button";
import { retireSpecificationAction, withdrawDraftAction } from "@/lib/specs/actions";

type CloseSpecificationProps = { specificationId: string; closing: "withdraw" | "retire" };

export function CloseSpecification({ specificationId, closing }: CloseSpecificationProps) {
  const words = useMessages().specs;
  const says = {
    withdraw: { label: words.withdraw, lead: words.withdrawLead, action: withdrawDraftAction },
    retire: { label: words.retire, lead: words.retireLead, action: retireSpecificationAction },
  }[closing];
  return <ClosingButton {...says} hidden={{ specificationId }} reasonLabel={words.reason} />;
}
