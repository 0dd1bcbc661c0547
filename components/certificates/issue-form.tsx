"use client";

import { useMessages } from "@/components/locale";
import { DialogButton } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { issueCertificateAction } from "@/lib/certificates/actions";

export function IssueForm({ lotId, lotCode }: { lotId: string; lotCode: string }) {
  const { certificates } = useMessages();
  const words = certificates.form;
  return (
    <DialogButton label={words.issue} title={words.issueTitle(lotCode)} tone="primary">
      <ActionForm
        action={issueCertificateAction}
        hidden={{ lotId }}
        submit={words.issue}
        signs={{ meaning: certificates.meanings["certificates.issued"], detail: words.issueDetail }}
        next="/certificates/{number}"
      />
    </DialogButton>
  );
}
