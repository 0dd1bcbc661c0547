"use client";

import { useMessages } from "@/components/locale";
import { ActionForm } from "@/components/ui/form";
import { approveSpecificationAction } from "@/lib/specs/actions";

type ApprovalFormProps = { specificationId: string; code: string; versionNo: number };

/** The second person signs every figure of the version. */
export function ApprovalForm({ specificationId, code, versionNo }: ApprovalFormProps) {
  const words = useMessages().specs;
  return (
    <ActionForm
      action={approveSpecificationAction}
      hidden={{ specificationId }}
      submit={words.approve}
      signs={{
        meaning: words.meanings["specs.approved"],
        detail: words.approveDetail(words.name(code, versionNo)),
      }}
    />
  );
}
