"use client";

import { useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import {
  confirmRevocationAction,
  endReviewAction,
  openReviewAction,
  proposeRevocationAction,
  recordNoticeAction,
  reissueCertificateAction,
} from "@/lib/certificates/actions";
import type { NoticeParty } from "@/lib/certificates/rules/standing";

function useWords() {
  const { certificates } = useMessages();
  return { ...certificates.standing, meanings: certificates.meanings };
}

type OfCertificate = { certificateId: string };

export function OpenReviewForm({ certificateId }: OfCertificate) {
  const { actions, fields } = useWords();
  return (
    <DialogButton label={actions.openReview} title={actions.openReviewTitle}>
      <ActionForm action={openReviewAction} hidden={{ certificateId }} submit={actions.openReview}>
        <p className="text-ink-2">{actions.openReviewDetail}</p>
        <TextAreaField name="reason" label={fields.reason} maxLength={1000} />
      </ActionForm>
    </DialogButton>
  );
}

export function EndReviewForm({ certificateId }: OfCertificate) {
  const { actions, fields, meanings } = useWords();
  return (
    <DialogButton label={actions.endReview} title={actions.endReviewTitle}>
      <ActionForm
        action={endReviewAction}
        hidden={{ certificateId }}
        submit={actions.endReview}
        signs={{ meaning: meanings["certificates.upheld"] }}
      >
        <TextAreaField name="reason" label={fields.reason} maxLength={1000} />
      </ActionForm>
    </DialogButton>
  );
}

export function NoticeForm({ certificateId, toTell }: OfCertificate & { toTell: NoticeParty[] }) {
  const { actions, fields, parties, means } = useWords();
  const choices = (["customer", "plant_quarantine"] as const).map((value) => ({
    value,
    label: parties[value],
  }));
  return (
    <DialogButton label={actions.notice} title={actions.noticeTitle} tone="primary">
      <ActionForm action={recordNoticeAction} hidden={{ certificateId }} submit={actions.notice}>
        <RadioField
          name="party"
          label={fields.party}
          choices={choices}
          defaultValue={toTell[0] ?? "customer"}
          columns={2}
        />
        <TextField name="recipient" label={fields.recipient} maxLength={200} />
        <SelectField
          name="means"
          label={fields.means}
          choices={Object.entries(means).map(([value, label]) => ({ value, label }))}
        />
        <DateTimeField name="toldAt" label={fields.toldAt} offerNow />
        <TextAreaField name="note" label={fields.note} maxLength={1000} required={false} />
      </ActionForm>
    </DialogButton>
  );
}

export function ProposeForm({ certificateId }: OfCertificate) {
  const { actions, fields, meanings } = useWords();
  return (
    <DialogButton label={actions.propose} title={actions.proposeTitle}>
      <ActionForm
        action={proposeRevocationAction}
        hidden={{ certificateId }}
        submit={actions.propose}
        tone="danger"
        signs={{ meaning: meanings["certificates.revocation-proposed"], detail: actions.proposeDetail }}
      >
        <TextAreaField name="reason" label={fields.reason} maxLength={1000} />
      </ActionForm>
    </DialogButton>
  );
}

export function ConfirmForm({ certificateId }: OfCertificate) {
  const { actions, meanings } = useWords();
  return (
    <DialogButton label={actions.confirm} title={actions.confirmTitle} tone="danger">
      <ActionForm
        action={confirmRevocationAction}
        hidden={{ certificateId }}
        submit={actions.confirm}
        tone="danger"
        signs={{ meaning: meanings["certificates.revoked"], detail: actions.confirmDetail }}
      />
    </DialogButton>
  );
}

export function ReissueForm({ certificateId }: OfCertificate) {
  const { actions, fields, meanings } = useWords();
  return (
    <DialogButton label={actions.reissue} title={actions.reissueTitle}>
      <ActionForm
        action={reissueCertificateAction}
        hidden={{ certificateId }}
        submit={actions.reissue}
        signs={{ meaning: meanings["certificates.reissued"], detail: actions.reissueDetail }}
        next="/certificates/{number}"
      >
        <TextAreaField name="reason" label={fields.reason} maxLength={1000} />
      </ActionForm>
    </DialogButton>
  );
}
